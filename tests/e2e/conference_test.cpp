#include <doctest/doctest.h>

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "common/core/random.hpp"
#include "tests/e2e/conference.hpp"
#include "tests/e2e/desktop.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lanyard;
using namespace lanyard::e2e;

namespace {

std::filesystem::path programs() {
    return std::filesystem::read_symlink("/proc/self/exe").parent_path();
}

std::vector<nlohmann::json> lines_of(const std::string& text) {
    std::vector<nlohmann::json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(nlohmann::json::parse(line));
    return lines;
}

/// The demo conference with its badges, and a screen that nobody sees.
struct Morning {
    Morning() { conference.prepare(folder / "badges"); }

    std::string badge(int number) {
        auto digits = std::to_string(number);
        digits.insert(0, 4 - digits.size(), '0');
        return (folder / "badges" / ("CCIN-" + digits + ".png")).string();
    }
    nlohmann::json scan(const std::string& picture) {
        return lines_of(conference.scan({picture}, "2019-10-01T09:00")).front();
    }
    Child open(const VirtualDisplay& display, const std::string& program, const std::string& size,
               std::vector<std::string> more) {
        std::vector<std::string> words = {programs() / program,
                                          "--db",
                                          conference.database,
                                          "--event",
                                          conference.event,
                                          "--at",
                                          "2019-10-01T09:00",
                                          "--windowed",
                                          size,
                                          "--remote",
                                          folder / program};
        words.insert(words.end(), more.begin(), more.end());
        return Child(words, {{"DISPLAY", display.name()}}, folder / "programs.log");
    }

    testing::TemporaryFolder folder;
    Conference conference{programs(), folder / "conference.db"};
};

} // namespace

TEST_CASE_FIXTURE(Morning, "every kind of badge has its outcome, from the command line alone") {
    const auto good = scan(badge(2));
    CHECK(good["outcome"] == "admitted");
    CHECK(good["registration"] == "CCIN-0002");
    CHECK(good["name"] == "Cllr Gwenllïan Prys-Ŵyn");
    CHECK(good["at"].get<std::string>().starts_with("2019-10-01T09:00"));
    CHECK(scan(badge(2))["outcome"] == "already_in");

    conference.admin(
        {"cancel", "--event", conference.event, "--registration", "CCIN-0005", "--reason", "ill"});
    CHECK(scan(badge(5))["outcome"] == "cancelled");

    const auto reprints = folder / "reprints";
    conference.admin({"reprint", "--event", conference.event, "--registration", "CCIN-0006",
                      "--out", folder / "new.pdf", "--images", reprints});
    const auto revoked = scan(badge(6));
    CHECK(revoked["outcome"] == "revoked");
    CHECK(revoked["name"].is_null());
    CHECK(scan(reprints / "CCIN-0006.png")["outcome"] == "admitted");

    std::ofstream(folder / "rubbish.png") << "this is no picture";
    CHECK_THROWS(scan(folder / "rubbish.png"));
    CHECK(conference.figure("arrived") == 2);
    CHECK(conference.admin({"check", "--replay"}).find("sound") != std::string::npos);
}

TEST_CASE_FIXTURE(Morning, "eight kiosks that read the same badges admit each exactly once") {
    constexpr int kKiosks = 8;
    constexpr int kBadges = 24;
    std::vector<std::string> pictures;
    for (int number = 1; number <= 28; ++number)
        if (std::filesystem::exists(badge(number)) && pictures.size() < kBadges)
            pictures.push_back(badge(number));
    REQUIRE(pictures.size() == kBadges);
    {
        std::vector<Child> kiosks;
        for (int kiosk = 0; kiosk < kKiosks; ++kiosk) {
            std::rotate(pictures.begin(), pictures.begin() + 3, pictures.end());
            std::vector<std::string> words = {programs() / "lanyard-kiosk",
                                              "--db",
                                              conference.database,
                                              "--event",
                                              conference.event,
                                              "--at",
                                              "2019-10-01T09:00",
                                              "--scan"};
            words.insert(words.end(), pictures.begin(), pictures.end());
            kiosks.emplace_back(words, std::map<std::string, std::string>{},
                                folder / ("kiosk" + std::to_string(kiosk)));
        }
        for (auto& kiosk : kiosks)
            CHECK(kiosk.wait() == 0);
    }
    std::map<std::string, int> admitted;
    int repeats = 0;
    for (int kiosk = 0; kiosk < kKiosks; ++kiosk) {
        std::ifstream file(folder / ("kiosk" + std::to_string(kiosk)));
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        for (const auto& line : lines_of(text)) {
            if (line["outcome"] == "admitted")
                ++admitted[line["registration"]];
            else
                repeats += line["outcome"] == "already_in" ? 1 : 0;
        }
    }
    CHECK(admitted.size() == kBadges);
    for (const auto& [reference, times] : admitted)
        CHECK(times == 1);
    CHECK(repeats == kBadges * (kKiosks - 1));
    CHECK(conference.figure("arrived") == kBadges);
}

TEST_CASE_FIXTURE(Morning,
                  "a badge held to the camera is welcomed, and the organiser's count goes up") {
    film(folder / "camera.avi", {badge_picture(badge(1))});
    const VirtualDisplay display(1920, 1920, folder.path());
    auto admin = open(display, "lanyard-admin", "1920x1080", {});
    RemoteWindow organiser(folder / "lanyard-admin", admin);
    organiser("wait-for 0 of 105");

    auto kiosk = open(display, "lanyard-kiosk", "1080x1920", {"--camera", folder / "camera.avi"});
    RemoteWindow delegate(folder / "lanyard-kiosk", kiosk);
    delegate("wait-for Cllr Siân O'Rourke");
    organiser("wait-for 1 of 105");
    delegate("tap confirm");
    delegate("wait-for finish");
    CHECK(conference.figure("arrived") == 1);

    kiosk.kill();
    CHECK(conference.figure("arrived") == 1);
    CHECK(conference.admin({"check", "--replay"}).find("sound") != std::string::npos);
}

TEST_CASE_FIXTURE(Morning, "a scanner that types is read with no field focused and no camera") {
    const VirtualDisplay display(1920, 1920, folder.path());
    auto kiosk = open(display, "lanyard-kiosk", "1080x1920", {"--camera", "none"});
    RemoteWindow delegate(folder / "lanyard-kiosk", kiosk);
    delegate("wait-for no code");
    delegate("scan NOT-A-BADGE-OF-OURS");
    delegate("wait-for refusal.not_ours");
    delegate("tap finish");
    delegate("wait-for no code");
    CHECK(conference.figure("refused") == 1);
}
