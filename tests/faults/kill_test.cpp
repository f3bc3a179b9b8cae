#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <ctime>
#include <random>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

#include "common/core/random.hpp"
#include "common/services/attendance_report.hpp"
#include "common/storage/check.hpp"
#include "common/storage/replay.hpp"
#include "tests/support/conference_day.hpp"

using namespace lanyard;

namespace {

/// A conference on a file that this process has not open: SQLite forbids taking a connection
/// through a fork. Everything else that a kiosk needs is kept.
struct ClosedConference {
    explicit ClosedConference(int people) {
        testing::ConferenceDay day;
        for (int number = 0; number < people; ++number) {
            const auto name = std::to_string(number);
            day.invite(name, Person{});
            day.print_badge(name);
            codes.push_back(day.badge(name));
        }
        place = {day.event, day.desk, {}};
        keys = day.keys;
        clock.set(day.event_clock.now());
        day.database.backup_to(file);
    }

    testing::TemporaryFolder folder;
    std::filesystem::path file = folder / "conference.db";
    services::CheckIn::Place place;
    qr::KeyRing keys;
    testing::FixedClock clock{Instant{}};
    std::vector<std::string> codes;
};

/// A kiosk's connection to it, for one process.
struct Kiosk {
    explicit Kiosk(const ClosedConference& conference)
        : database(conference.file, storage::Opening::Existing),
          journal(database, wall),
          check_in(journal, conference.keys, conference.place, conference.clock) {}

    storage::Database database;
    SystemClock wall;
    storage::Journal journal;
    services::CheckIn check_in;
};

/// The kernel kills this process after so long, whatever it is doing then.
void be_killed_after(std::chrono::microseconds time) {
    sigevent event = {};
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGKILL;
    timer_t timer = {};
    if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0) _exit(1);
    itimerspec when = {};
    when.it_value.tv_sec = time.count() / 1'000'000;
    when.it_value.tv_nsec = time.count() % 1'000'000 * 1000 + 1;
    timer_settime(timer, 0, &when, nullptr);
}

/// A process that scans badges and says each command that it has answered, until it is killed: in
/// the middle of opening, of a scan, of a checkpoint, wherever the moment falls.
[[noreturn]] void scan_until_killed(const ClosedConference& conference, int acknowledgements,
                                    std::uint64_t seed) {
    std::mt19937_64 random(seed);
    be_killed_after(std::chrono::microseconds{random() % 60'000});
    Kiosk kiosk(conference);
    for (;;) {
        // Own numbers: after a fork the random source would repeat those of the parent.
        const CommandId command{static_cast<std::int64_t>(random() >> 1)};
        kiosk.check_in.scan(command, conference.codes[random() % conference.codes.size()]);
        if (write(acknowledgements, &command.value, sizeof command.value) < 0) _exit(1);
        if (random() % 16 == 0) kiosk.journal.gate().checkpoint();
    }
}

/// The commands acknowledged before the process was killed.
std::vector<std::int64_t> run_until_killed(const ClosedConference& conference, std::uint64_t seed) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) scan_until_killed(conference, ends[1], seed);
    close(ends[1]);
    std::vector<std::int64_t> acknowledged;
    std::int64_t command = 0;
    while (read(ends[0], &command, sizeof command) == sizeof command)
        acknowledged.push_back(command);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL));
    close(ends[0]);
    return acknowledged;
}

/// Scans every badge once, in an order of its own; 0 when all went as it must.
int scan_them_all(const ClosedConference& conference, std::uint64_t seed) {
    Kiosk kiosk(conference);
    std::mt19937_64 random(seed);
    auto codes = conference.codes;
    std::shuffle(codes.begin(), codes.end(), random);
    int wrong = 0;
    for (const auto& code : codes) {
        const CommandId command{static_cast<std::int64_t>(random() >> 1)};
        const auto admission = kiosk.check_in.scan(command, code).admission;
        wrong += admission == Admission::Admitted || admission == Admission::AlreadyIn ? 0 : 1;
        kiosk.journal.gate().checkpoint_if_due();
    }
    // Whoever has scanned everybody sees everybody, by whichever process they were let in.
    const auto figures = services::attendance_of(kiosk.database, conference.place.event.id);
    return figures.all.arrived == static_cast<long>(codes.size()) ? wrong : wrong + 1;
}

pid_t fork_to_scan_them_all(const ClosedConference& conference, std::uint64_t seed) {
    const pid_t child = fork();
    if (child == 0) _exit(scan_them_all(conference, seed) == 0 ? 0 : 1);
    return child;
}

} // namespace

TEST_CASE("nothing acknowledged is lost and nothing counts twice in 200 kills") {
    constexpr int kPeople = 40;
    const ClosedConference conference(kPeople);
    std::set<std::int64_t> acknowledged;
    // More kills where the disk is slow: by so many scans all forty people have come.
    for (std::uint64_t round = 1; round <= 200 || acknowledged.size() < 1200; ++round)
        for (const auto command : run_until_killed(conference, round * 7919))
            acknowledged.insert(command);

    storage::Database database(conference.file, storage::Opening::Existing);
    for (const auto command : acknowledged)
        CHECK(database.integer("SELECT count(*) FROM command WHERE command_id = ?1", {command}) ==
              1);
    CHECK(database.integer(R"(
SELECT count(*) FROM (SELECT 1 FROM scan WHERE admission = 'admitted'
                      GROUP BY registration_id HAVING count(*) > 1))") == 0);
    CHECK(services::attendance_of(database, conference.place.event.id).all.arrived == kPeople);
    CHECK(storage::check(database).empty());
    CHECK(storage::replay(database).differences.empty());
}

TEST_CASE("eight processes that scan the same 1,000 badges admit each exactly once") {
    constexpr int kProcesses = 8;
    constexpr int kBadges = 1000;
    const ClosedConference conference(kBadges);
    std::vector<pid_t> processes;
    for (int process = 1; process <= kProcesses; ++process)
        processes.push_back(fork_to_scan_them_all(conference, static_cast<std::uint64_t>(process)));
    for (const auto process : processes) {
        int status = -1;
        waitpid(process, &status, 0);
        CHECK(status == 0);
    }
    storage::Database database(conference.file, storage::Opening::Existing);
    const auto count = [&](const char* admission) {
        return database.integer("SELECT count(*) FROM scan WHERE admission = ?1", {admission});
    };
    CHECK(count("admitted") == kBadges);
    CHECK(count("already_in") == kBadges * (kProcesses - 1));
    CHECK(services::attendance_of(database, conference.place.event.id).all.arrived == kBadges);
    CHECK(storage::replay(database).differences.empty());
}
