#include <doctest/doctest.h>

#include <functional>
#include <set>

#include "common/core/fault.hpp"
#include "common/core/random.hpp"
#include "common/storage/check.hpp"
#include "common/storage/replay.hpp"
#include "tests/faults/power_cut.hpp"
#include "tests/support/conference_day.hpp"

using namespace lanyard;
using lanyard::faults::Disk;

namespace {

/// A kiosk on a disk that fails at a chosen operation and is mended afterwards.
struct FailingKiosk {
    FailingKiosk() {
        for (int number = 0; number < kPeople; ++number) {
            day.invite(std::to_string(number), Person{});
            day.print_badge(std::to_string(number));
        }
        day.invite("elsewhere", Person{});
        day.print_badge("elsewhere");
        day.journal.gate().checkpoint();
    }

    /// One badge is scanned, and the log written back, while the disk is in trouble. What the
    /// person was told, or nothing.
    std::optional<Admission> scan(CommandId command, const std::string& badge) {
        try {
            const auto outcome = check_in.scan(command, badge);
            journal.gate().checkpoint();
            return outcome.admission;
        } catch (const Fault& fault) {
            told.insert(fault.sentence().key);
            return std::nullopt;
        }
    }

    /// Trouble at the n-th operation of a scan; then the disk is mended and the person tries again.
    /// False when the scan was over before its n-th operation.
    bool survives(long operation, Disk::Trouble trouble) {
        const auto name = std::to_string(operation % kPeople);
        const auto scans_before = scans_of(name);
        const CommandId command = new_id<CommandId>();
        // Another program's change makes SQLite read again what it had kept in memory.
        day.scan("elsewhere");
        disk.trouble_after(operation, trouble);
        scan(command, day.badge(name));
        const bool happened = disk.was_in_trouble();
        disk.mend();
        // The same command again: answered, and counted once however far the first try came.
        const auto again = scan(command, day.badge(name));
        REQUIRE(again);
        CHECK(scans_of(name) == scans_before + 1);
        return happened;
    }

    std::int64_t scans_of(const std::string& name) {
        return database.integer("SELECT count(*) FROM scan WHERE registration_id = ?1",
                                {day.id(name)});
    }

    static constexpr int kPeople = 30;
    testing::ConferenceDay day;
    Disk disk;
    storage::Database database{day.file, storage::Opening::Existing, {Disk::kVfs, "FULL"}};
    storage::Journal journal{database, day.wall};
    services::CheckIn check_in{
        journal, day.keys, {day.event, day.desk, new_id<StationId>()}, day.event_clock};
    std::set<std::string> told;
};

} // namespace

TEST_CASE_FIXTURE(FailingKiosk,
                  "whichever operation the disk refuses, the scan counts once when it is retried") {
    Disk::Trouble trouble{};
    std::string sentence;
    SUBCASE("one operation fails") {
        trouble = Disk::Trouble::Error;
        sentence = "fault.database";
    }
    SUBCASE("the disk is full") {
        trouble = Disk::Trouble::Full;
        sentence = "fault.disk_full";
    }
    SUBCASE("one read fails") {
        trouble = Disk::Trouble::Unreadable;
        sentence = "fault.database";
    }
    long operation = 1;
    while (survives(operation, trouble))
        ++operation;
    CHECK(operation > 10); // or no operation of a scan was ever refused
    CHECK(told == std::set{sentence});
    for (const auto& finding : storage::check(database))
        FAIL_CHECK(finding.what);
    CHECK(storage::replay(database).differences.empty());
}

namespace {

/// What is said of opening a file on a disk that is full from the first operation on, from the
/// second, and so on; each time the file must be good once there is room.
std::set<std::string> told_by_a_full_disk(const std::function<std::filesystem::path()>& next_file) {
    Disk disk;
    std::set<std::string> told;
    bool happened = true;
    for (long operation = 1; happened; ++operation) {
        const auto file = next_file();
        disk.trouble_after(operation, Disk::Trouble::Full);
        try {
            storage::Database database(file, storage::Opening::CreateIfNone, {Disk::kVfs, "FULL"});
        } catch (const Fault& fault) {
            told.insert(fault.sentence().key);
        }
        happened = disk.was_in_trouble();
        disk.mend();
        storage::Database usable(file, storage::Opening::CreateIfNone);
        CHECK(storage::check(usable).empty());
    }
    return told;
}

} // namespace

TEST_CASE("a disk that is full while a database is made is said to be full") {
    const testing::TemporaryFolder folder;
    int made = 0;
    CHECK(told_by_a_full_disk([&] { return folder / (std::to_string(++made) + ".db"); }) ==
          std::set<std::string>{"fault.disk_full"});
}

TEST_CASE("a disk that is full when a database is opened after a restart is said to be full") {
    testing::ConferenceDay day;
    const auto file = day.folder / "restarted.db";
    // A copy has neither a log nor the memory that programs share.
    const auto copy = [&] {
        day.database.backup_to(file);
        return file;
    };
    CHECK(told_by_a_full_disk(copy) == std::set<std::string>{"fault.disk_full"});
}
