#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "common/qr/encode.hpp"
#include "tests/e2e/morning.hpp"

using namespace lanyard;
using namespace lanyard::e2e;

namespace {

using Keys = std::set<std::string>;

Keys keys_of(const nlohmann::json& object) {
    Keys keys;
    for (const auto& [key, value] : object.items())
        keys.insert(key);
    return keys;
}

bool holds(const nlohmann::json& object, const Keys& wanted) {
    const auto keys = keys_of(object);
    return std::includes(keys.begin(), keys.end(), wanted.begin(), wanted.end());
}

/// The organiser's terminal, where each command is a process of its own.
struct Terminal : Morning {
    nlohmann::json json(std::vector<std::string> words) const {
        words.emplace_back("--json");
        return nlohmann::json::parse(conference.admin(words));
    }
    Answer answer(std::vector<std::string> words) const {
        words.insert(words.begin(), {conference.programs / "lanyard-admin", "--language", "en",
                                     "--db", conference.database});
        return answer_of(words);
    }
    /// One sentence, and the exit code that it came with.
    bool is_told(const Answer& answer, int code) const {
        const auto lines = std::count(answer.err.begin(), answer.err.end(), '\n');
        return answer.code == code && lines == 1 && answer.out.empty();
    }
    std::filesystem::path picture(const std::string& name, const qr::GreyImage& image) const {
        std::ofstream file(folder / name, std::ios::binary);
        file << "P5 " << image.width() << ' ' << image.height() << " 255\n";
        const auto pixels = image.pixels();
        file.write(reinterpret_cast<const char*>(pixels.data()),
                   static_cast<std::streamsize>(pixels.size()));
        return folder / name;
    }
};

constexpr auto kElsewhere = "tameside-co-operative-summit-2019";

} // namespace

TEST_CASE_FIXTURE(Terminal, "every kind of badge has its outcome, from the command line alone") {
    const auto good = scan(badge(2));
    CHECK(keys_of(good) == Keys{"image", "outcome", "registration", "name", "at"});
    CHECK(good["image"] == badge(2).string());
    CHECK(good["outcome"] == "admitted");
    CHECK(good["registration"] == "CCIN-0002");
    CHECK(good["name"] == "Cllr Gwenllïan Prys-Ŵyn");
    CHECK(good["at"].get<std::string>().starts_with("2019-10-01T09:00"));
    CHECK(scan(badge(2))["outcome"] == "already_in");

    conference.admin(
        {"cancel", "--event", conference.event, "--registration", "CCIN-0005", "--reason", "ill"});
    CHECK(scan(badge(5))["outcome"] == "cancelled");
    CHECK(conference.figure("arrived") == 1);
    CHECK(sound());
}

TEST_CASE_FIXTURE(Terminal,
                  "a reprint revokes the badge before it, and tells nobody whose it was") {
    conference.admin({"reprint", "--event", conference.event, "--registration", "CCIN-0006",
                      "--out", folder / "new.pdf", "--images", folder / "reprints"});
    const auto revoked = scan(badge(6));
    CHECK(revoked["outcome"] == "revoked");
    CHECK(revoked["name"].is_null());
    CHECK(scan(folder / "reprints" / "CCIN-0006.png")["outcome"] == "admitted");
}

TEST_CASE_FIXTURE(Terminal, "a badge of another event and one of another day are told apart") {
    std::ofstream(folder / "others.csv") << "first_name,last_name,reference,state\n"
                                            "Ann,Lee,OTHER-1,confirmed\n";
    conference.admin({"import", "delegates", folder / "others.csv", "--event", kElsewhere});
    conference.admin({"badges", "--event", kElsewhere, "--out", folder / "others.pdf", "--images",
                      folder / "others"});
    const auto elsewhere = scan(folder / "others" / "OTHER-1.png");
    CHECK(elsewhere["outcome"] == "wrong_event");
    CHECK(elsewhere["name"].is_null());
    at = "2019-10-05T09:00";
    CHECK(scan(badge(1))["outcome"] == "wrong_day");
    CHECK(conference.figure("arrived") == 0);
}

TEST_CASE_FIXTURE(Terminal, "what is no badge of ours does not keep the next from being read") {
    std::ofstream(folder / "rubbish.png") << "this is no picture";
    const auto blank = picture("blank.pgm", qr::GreyImage(640, 480, 255));
    const auto foreign = picture("foreign.pgm", foreign_code());
    CHECK(scan(blank)["outcome"] == "unreadable");
    CHECK(scan(foreign)["outcome"] == "not_ours");

    const auto answer =
        answer_of({conference.programs / "lanyard-kiosk", "--db", conference.database, "--event",
                   conference.event, "--at", at, "--scan", folder / "rubbish.png",
                   folder / "missing.png", badge(1)});
    CHECK(answer.code == 2);
    const auto lines = lines_of(answer.out);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0]["outcome"] == "unreadable");
    CHECK(lines[1]["outcome"] == "unreadable");
    CHECK(lines[2]["outcome"] == "admitted");
    CHECK(answer.err.find("missing.png") != std::string::npos);
}

TEST_CASE_FIXTURE(Terminal, "every command answers in JSON with the keys that others rely on") {
    scan(badge(1));
    const auto events = json({"events", "--year", "2019-20"});
    REQUIRE(events["events"].size() == 18);
    CHECK(holds(events["events"][0], {"slug", "name", "kind", "mode", "venue", "town", "starts_on",
                                      "ends_on", "membership_year", "role", "state"}));
    const auto found = json({"delegates", "--event", conference.event, "--search", "orourke sian"});
    REQUIRE(found["delegates"].size() == 1);
    CHECK(found["delegates"][0]["reference"] == "CCIN-0001");
    CHECK(holds(found["delegates"][0],
                {"reference", "badge_name", "first_name", "last_name", "title", "email",
                 "organisation", "delegate_type", "days", "language", "state", "arrived_at"}));
    const auto figures = json({"attendance", "--event", conference.event});
    CHECK(holds(figures, {"expected", "arrived", "inside", "by_day", "by_organisation",
                          "by_category", "by_delegate_type"}));
    CHECK(figures["expected"] == 105);
    CHECK(figures["arrived"] == 1);
    CHECK(figures["inside"] == 1);
    const auto again = json({"import", "delegates", "assets/demo/delegates.csv", "--event",
                             conference.event, "--dry-run"});
    CHECK(again["dry_run"] == true);
    CHECK(again["unchanged"] == 109);
    CHECK(holds(again, {"accepted", "added", "updated", "ignored_columns", "errors"}));
    CHECK(holds(json({"check", "--replay"}), {"ok", "findings", "replay"}));
}

TEST_CASE_FIXTURE(Terminal, "what is refused ends with 2, a fault with 1, each with one sentence") {
    CHECK(is_told(answer({"attendance", "--event", "nowhere-2019"}), 2));
    CHECK(is_told(answer({"cancel", "--event", conference.event, "--registration", "NOBODY",
                          "--reason", "ill"}),
                  2));
    CHECK(answer({"attend"}).code == 2);
    CHECK(answer({"import", "delegates", "README.md", "--event", conference.event}).code == 2);
    CHECK(answer({"backup", folder / "no such folder" / "copy.db"}).code == 1);

    std::ofstream(folder / "letter.txt") << "Dear all,";
    const auto on = [&](const std::filesystem::path& file) {
        return answer_of(
            {conference.programs / "lanyard-admin", "--language", "en", "--db", file, "events"});
    };
    CHECK(is_told(on(folder / "letter.txt"), 1));
    CHECK(is_told(on(folder / "missing.db"), 1));
    CHECK_FALSE(std::filesystem::exists(folder / "missing.db"));
}

TEST_CASE_FIXTURE(Terminal, "a backup holds what there was when it was made") {
    scan(badge(1));
    conference.admin({"backup", folder / "copy.db"});
    scan(badge(2));
    const Conference copy{conference.programs, folder / "copy.db"};
    CHECK(copy.figure("arrived") == 1);
    CHECK(conference.figure("arrived") == 2);
}
