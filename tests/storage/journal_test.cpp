#include "common/storage/journal.hpp"

#include <doctest/doctest.h>

#include "common/storage/check.hpp"
#include "common/storage/hybrid_clock.hpp"
#include "tests/storage/open_file.hpp"
#include "tests/support/fixed_clock.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using namespace std::chrono_literals;
using lanyard::testing::fault_of;
using lanyard::testing::FixedClock;
using lanyard::testing::OpenFile;
using lanyard::testing::organisation_named;

namespace {

void add_one(Journal& journal) {
    auto write = journal.begin(new_id<CommandId>(), "somebody");
    write.add(organisation_named("Oldham"));
    write.commit();
}

Instant time_of(const Fact& fact) {
    return Instant{std::chrono::milliseconds{fact.clock >> 16}};
}

} // namespace

TEST_CASE_FIXTURE(
    OpenFile, "a file put back from a backup takes its own later facts and goes on after them") {
    add("Oldham");
    const auto backup = folder / "backup.db";
    database.backup_to(backup);
    add("Rochdale");
    add("Bolton");
    Database restored(backup, Opening::Existing);
    Journal on_restored(restored, wall);
    CHECK(on_restored.take(facts()) == 2);
    add_one(on_restored);
    CHECK(restored.integer("SELECT max(seq) FROM fact") == 4);
    CHECK(list_organisations(restored).size() == 4);
    CHECK(check(restored).empty());
}

TEST_CASE_FIXTURE(OpenFile, "a change whose number is taken is a fault and changes nothing") {
    add("Oldham");
    database.run("UPDATE self SET next_seq = 1");
    CHECK(fault_of([&] { add("Rochdale"); }) == "fault.sequence_taken");
    CHECK(organisations() == 1);
}

TEST_CASE("the clock grows when the wall clock stands still, and when its counter is full") {
    const Instant wall{1'570'000'000'000ms};
    HybridClock clock(0);
    const auto first = clock.tick(wall);
    CHECK(first == wall.time_since_epoch().count() << 16);
    for (int tick = 1; tick < 0x1'0000; ++tick)
        clock.tick(wall);
    CHECK(clock.last() == first + 0xFFFF);
    CHECK(clock.tick(wall) == (wall + 1ms).time_since_epoch().count() << 16);
}

TEST_CASE_FIXTURE(OpenFile, "a wall clock that is set back makes no later fact earlier") {
    FixedClock wall_clock(Instant{1'570'000'000'000ms});
    Journal station(database, wall_clock);
    add_one(station);
    wall_clock.advance(-24h);
    add_one(station);
    wall_clock.advance(48h);
    add_one(station);
    const auto made = facts();
    CHECK(made[1].clock == made[0].clock + 1);
    CHECK(time_of(made[2]) == wall_clock.now());
}

TEST_CASE_FIXTURE(OpenFile, "the programs on a file share its clock") {
    FixedClock right(Instant{1'570'000'000'000ms});
    FixedClock slow(right.now() - 1h);
    Journal one(database, right);
    Database second(file, Opening::Existing);
    Journal other(second, slow);
    add_one(one);
    add_one(other);
    add_one(one);
    const auto made = facts();
    CHECK(made[1].clock == made[0].clock + 1);
    CHECK(made[2].clock == made[1].clock + 1);
}

TEST_CASE_FIXTURE(OpenFile, "a fact made here is later than every fact taken in before") {
    FixedClock slow(Instant{1'570'000'000'000ms});
    OpenFile fast;
    fast.add("Rochdale");
    Journal station(database, slow);
    station.take(fast.facts());
    add_one(station);
    CHECK(database.integer(
              "SELECT clock FROM fact WHERE replica_id = (SELECT replica_id FROM self)") ==
          fast.facts().front().clock + 1);
}
