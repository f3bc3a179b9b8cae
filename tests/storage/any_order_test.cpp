#include <doctest/doctest.h>

#include <algorithm>

#include "common/storage/replay.hpp"
#include "tests/storage/stations.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using lanyard::testing::StationFile;
using lanyard::testing::Stations;
using lanyard::testing::TemporaryFolder;

namespace {

void check_same(Database& one, Database& other) {
    for (const auto& [table, key] : compare_tables(one, other))
        FAIL_CHECK("table ", table, " differs, first at ", key);
}

} // namespace

TEST_CASE("any order of the same facts, repeated at will, gives the same tables") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        Stations stations(seed);
        stations.live(160);
        auto facts = stations.all_facts();
        REQUIRE(facts.size() > 100);
        StationFile reference(stations.folder() / "reference.db", {});
        reference.journal.take(facts);
        for (int round = 0; round < 3; ++round) {
            std::shuffle(facts.begin(), facts.end(), stations.random());
            StationFile shuffled(stations.folder() / ("shuffled" + std::to_string(round) + ".db"),
                                 {});
            for (std::size_t at = 0; at < facts.size(); at += 7)
                shuffled.journal.take(
                    std::span(facts).subspan(at, std::min<std::size_t>(7, facts.size() - at)));
            check_same(reference.database, shuffled.database);
        }
    }
}

TEST_CASE("stations that have heard everything agree, and a replay of each agrees with it") {
    Stations stations(99);
    stations.live(200);
    const auto facts = stations.all_facts();
    for (std::size_t number = 0; number < 4; ++number)
        stations.station(number).journal.take(facts);
    for (std::size_t number = 1; number < 4; ++number)
        check_same(stations.station(0).database, stations.station(number).database);
    CHECK(replay(stations.station(0).database).differences.empty());
}

TEST_CASE("taking the same facts again changes nothing") {
    Stations stations(7);
    stations.live(80);
    const auto facts = stations.all_facts();
    StationFile once(stations.folder() / "once.db", {});
    once.journal.take(facts);
    CHECK(once.journal.take(facts) == 0);
}

TEST_CASE(
    "of two edits made without knowledge of each other the later stays and the other is listed") {
    const TemporaryFolder folder;
    using namespace std::chrono_literals;
    StationFile one(folder / "one.db", 0ms);
    StationFile other(folder / "other.db", 5ms);
    Organisation before;
    before.id = new_id<OrganisationId>();
    before.name = "Oldham";
    auto add = one.journal.begin(new_id<CommandId>(), "somebody");
    add.add(before);
    add.commit();
    other.journal.take(one.facts());
    const auto rename = [&](StationFile& station, const std::string& name) {
        auto after = before;
        after.name = name;
        auto write = station.journal.begin(new_id<CommandId>(), "somebody");
        write.edit(before, after);
        write.commit();
    };
    rename(one, "Oldham Council");
    other.clock.advance(10ms);
    rename(other, "Oldham Borough Council");
    one.journal.take(other.facts());
    other.journal.take(one.facts());
    CHECK(find_organisation(one.database, before.id)->name == "Oldham Borough Council");
    check_same(one.database, other.database);
    auto lost = one.database.query("SELECT field, value FROM losing_edit");
    REQUIRE(lost.next());
    CHECK(lost.text(0) == "name");
    CHECK(lost.text(1) == "Oldham Council");
    CHECK_FALSE(lost.next());
}
