#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <future>
#include <nlohmann/json.hpp>

#include "tests/e2e/conference.hpp"
#include "tests/e2e/hands.hpp"
#include "tests/e2e/morning.hpp"
#include "tests/e2e/remote_window.hpp"

using namespace lanyard;
using namespace lanyard::e2e;

namespace {

constexpr auto kLive = "Hold the code inside the frame";
constexpr auto kLost = "The camera is not working. Use the scanner, or ask at the desk.";

/// A kiosk beside where the organiser's window is, and somebody who works at both.
struct Desktop : Morning {
    Child open_kiosk(const std::string& device) const {
        return open(display, "lanyard-kiosk", "1080x1920", {"--camera", device});
    }

    static constexpr int kAdminWidth = 1920;
    VirtualDisplay display{kAdminWidth + 1080, 1920, folder.path()};
    Hands hands{display};
    std::filesystem::path camera = folder / "camera.avi";
};

/// Milliseconds since 1970, by the clock that facts are stamped with.
std::int64_t now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

/// When the latest scan was written: the upper 48 bits of a fact's clock are milliseconds.
std::int64_t written_ms(const Conference& conference) {
    return std::stoll(output_of(
        {"sqlite3", conference.database, "SELECT max(clock) >> 16 FROM fact WHERE noun = 'scan'"}));
}

} // namespace

TEST_CASE_FIXTURE(Desktop,
                  "a badge held to the camera is welcomed, and the organiser's count goes up") {
    film(camera, {badge_picture(badge(1))});
    auto admin = open(display, "lanyard-admin", "1920x1080");
    RemoteWindow organiser(folder / "lanyard-admin", admin);
    organiser("wait-for 0 of 105");
    auto counted = std::async(std::launch::async, [&organiser] {
        organiser("wait-for 1 of 105");
        return now_ms();
    });

    auto kiosk = open_kiosk(camera);
    RemoteWindow delegate(folder / "lanyard-kiosk", kiosk);
    hands.move(kiosk, kAdminWidth, 0);
    delegate("wait-for Cllr Siân O'Rourke");
    const auto delay = counted.get() - written_ms(conference);
    MESSAGE("from the kiosk's commit to the organiser's screen: " << delay << " ms");
    CHECK(organiser.find("arrived").value == "1");

    hands.click(kiosk, delegate, "confirm");
    delegate("wait-for finish");
    CHECK(conference.figure("arrived") == 1);
}

TEST_CASE_FIXTURE(Desktop, "a click on the other language changes every word") {
    auto kiosk = open_kiosk("none");
    RemoteWindow delegate(folder / "lanyard-kiosk", kiosk);
    hands.click(kiosk, delegate, "no code");
    delegate("wait-for Please ask at the desk");
    hands.click(kiosk, delegate, "Cymraeg");
    delegate("wait-for Holwch wrth y ddesg");
    hands.click(kiosk, delegate, "finish");
    delegate("wait-for no code");
}

TEST_CASE_FIXTURE(Desktop, "a scanner that types is read with no field focused and no camera") {
    auto kiosk = open_kiosk("none");
    RemoteWindow delegate(folder / "lanyard-kiosk", kiosk);
    delegate("wait-for no code");
    hands.scan(kiosk, code_on(badge(2)));
    delegate("wait-for Cllr Gwenllïan Prys-Ŵyn");
    hands.click(kiosk, delegate, "confirm");
    delegate("wait-for finish");
    hands.click(kiosk, delegate, "finish");
    delegate("wait-for no code");
    hands.scan(kiosk, "NOT-A-BADGE-OF-OURS");
    delegate("wait-for refusal.not_ours");
    hands.click(kiosk, delegate, "finish");
    delegate("wait-for no code");
    CHECK(conference.figure("arrived") == 1);
    CHECK(conference.figure("refused") == 1);
}

TEST_CASE_FIXTURE(Desktop, "a camera that is pulled out is missed, and the scanner still works") {
    film(camera, {foreign_code()});
    auto kiosk = open_kiosk(camera);
    RemoteWindow delegate(folder / "lanyard-kiosk", kiosk);
    delegate("wait-for refusal.not_ours");
    std::filesystem::rename(camera, folder / "pulled-out.avi");
    delegate("tap finish");
    delegate(std::string("wait-for ") + kLost);

    hands.scan(kiosk, code_on(badge(3)));
    delegate("wait-for Dafydd ap Gwilym-Rees");
    hands.click(kiosk, delegate, "confirm");
    delegate("wait-for finish");
    delegate("tap finish");
    CHECK(conference.figure("arrived") == 1);

    std::filesystem::rename(folder / "pulled-out.avi", camera);
    delegate(std::string("wait-for ") + kLive);
}

TEST_CASE_FIXTURE(Desktop,
                  "a kiosk that is killed in the middle has lost nothing when it is back") {
    film(camera, {badge_picture(badge(1)), badge_picture(badge(7)), badge_picture(badge(8))});
    auto admin = open(display, "lanyard-admin", "1920x1080");
    RemoteWindow organiser(folder / "lanyard-admin", admin);
    {
        auto kiosk = open_kiosk(camera);
        RemoteWindow delegate(folder / "lanyard-kiosk", kiosk);
        delegate("wait-for Cllr Siân O'Rourke");
        kiosk.kill();
    }
    CHECK(conference.figure("arrived") == 1);
    auto kiosk = open_kiosk(camera);
    RemoteWindow delegate(folder / "lanyard-kiosk", kiosk);
    delegate("wait-for refusal.already_in");
    organiser("wait-for 3 of 105");
    CHECK(conference.figure("arrived") == 3);
    CHECK(sound());
}
