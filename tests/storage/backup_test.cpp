#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include "common/storage/check.hpp"
#include "common/storage/replay.hpp"
#include "tests/storage/open_file.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using lanyard::testing::fault_of;
using lanyard::testing::OpenFile;
using lanyard::testing::organisation_named;

namespace {

struct BackedUp : OpenFile {
    std::filesystem::path copy = folder / "copy.db";

    /// Organisations in the copy, which must be sound.
    std::size_t in_copy() {
        Database opened(copy, Opening::Existing);
        CHECK(check(opened).empty());
        CHECK(replay(opened).differences.empty());
        return list_organisations(opened).size();
    }
    bool there(const std::string& ending) const {
        return std::filesystem::exists(copy.string() + ending);
    }
};

/// Another program at work, on a connection of its own.
void work_on(const std::filesystem::path& file, int count) {
    Database database(file, Opening::Existing);
    const SystemClock wall;
    Journal journal(database, wall);
    for (int number = 0; number < count; ++number) {
        auto write = journal.begin(new_id<CommandId>(), "somebody");
        write.add(organisation_named("Organisation " + std::to_string(number)));
        write.commit();
    }
}

} // namespace

TEST_CASE_FIXTURE(BackedUp, "backups made while others write are whole, one over the other") {
    add("Oldham");
    std::thread writer([&] { work_on(file, 300); });
    std::size_t before = 0;
    for (int backup = 0; backup < 5; ++backup) {
        database.backup_to(copy);
        const auto now = in_copy();
        CHECK(now >= std::max<std::size_t>(before, 1));
        before = now;
    }
    writer.join();
    database.backup_to(copy);
    CHECK(in_copy() == 301);
}

TEST_CASE_FIXTURE(BackedUp, "a backup over a copy that was written to is the new one alone") {
    add("Oldham");
    database.backup_to(copy);
    work_on(copy, 40);
    REQUIRE(there("-wal"));
    add("Rochdale");
    database.backup_to(copy);
    CHECK_FALSE(there("-wal"));
    CHECK_FALSE(there("-shm"));
    CHECK(in_copy() == 2);
}

TEST_CASE_FIXTURE(BackedUp, "a log without its database is not read as the backup's") {
    add("Oldham");
    database.backup_to(copy);
    work_on(copy, 40);
    std::filesystem::remove(copy);
    database.backup_to(copy);
    CHECK(in_copy() == 1);
}

TEST_CASE_FIXTURE(BackedUp, "a copy that is open is not replaced") {
    database.backup_to(copy);
    Database open(copy, Opening::Existing);
    add("Oldham");
    CHECK(fault_of([&] { database.backup_to(copy); }) == "fault.backup_in_use");
    CHECK(fault_of([&] { database.backup_to(file); }) == "fault.backup_in_use");
    CHECK(list_organisations(open).empty());
    CHECK_FALSE(there(".partial"));
}

TEST_CASE_FIXTURE(BackedUp, "a backup through a link replaces the file, not the link") {
    add("Oldham");
    std::filesystem::create_symlink("elsewhere.db", copy);
    database.backup_to(copy);
    CHECK(std::filesystem::is_symlink(copy));
    CHECK(std::filesystem::is_regular_file(folder / "elsewhere.db"));
    CHECK(in_copy() == 1);
}

TEST_CASE_FIXTURE(BackedUp, "a backup that cannot be made says so and leaves what was there") {
    add("Oldham");
    database.backup_to(copy);
    SUBCASE("no such folder") {
        CHECK_THROWS_AS(database.backup_to(folder / "nowhere" / "copy.db"), Fault);
        CHECK_FALSE(std::filesystem::exists(folder / "nowhere"));
    }
    SUBCASE("SQLite could not read while this connection writes") {
        auto write = journal.begin(new_id<CommandId>(), "somebody");
        write.add(organisation_named("Rochdale"));
        CHECK(fault_of([&] { database.backup_to(copy); }) == "fault.database_busy");
    }
    CHECK(in_copy() == 1);
}

TEST_CASE_FIXTURE(BackedUp, "a backup replaces a file that is no database") {
    add("Oldham");
    std::ofstream(copy) << "notes";
    database.backup_to(copy);
    CHECK(in_copy() == 1);
}
