#include "common/storage/database.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <sys/stat.h>

#include "common/core/fault.hpp"
#include "common/storage/check.hpp"
#include "common/storage/file_system.hpp"
#include "common/storage/replay.hpp"
#include "tests/storage/open_file.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using lanyard::testing::OneFile;
using lanyard::testing::OpenFile;
using lanyard::testing::organisation_named;

TEST_CASE_FIXTURE(OneFile,
                  "a file that cannot be used is refused in its own words and left alone") {
    SUBCASE("missing") {
        CHECK(fault_on_opening() == "fault.database_missing");
    }
    SUBCASE("empty, where one must be there") {
        std::ofstream(file).close();
        CHECK(fault_on_opening() == "fault.database_not_ours");
    }
    SUBCASE("text") {
        std::ofstream(file) << std::string(5000, 'x');
        CHECK(fault_on_opening(Opening::CreateIfNone) == "fault.database_not_ours");
    }
    SUBCASE("another program's") {
        make();
        Database(file, Opening::Existing).run_script("PRAGMA application_id = 7");
        CHECK(fault_on_opening(Opening::CreateIfNone) == "fault.database_not_ours");
    }
    SUBCASE("newer") {
        make();
        Database(file, Opening::Existing).run_script("PRAGMA user_version = 9999");
        CHECK(fault_on_opening() == "fault.database_newer");
    }
    SUBCASE("read-only") {
        make();
        chmod(file.c_str(), 0444);
        CHECK(fault_on_opening() == "fault.database_read_only");
    }
    SUBCASE("a folder") {
        std::filesystem::create_directory(file);
        CHECK(fault_on_opening() == "fault.database_is_folder");
    }
}

TEST_CASE("a file system that other machines share is told by its kind") {
    CHECK(is_network_file_system("nfs4"));
    CHECK(is_network_file_system("cifs"));
    for (const auto* kind : {"fuse.sshfs", "fuse.gvfsd-fuse", "fuse.davfs", "virtiofs", "vboxsf"})
        CHECK(is_network_file_system(kind));
    CHECK_FALSE(is_network_file_system("ext4"));
    CHECK_FALSE(is_network_file_system(file_system_of("/proc/self")));
    CHECK(file_system_of("/proc/self") == "proc");
}

TEST_CASE("the mount that holds a file is found whatever its name") {
    std::istringstream mounts(R"(22 1 8:1 / / rw - ext4 /dev/sda1 rw
30 22 0:40 / /media/Stall\040One rw,nosuid shared:4 master:2 - cifs //server/desk rw
31 22 0:41 / /media/back\134slash rw - virtiofs share rw)");
    const auto kind_of = [&](const std::string& path) {
        mounts.clear();
        mounts.seekg(0);
        return file_system_in(mounts, path);
    };
    CHECK(kind_of("/media/Stall One/conference.db") == "cifs");
    CHECK(kind_of("/media/Stall Two/conference.db") == "ext4");
    CHECK(kind_of("/media/back\\slash/conference.db") == "virtiofs");
}

TEST_CASE_FIXTURE(OpenFile, "a change that is not committed leaves nothing behind") {
    {
        auto write = journal.begin(new_id<CommandId>(), "somebody");
        write.add(organisation_named("Oldham"));
    }
    CHECK(organisations() == 0);
    CHECK(database.integer("SELECT count(*) FROM fact") == 0);
    add("Rochdale");
    CHECK(organisations() == 1);
    CHECK(check(database).empty());
}

TEST_CASE_FIXTURE(OpenFile, "a retry of a command finds the earlier outcome") {
    const auto command = new_id<CommandId>();
    add("Oldham", command);
    auto retry = journal.begin(command, "somebody");
    CHECK(retry.earlier_outcome() == "added Oldham");
}

TEST_CASE_FIXTURE(OpenFile,
                  "commits are durable at a power cut: FULL, and never automatic checkpoints") {
    CHECK(database.integer("PRAGMA synchronous") == 2);
    // SQLite's own would come after 1,000 pages, and the log would begin again.
    int pages = 0;
    while (pages < 2500) {
        add_many(2000);
        REQUIRE(database.log_pages() > pages);
        pages = database.log_pages();
    }
    journal.gate().checkpoint();
    add("Another");
    CHECK(check(database).empty());
}

TEST_CASE_FIXTURE(OpenFile, "a log that has been moved into the file is not moved again") {
    while (database.log_pages() < WriteGate::kLogLimit)
        add_many(2000);
    {
        Journal other(database, wall);
        const WriteGate::Pass somebody_writes(other.gate());
        CHECK_FALSE(journal.gate().checkpoint_if_due());
    }
    CHECK(journal.gate().checkpoint_if_due());
    CHECK_FALSE(journal.gate().checkpoint_if_due());
    add("Another");
    CHECK_FALSE(journal.gate().checkpoint_if_due());
}

TEST_CASE_FIXTURE(OpenFile, "a lost fact and a changed table are both found") {
    add("Oldham");
    add("Rochdale");
    CHECK(replay(database).differences.empty());
    database.run("UPDATE organisation SET name = 'Bolton' WHERE name = 'Oldham'");
    const auto replayed = replay(database);
    REQUIRE(replayed.differences.size() == 1);
    CHECK(replayed.differences.front().table == "organisation");
    database.run("DELETE FROM fact WHERE seq = 1");
    const auto findings = check(database);
    REQUIRE_FALSE(findings.empty());
    CHECK(findings.front().severity == Severity::Damage);
}

TEST_CASE_FIXTURE(OpenFile,
                  "a transaction that cannot begin leaves nothing open and nobody waiting") {
    database.run_script("ALTER TABLE self RENAME TO elsewhere");
    CHECK_THROWS_AS(add("Oldham"), Fault);
    database.run_script("ALTER TABLE elsewhere RENAME TO self");
    add("Rochdale");
    CHECK(organisations() == 1);
}

TEST_CASE_FIXTURE(OneFile,
                  "a database that a disk has damaged is said to be damaged, never guessed at") {
    {
        OpenFile made;
        made.add_many(3000);
        made.journal.gate().checkpoint();
        std::filesystem::copy_file(made.file, file);
    }
    const auto size = static_cast<std::streamoff>(std::filesystem::file_size(file));
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    for (std::streamoff page = size / 4096 / 2 * 4096; page + 4096 <= size; page += 4096)
        stream.seekp(page).write(std::string(256, '\xA5').data(), 256);
    stream.close();
    Database database(file, Opening::Existing);
    CHECK(lanyard::testing::fault_of([&] { list_organisations(database); }) ==
          "fault.database_damaged");
    const auto findings = check(database);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().what == "damaged_file");
    CHECK(findings.front().severity == Severity::Damage);
}
