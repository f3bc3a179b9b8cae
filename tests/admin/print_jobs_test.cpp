#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "admin/cli/program.hpp"
#include "common/services/print_spool.hpp"
#include "tests/support/conference_day.hpp"

using namespace lanyard;
using namespace lanyard::testing;

namespace {

/// A conference at whose desk a badge was asked for, and the organiser's terminal.
struct DeskAndTerminal : ConferenceDay {
    DeskAndTerminal() {
        Person person;
        person.first_name = "Siân";
        person.last_name = "O'Rourke";
        invite("SIAN", person);
        job = spool.ask(new_id<CommandId>(), id("SIAN"), "kiosk")->job;
        spool.started(job);
    }

    std::string run(std::vector<std::string> words) {
        words.insert(words.begin(), {"lanyard-admin", "--language", "en", "--db", file.string()});
        std::vector<const char*> argv;
        for (const auto& word : words)
            argv.push_back(word.c_str());
        std::ostringstream out;
        std::ostringstream err;
        admin::cli::WindowOptions window;
        CHECK(admin::cli::run(static_cast<int>(argv.size()), argv.data(), catalogue, out, err,
                              window) == 0);
        return out.str();
    }
    nlohmann::json outstanding() {
        return nlohmann::json::parse(
            run({"print-jobs", "--event", event.slug, "--json"}))["print_jobs"];
    }

    i18n::Catalogue catalogue = i18n::Catalogue::load_from("assets/messages");
    services::PrintSpool spool{journal, key_file, {event.id, new_id<StationId>()}, event_clock};
    PrintJobId job;
};

} // namespace

TEST_CASE_FIXTURE(DeskAndTerminal, "staff see which badge waits and why, without a name") {
    spool.finished(job, PrintStep::Refused, {"printer.paper_out"});
    const auto jobs = outstanding();
    REQUIRE(jobs.size() == 1);
    CHECK(jobs[0]["reference"] == "CCIN-1");
    CHECK(jobs[0]["state"] == "refused");
    CHECK(jobs[0]["refusals"] == 1);
    CHECK(jobs[0]["asked_at"] == "2019-10-01T09:00:00");
    CHECK(jobs[0]["reason_key"] == "printer.paper_out");
    const auto table = run({"print-jobs", "--event", event.slug});
    CHECK(table.find("The printer is out of paper. Put in more.") != std::string::npos);
    CHECK(table.find("O'Rourke") == std::string::npos);
}

TEST_CASE_FIXTURE(DeskAndTerminal, "an uncertain badge is listed until it is printed anew") {
    spool.finished(job, PrintStep::Uncertain, {"printer.silent"});
    CHECK(outstanding()[0]["state"] == "uncertain");
    run({"reprint", "--event", event.slug, "--registration", "CCIN-1", "--out",
         (folder / "again.pdf").string()});
    CHECK(outstanding().empty());
    CHECK(run({"print-jobs", "--event", event.slug}) == "No badge is waiting to be printed.\n");
    run({"check", "--replay"});
}

TEST_CASE_FIXTURE(DeskAndTerminal, "a badge that came out is listed no more") {
    spool.finished(job, PrintStep::Printed, {"printer.printed"});
    CHECK(outstanding().empty());
}
