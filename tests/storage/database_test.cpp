#include "common/storage/database.hpp"

#include <doctest/doctest.h>

#include <condition_variable>
#include <fstream>
#include <mutex>
#include <sys/stat.h>

#include "common/core/fault.hpp"
#include "common/core/random.hpp"
#include "common/storage/check.hpp"
#include "common/storage/file_system.hpp"
#include "common/storage/journal.hpp"
#include "common/storage/people.hpp"
#include "common/storage/replay.hpp"
#include "common/storage/watcher.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using lanyard::testing::TemporaryFolder;

namespace {

struct OneFile {
    TemporaryFolder folder;
    std::filesystem::path file = folder / "conference.db";

    std::string fault_on_opening(Opening opening = Opening::Existing) {
        try {
            Database database(file, opening);
        } catch (const Fault& fault) {
            return fault.sentence().key;
        }
        return "opened";
    }
    void make() { Database database(file, Opening::CreateIfNone); }
};

Organisation named(const std::string& name) {
    Organisation organisation;
    organisation.id = new_id<OrganisationId>();
    organisation.name = name;
    return organisation;
}

struct OpenFile : OneFile {
    Database database{file, Opening::CreateIfNone};
    SystemClock wall;
    Journal journal{database, wall};

    void add(const std::string& name, CommandId command = new_id<CommandId>()) {
        auto write = journal.begin(command, "somebody");
        write.add(named(name));
        write.commit("added " + name);
    }
    std::size_t organisations() { return list_organisations(database).size(); }
};

} // namespace

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
    CHECK(is_network_file_system("fuse.sshfs"));
    CHECK_FALSE(is_network_file_system("ext4"));
    CHECK_FALSE(is_network_file_system(file_system_of("/proc/self")));
    CHECK(file_system_of("/proc/self") == "proc");
}

TEST_CASE_FIXTURE(OpenFile, "a change that is not committed leaves nothing behind") {
    {
        auto write = journal.begin(new_id<CommandId>(), "somebody");
        write.add(named("Oldham"));
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
    for (int number = 0; number < 50; ++number)
        add("Organisation " + std::to_string(number));
    CHECK(database.log_pages() > 0);
    journal.gate().checkpoint();
    add("Another");
    CHECK(check(database).empty());
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
                  "a backup made meanwhile is whole, and one that cannot be made leaves nothing") {
    add("Oldham");
    database.backup_to(folder / "copy.db");
    Database copy(folder / "copy.db", Opening::Existing);
    CHECK(list_organisations(copy).size() == 1);
    CHECK(check(copy).empty());
    CHECK_THROWS_AS(database.backup_to(folder / "nowhere" / "copy.db"), Fault);
    CHECK_FALSE(std::filesystem::exists(folder / "nowhere"));
}

TEST_CASE_FIXTURE(OpenFile, "another connection's commits are noticed, each of them") {
    std::mutex mutex;
    std::condition_variable noticed;
    int commits = 0;
    Watcher watcher(file, [&] {
        const std::lock_guard lock(mutex);
        ++commits;
        noticed.notify_one();
    });
    const auto wait_for_more_than = [&](int before) {
        std::unique_lock lock(mutex);
        return noticed.wait_for(lock, std::chrono::seconds{20}, [&] { return commits > before; });
    };
    // The watcher begins on a thread of its own: the first commits may come before it looks.
    bool seen = false;
    for (int attempt = 0; attempt < 200 && !seen; ++attempt) {
        add("Organisation " + std::to_string(attempt));
        std::unique_lock lock(mutex);
        seen = noticed.wait_for(lock, std::chrono::milliseconds{100}, [&] { return commits > 0; });
    }
    REQUIRE(seen);
    const int before = commits;
    add("Rochdale");
    CHECK(wait_for_more_than(before));
}
