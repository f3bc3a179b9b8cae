#include "tests/faults/power_cut.hpp"

#include <doctest/doctest.h>

#include <set>

#include "common/core/fault.hpp"
#include "common/core/random.hpp"
#include "common/storage/check.hpp"
#include "common/storage/journal.hpp"
#include "common/storage/replay.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using lanyard::faults::Disk;

namespace {

/// Scans are written until the power goes, again and again, on one file.
struct Venue {
    explicit Venue(std::string how) : synchronous(std::move(how)) {
        Database made(file, Opening::CreateIfNone);
        // As a machine that has been shut down properly: the log is in the file, and synced.
        SystemClock wall;
        Journal(made, wall).gate().checkpoint();
    }

    /// Until the power goes; what was acknowledged is kept in `acknowledged`.
    void work(long operations) {
        try {
            Database database(file, Opening::Existing, {Disk::kVfs, synchronous});
            SystemClock wall;
            Journal journal(database, wall);
            disk.cut_after(operations);
            while (disk.has_power()) {
                const auto command = new_id<CommandId>();
                auto write = journal.begin(command, "kiosk");
                Scan scan;
                scan.id = ScanId{command.value};
                scan.event = EventId{1};
                scan.registration = RegistrationId{1 + command.value % 50};
                write.add(scan);
                write.commit("admitted");
                acknowledged.insert(command.value);
                if (random() % 8 == 0) journal.gate().checkpoint();
            }
        } catch (const Fault&) {
            // The program saw a disk that fails; the delegate saw no answer.
        }
        disk.restart(random);
    }

    /// How many acknowledged scans are gone.
    long lost() {
        Database database(file, Opening::Existing);
        long gone = 0;
        for (const auto id : acknowledged) {
            const bool scanned =
                database.integer("SELECT count(*) FROM scan WHERE id = ?1", {id}) == 1;
            const bool answered =
                database.integer("SELECT count(*) FROM command WHERE command_id = ?1", {id}) == 1;
            gone += scanned && answered ? 0 : 1;
        }
        return gone;
    }

    testing::TemporaryFolder folder;
    std::filesystem::path file = folder / "venue.db";
    std::string synchronous;
    Disk disk;
    std::mt19937_64 random{20191001};
    std::set<std::int64_t> acknowledged;
};

} // namespace

TEST_CASE("nothing that was acknowledged is lost in 500 power cuts") {
    Venue venue("FULL");
    for (int cut = 1; cut <= 500; ++cut) {
        venue.work(1 + static_cast<long>(venue.random() % 200));
        if (cut % 25 != 0) continue;
        CAPTURE(cut);
        REQUIRE(venue.lost() == 0);
    }
    CHECK(venue.acknowledged.size() > 1000);
    Database database(venue.file, Opening::Existing);
    CHECK(check(database).size() <= 1); // scans of registrations that nobody made
    CHECK(replay(database).differences.empty());
}

TEST_CASE("with less than full syncing the same power cuts do lose something") {
    Venue venue("NORMAL");
    for (int cut = 1; cut <= 100; ++cut)
        venue.work(1 + static_cast<long>(venue.random() % 200));
    CHECK(venue.lost() > 0);
}
