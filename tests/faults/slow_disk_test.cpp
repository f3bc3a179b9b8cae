#include <doctest/doctest.h>

#include <thread>

#include "common/core/random.hpp"
#include "common/storage/watcher.hpp"
#include "tests/faults/power_cut.hpp"
#include "tests/support/conference_day.hpp"

using namespace lanyard;
using lanyard::faults::Disk;

namespace {

/// Counts what a watcher tells.
class Told {
public:
    void one_more() {
        const std::lock_guard lock(mutex_);
        ++count_;
        more_.notify_all();
    }
    bool more_than(int before, std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        return more_.wait_for(lock, patience, [&] { return count_ > before; });
    }

private:
    std::mutex mutex_;
    std::condition_variable more_;
    int count_ = 0;
};

} // namespace

TEST_CASE("a commit is noticed when the disk has kept it, however slow the disk") {
    using namespace std::chrono_literals;
    testing::ConferenceDay day;
    day.invite("SIAN", Person{});
    // Then syncing is the last thing that a commit does: nothing is written to the log after it.
    Disk disk(Disk::Sectors::Whole);
    storage::Database database(day.file, storage::Opening::Existing, {Disk::kVfs, "FULL"});
    storage::Journal journal(database, day.wall);
    services::CheckIn check_in(journal, day.keys, {day.event, day.desk, {}}, day.event_clock);
    Told told;
    storage::Watcher watcher(day.file, [&] { told.one_more(); });
    REQUIRE(told.more_than(0, 20s)); // its first look

    disk.hold_syncs();
    std::thread scan([&] { check_in.scan(new_id<CommandId>(), day.badge("SIAN")); });
    CHECK_FALSE(told.more_than(1, 1s)); // not durable, so not shown to anybody
    disk.release_syncs();
    scan.join();
    CHECK(told.more_than(1, 20s));
}
