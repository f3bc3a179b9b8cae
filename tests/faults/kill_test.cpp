#include <doctest/doctest.h>

#include <csignal>
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

constexpr int kPeople = 40;

/// A process that scans badges and says each command that it has answered, until it is killed.
[[noreturn]] void scan_for_ever(testing::ConferenceDay& day, const std::vector<std::string>& codes,
                                int acknowledgements, std::uint64_t seed) {
    storage::Database database(day.file, storage::Opening::Existing);
    SystemClock wall;
    storage::Journal journal(database, wall);
    services::CheckIn check_in(journal, day.keys, {day.event, day.desk, {}}, day.event_clock);
    std::mt19937_64 random(seed);
    for (;;) {
        // Own numbers: after a fork the random source would repeat those of the parent.
        const CommandId command{static_cast<std::int64_t>(random() >> 1)};
        check_in.scan(command, codes[random() % codes.size()]);
        if (write(acknowledgements, &command.value, sizeof command.value) < 0) _exit(1);
        if (random() % 16 == 0) journal.gate().checkpoint();
    }
}

/// The commands acknowledged before the process was killed, at a moment nobody chose.
std::vector<std::int64_t> run_and_kill(testing::ConferenceDay& day,
                                       const std::vector<std::string>& codes, std::uint64_t seed) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) scan_for_ever(day, codes, ends[1], seed);
    close(ends[1]);
    std::vector<std::int64_t> acknowledged;
    std::int64_t command = 0;
    const auto enough = seed % 23;
    while (acknowledged.size() < enough && read(ends[0], &command, sizeof command) > 0)
        acknowledged.push_back(command);
    kill(child, SIGKILL);
    while (read(ends[0], &command, sizeof command) == sizeof command)
        acknowledged.push_back(command);
    waitpid(child, nullptr, 0);
    close(ends[0]);
    return acknowledged;
}

} // namespace

TEST_CASE("nothing acknowledged is lost and nothing counts twice in 200 kills") {
    testing::ConferenceDay day;
    std::vector<std::string> codes;
    for (int number = 0; number < kPeople; ++number) {
        const auto name = std::to_string(number);
        Person person;
        person.last_name = name;
        day.invite(name, person);
        codes.push_back(day.badge(name));
    }
    std::set<std::int64_t> acknowledged;
    for (std::uint64_t round = 1; round <= 200; ++round)
        for (const auto command : run_and_kill(day, codes, round * 7919))
            acknowledged.insert(command);
    REQUIRE(acknowledged.size() > 500);

    for (const auto command : acknowledged)
        CHECK(day.database.integer("SELECT count(*) FROM command WHERE command_id = ?1",
                                   {command}) == 1);
    CHECK(day.database.integer(R"(
SELECT count(*) FROM (SELECT 1 FROM scan WHERE admission = 'admitted'
                      GROUP BY registration_id HAVING count(*) > 1))") == 0);
    CHECK(services::attendance_of(day.database, day.event.id).all.arrived == kPeople);
    CHECK(storage::check(day.database).empty());
    CHECK(storage::replay(day.database).differences.empty());
}

TEST_CASE("eight processes that scan the same 1,000 badges admit each exactly once") {
    constexpr int kProcesses = 8;
    constexpr int kBadges = 1000;
    testing::ConferenceDay day;
    std::vector<std::string> codes;
    for (int number = 0; number < kBadges; ++number) {
        const auto name = std::to_string(number);
        day.invite(name, Person{});
        codes.push_back(day.badge(name));
    }
    std::vector<pid_t> processes;
    for (int process = 0; process < kProcesses; ++process) {
        const pid_t child = fork();
        if (child == 0) {
            int wrong = 0;
            {
                storage::Database database(day.file, storage::Opening::Existing);
                SystemClock wall;
                storage::Journal journal(database, wall);
                services::CheckIn check_in(journal, day.keys, {day.event, day.desk, {}},
                                           day.event_clock);
                std::mt19937_64 random(static_cast<std::uint64_t>(process) + 1);
                std::shuffle(codes.begin(), codes.end(), random);
                for (const auto& code : codes) {
                    const CommandId command{static_cast<std::int64_t>(random() >> 1)};
                    const auto admission = check_in.scan(command, code).admission;
                    const bool fine =
                        admission == Admission::Admitted || admission == Admission::AlreadyIn;
                    wrong += fine ? 0 : 1;
                    journal.gate().checkpoint_if_due();
                }
                if (services::attendance_of(database, day.event.id).all.arrived > kBadges) ++wrong;
            }
            _exit(wrong == 0 ? 0 : 1);
        }
        processes.push_back(child);
    }
    for (const auto process : processes) {
        int status = -1;
        waitpid(process, &status, 0);
        CHECK(status == 0);
    }
    const auto count = [&](const char* admission) {
        return day.database.integer("SELECT count(*) FROM scan WHERE admission = ?1", {admission});
    };
    CHECK(count("admitted") == kBadges);
    CHECK(count("already_in") == kBadges * (kProcesses - 1));
    CHECK(services::attendance_of(day.database, day.event.id).all.arrived == kBadges);
    CHECK(storage::replay(day.database).differences.empty());
}
