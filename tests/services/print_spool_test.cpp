#include "common/services/print_spool.hpp"

#include <doctest/doctest.h>

#include "common/core/random.hpp"
#include "common/storage/check.hpp"
#include "common/storage/registrations.hpp"
#include "common/storage/replay.hpp"
#include "tests/support/conference_day.hpp"

using namespace lanyard;
using namespace lanyard::services;
using namespace lanyard::testing;
using namespace std::chrono_literals;

namespace {

Person called(const std::string& last_name) {
    Person person;
    person.first_name = "Siân";
    person.last_name = last_name;
    return person;
}

const Sentence kPaperOut{"printer.paper_out"};

/// A desk with a printer that does what the test says of it.
struct PrintingDesk : ConferenceDay {
    PrintingDesk() {
        invite("SIAN", called("O'Rourke"));
        invite("WEI", called("Li"));
    }

    AskedPrint ask(const std::string& name) {
        return *spool.ask(new_id<CommandId>(), id(name), "kiosk");
    }
    /// What the one that prints does, until it has nothing to do; how many it handed over.
    int print_all(PrintStep end) {
        int handed_over = 0;
        while (const auto job = spool.next().job) {
            REQUIRE(spool.started(job->id));
            ++handed_over;
            spool.finished(job->id, end, end == PrintStep::Printed ? Sentence{} : kPaperOut);
        }
        return handed_over;
    }
    PrintState state_of(PrintJobId job) { return storage::find_print_job(database, job)->state; }
    long count(const std::string& table) {
        return database.integer("SELECT count(*) FROM " + table);
    }
    std::size_t outstanding() { return storage::outstanding_print_jobs(database, event.id).size(); }

    PrintSpool spool{journal, key_file, {event.id, new_id<StationId>()}, event_clock};
};

/// The same desk after its program was ended at any moment and begun again.
struct Restarted {
    explicit Restarted(PrintingDesk& desk, StationId station)
        : database(desk.file, storage::Opening::Existing),
          journal(database, desk.wall),
          spool(journal, desk.key_file, {desk.event.id, station}, desk.event_clock) {}

    storage::Database database;
    storage::Journal journal;
    PrintSpool spool;
};

} // namespace

TEST_CASE_FIXTURE(PrintingDesk, "a walk-up's badge is known from when it was asked for") {
    CHECK(storage::badge_generation_of(database, id("SIAN")) == 0);
    CHECK(ask("SIAN").newly);
    CHECK(storage::badge_generation_of(database, id("SIAN")) == 1);
    CHECK(scan("SIAN").admission == Admission::Admitted);
    CHECK(print_all(PrintStep::Printed) == 1);
    CHECK(check(database).empty());
    CHECK(storage::replay(database).differences.empty());
}

TEST_CASE_FIXTURE(PrintingDesk, "a badge that was made before is printed as it is") {
    print_badge("SIAN", 2);
    CHECK(ask("SIAN").generation == 2);
    CHECK(count("badge") == 1);
}

TEST_CASE_FIXTURE(PrintingDesk, "the same badge asked for twice is one job") {
    const auto first = ask("SIAN");
    const auto again = ask("SIAN");
    CHECK(again.job == first.job);
    CHECK_FALSE(again.newly);
    CHECK(print_all(PrintStep::Printed) == 1);
    CHECK_FALSE(ask("SIAN").newly);
    CHECK(print_all(PrintStep::Printed) == 0);
    CHECK(count("badge") == 1);
}

TEST_CASE_FIXTURE(PrintingDesk, "the same command asks once, also for a reprint") {
    const auto command = new_id<CommandId>();
    const auto first = spool.reprint(command, id("SIAN"), "desk");
    const auto again = spool.reprint(command, id("SIAN"), "desk");
    CHECK(again->job == first->job);
    CHECK(again->generation == first->generation);
    CHECK(count("print_job") == 1);
    CHECK(count("badge") == 1);
}

TEST_CASE_FIXTURE(PrintingDesk, "nothing is printed for somebody without a confirmed place") {
    change("SIAN", [](auto& place) { place.state = RegistrationState::Cancelled; });
    CHECK_FALSE(spool.ask(new_id<CommandId>(), id("SIAN"), "kiosk"));
    CHECK_FALSE(spool.ask(new_id<CommandId>(), new_id<RegistrationId>(), "kiosk"));
    CHECK(count("print_job") == 0);
}

TEST_CASE_FIXTURE(PrintingDesk, "a place that was cancelled meanwhile takes its badge along") {
    const auto asked = ask("SIAN");
    change("SIAN", [](auto& place) { place.state = RegistrationState::Cancelled; });
    CHECK_FALSE(spool.started(asked.job));
    CHECK(print_all(PrintStep::Printed) == 0);
    CHECK(outstanding() == 0);
}

TEST_CASE_FIXTURE(PrintingDesk, "a reprint makes the badge before it void, also while it waits") {
    const auto first = ask("SIAN");
    const auto second = spool.reprint(new_id<CommandId>(), id("SIAN"), "desk");
    REQUIRE(second);
    CHECK(second->generation == 2);
    CHECK(scan_code(badge("SIAN", 1)).admission == Admission::Revoked);
    CHECK_FALSE(spool.started(first.job));
    CHECK(print_all(PrintStep::Printed) == 1);
    CHECK(state_of(second->job) == PrintState::Printed);
}

TEST_CASE_FIXTURE(PrintingDesk, "a job that was handed over is not handed over again") {
    const auto asked = ask("SIAN");
    CHECK(spool.started(asked.job));
    CHECK_FALSE(spool.started(asked.job));
    CHECK_FALSE(spool.next().job);
    spool.finished(asked.job, PrintStep::Uncertain, {"printer.silent"});
    CHECK_FALSE(spool.started(asked.job));
    advance(24h);
    CHECK_FALSE(spool.next().job);
    CHECK(outstanding() == 1);
}

TEST_CASE_FIXTURE(PrintingDesk,
                  "a refused badge waits longer each time, then prints exactly once") {
    const auto asked = ask("SIAN");
    auto pause = 2'000ms;
    for (int attempt = 0; attempt < 3; ++attempt) {
        CHECK(print_all(PrintStep::Refused) == 1);
        CHECK(spool.next().look_again == pause);
        advance(pause - 1ms);
        CHECK_FALSE(spool.next().job);
        advance(1ms);
        pause *= 2;
    }
    CHECK(print_all(PrintStep::Printed) == 1);
    advance(24h);
    CHECK(print_all(PrintStep::Printed) == 0);
    CHECK(state_of(asked.job) == PrintState::Printed);
    CHECK(outstanding() == 0);
}

TEST_CASE_FIXTURE(PrintingDesk, "what waits goes on as soon as somebody else's badge came out") {
    const auto sian = ask("SIAN");
    CHECK(print_all(PrintStep::Refused) == 1);
    advance(1ms);
    ask("WEI");
    CHECK(print_all(PrintStep::Printed) == 2);
    CHECK(state_of(sian.job) == PrintState::Printed);
}

TEST_CASE_FIXTURE(PrintingDesk, "a clock that is set back keeps nobody waiting") {
    ask("SIAN");
    CHECK(print_all(PrintStep::Refused) == 1);
    advance(-1h);
    CHECK(spool.next().job);
}

TEST_CASE_FIXTURE(PrintingDesk, "what a program left unfinished when it died is left to staff") {
    const auto station = new_id<StationId>();
    PrintJobId handed_over;
    PrintJobId waiting;
    {
        Restarted before(*this, station);
        handed_over = before.spool.ask(new_id<CommandId>(), id("SIAN"), "kiosk")->job;
        waiting = before.spool.ask(new_id<CommandId>(), id("WEI"), "kiosk")->job;
        REQUIRE(before.spool.started(handed_over));
    }
    Restarted after(*this, station);
    CHECK(after.spool.leave_interrupted_to_staff() == 1);
    CHECK(after.spool.leave_interrupted_to_staff() == 0);
    const auto left = storage::find_print_job(after.database, handed_over);
    CHECK(left->state == PrintState::Uncertain);
    CHECK(left->reason.key == "printer.interrupted");
    CHECK_FALSE(after.spool.started(handed_over));
    REQUIRE(after.spool.next().job);
    CHECK(after.spool.next().job->id == waiting);
    CHECK(storage::replay(after.database).differences.empty());
}

TEST_CASE_FIXTURE(PrintingDesk, "a program that begins anew tries at once what was refused") {
    const auto station = new_id<StationId>();
    {
        Restarted before(*this, station);
        const auto asked = before.spool.ask(new_id<CommandId>(), id("SIAN"), "kiosk");
        REQUIRE(before.spool.started(asked->job));
        before.spool.finished(asked->job, PrintStep::Refused, kPaperOut);
        CHECK_FALSE(before.spool.next().job);
    }
    advance(1ms);
    CHECK(Restarted(*this, station).spool.next().job);
}

TEST_CASE_FIXTURE(PrintingDesk,
                  "each station prints what was asked of it, and why one waits is kept") {
    const auto asked = ask("SIAN");
    Restarted elsewhere(*this, new_id<StationId>());
    CHECK_FALSE(elsewhere.spool.next().job);
    REQUIRE(spool.started(asked.job));
    const Sentence reason{"printer.no_queue", {{"queue", "foyer \"2\""}}};
    spool.finished(asked.job, PrintStep::Refused, reason);
    const auto jobs = storage::outstanding_print_jobs(database, event.id);
    REQUIRE(jobs.size() == 1);
    CHECK(jobs[0].state == PrintState::Refused);
    CHECK(jobs[0].reason == reason);
    CHECK(jobs[0].refusals == 1);
}
