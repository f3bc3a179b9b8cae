#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "admin/cli/program.hpp"
#include "common/storage/database.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lanyard;
using lanyard::testing::TemporaryFolder;

namespace {

struct Answer {
    int code = -1;
    std::string out;
    std::string err;

    nlohmann::json json() const { return nlohmann::json::parse(out); }
};

/// A terminal with a database of its own.
struct Terminal {
    Answer run(std::vector<std::string> words) {
        words.insert(words.begin(), {"lanyard-admin", "--language", "en", "--db", file.string()});
        std::vector<const char*> argv;
        for (const auto& word : words)
            argv.push_back(word.c_str());
        std::ostringstream out;
        std::ostringstream err;
        admin::cli::WindowOptions window;
        const auto code = admin::cli::run(static_cast<int>(argv.size()), argv.data(), catalogue,
                                          out, err, window);
        return {code.value_or(-1), out.str(), err.str()};
    }

    i18n::Catalogue catalogue = i18n::Catalogue::load_from("assets/messages");
    TemporaryFolder folder;
    std::filesystem::path file = folder / "conference.db";
};

/// The same with the network's programme and a few delegates of the annual conference.
struct PlannedConference : Terminal {
    PlannedConference() {
        REQUIRE(run({"init"}).code == 0);
        REQUIRE(run({"import", "organisations", "assets/demo/organisations-2020-07-31.csv"}).code ==
                0);
        REQUIRE(run({"import", "programme", "assets/demo/programme-2019-20.csv"}).code == 0);
        std::ofstream(folder / "delegates.csv")
            << "first_name,last_name,organisation,reference,state\n"
               "Siân,O'Rourke,Cardiff Council,CCIN-1,confirmed\n"
               "Wei,Li,,CCIN-2,confirmed\n"
               "Ann,Lee,,CCIN-3,waiting\n";
        REQUIRE(import_delegates().code == 0);
    }

    Answer import_delegates() {
        return run({"import", "delegates", (folder / "delegates.csv").string(), "--event", event,
                    "--json"});
    }

    std::string event = "ccin-annual-conference-and-co-operative-showcase-2019";
};

} // namespace

TEST_CASE_FIXTURE(Terminal, "a command on a file that is not there says how to make one") {
    const auto answer = run({"events"});
    CHECK(answer.code == 1);
    CHECK(answer.err.find("init") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE_FIXTURE(Terminal, "making the database twice does no harm") {
    CHECK(run({"init"}).code == 0);
    CHECK(run({"init"}).code == 0);
    CHECK(run({"events", "--json"}).json()["events"].empty());
}

TEST_CASE_FIXTURE(Terminal, "arguments that make no sense are rejected with exit code 2") {
    CHECK(run({"init"}).code == 0);
    CHECK(run({"evnts"}).code == 2);
    CHECK(run({"attendance"}).code == 2);
    CHECK(run({"events", "--year", "2019"}).code == 2);
    CHECK(run({"attendance", "--event", "nowhere"}).code == 2);
    CHECK(run({"--help"}).code == 0);
}

TEST_CASE_FIXTURE(PlannedConference,
                  "the programme lists what is dated, half dated and cancelled") {
    const auto events = run({"events", "--year", "2019-20", "--json"}).json()["events"];
    REQUIRE(events.size() == 18);
    std::map<std::string, nlohmann::json> by_name;
    for (const auto& one : events)
        by_name[one["name"]] = one;
    CHECK(by_name["CCIN Annual Conference and Co-operative Showcase"]["slug"] == event);
    CHECK(by_name["CCIN Regional Conference"]["starts_on"] == "2020-06");
    CHECK(by_name["CCIN Regional Conference"]["state"] == "cancelled");
    CHECK(by_name["GMCA Co-operative Commissioners meetings"]["starts_on"].is_null());
}

TEST_CASE_FIXTURE(PlannedConference, "badges are made once and stay the same when made again") {
    const auto pdf = (folder / "badges.pdf").string();
    const auto images = (folder / "badges").string();
    CHECK(run({"badges", "--event", event, "--out", pdf, "--images", images}).code == 0);
    CHECK(std::filesystem::exists(folder / "badges"));
    CHECK(std::filesystem::exists(images + "/CCIN-1.png"));
    CHECK_FALSE(std::filesystem::exists(images + "/CCIN-3.png"));
    CHECK(run({"badges", "--event", event, "--out", pdf, "--layout", "a4x4"}).code == 0);
    const auto delegates = run({"delegates", "--event", event, "--json"}).json()["delegates"];
    for (const auto& delegate : delegates)
        CHECK(delegate["badge_generation"] == (delegate["reference"] == "CCIN-3" ? 0 : 1));
    CHECK(run({"badges", "--event", event, "--out", pdf, "--layout", "a5"}).code == 2);
}

TEST_CASE_FIXTURE(PlannedConference, "cancelling needs a reason and works once") {
    CHECK(run({"cancel", "--event", event, "--registration", "CCIN-2", "--reason", " "}).code == 2);
    CHECK(run({"cancel", "--event", event, "--registration", "CCIN-2", "--reason", "ill"}).code ==
          0);
    const auto again =
        run({"cancel", "--event", event, "--registration", "CCIN-2", "--reason", "ill"});
    CHECK(again.code == 2);
    CHECK(again.err.find("CCIN-2") != std::string::npos);
    CHECK(run({"attendance", "--event", event, "--json"}).json()["expected"] == 1);
}

TEST_CASE_FIXTURE(PlannedConference, "attendance has the figures that other programs read") {
    REQUIRE(run({"check-in", "--event", event, "--registration", "CCIN-1", "--reason", "lost badge",
                 "--at", "2019-10-01T09:02"})
                .code == 0);
    const auto figures = run({"attendance", "--event", event, "--json"}).json();
    CHECK(figures["expected"] == 2);
    CHECK(figures["arrived"] == 1);
    CHECK(figures["inside"] == 1);
    CHECK(figures["by_day"].size() == 2);
    CHECK(figures["by_day"][0]["day"] == "2019-10-01");
    CHECK(figures["by_day"][0]["arrived"] == 1);
    CHECK(figures["by_day"][1]["arrived"] == 0);
    CHECK(figures["by_organisation"].size() == 2);
    CHECK(figures["by_category"].size() == 2);
    CHECK(figures["by_delegate_type"].size() == 2);
    CHECK(figures["arrivals"][0]["from"] == "2019-10-01T09:00:00");
}

TEST_CASE_FIXTURE(PlannedConference, "the check rebuilds every table and a backup is as good") {
    const auto checked = run({"check", "--replay", "--json"}).json();
    CHECK(checked["ok"] == true);
    CHECK(checked["replay"]["differences"].empty());
    CHECK(checked["replay"]["facts"] > 100);
    const auto copy = folder / "copy.db";
    CHECK(run({"backup", copy.string()}).code == 0);
    file = copy;
    CHECK(run({"check", "--replay", "--json"}).json()["ok"] == true);
    CHECK(run({"backup", copy.string()}).code == 2);
}

TEST_CASE_FIXTURE(PlannedConference, "the check names what it finds, on the screen and as JSON") {
    {
        storage::Database database(file, storage::Opening::Existing);
        database.run("UPDATE registration SET event_id = 5 WHERE reference = 'CCIN-2'");
    }
    const auto finding = run({"check", "--json"}).json()["findings"][0];
    CHECK(finding["what"] == "registrations_without_event");
    CHECK(finding["severity"] == "notice");
    CHECK(finding["count"] == 1);
    const std::string name = finding["names"][0];
    CHECK(name.ends_with(" CCIN-2"));
    CHECK(run({"check"}).out.find("    " + name + "\n") != std::string::npos);
}

TEST_CASE_FIXTURE(PlannedConference, "delegates are found whatever accents and order are typed") {
    const auto search = [&](const std::string& text) {
        return run({"delegates", "--event", event, "--search", text, "--json"}).json()["delegates"];
    };
    CHECK(search("orourke sian").size() == 1);
    CHECK(search("cardiff").size() == 1);
    CHECK(search("li").size() == 1);
    CHECK(search("nobody").empty());
}
