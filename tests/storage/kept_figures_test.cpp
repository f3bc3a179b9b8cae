#include "common/storage/figures.hpp"

#include <doctest/doctest.h>

#include "tests/storage/stations.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using lanyard::testing::StationFile;
using lanyard::testing::Stations;

namespace {

/// Scans that count, who came by them, on which days, and who was let in last.
constexpr std::string_view kScans = R"(
WITH counted AS (
    SELECT s.*
    FROM scan s
    WHERE s.admission = 'admitted' AND NOT EXISTS (SELECT 1 FROM scan_undo u WHERE u.scan_id = s.id)),
came AS (SELECT DISTINCT registration_id AS id, day FROM counted WHERE direction = 'in'),
inside AS (
    SELECT c.registration_id AS id
    FROM counted c
    WHERE c.direction = 'in'
      AND NOT EXISTS (SELECT 1 FROM counted l
                      WHERE l.registration_id = c.registration_id
                        AND (l.clock, l.replica_id) > (c.clock, c.replica_id))),
place AS (SELECT * FROM registration WHERE event_id = ?1 AND state <> ''),
day AS (SELECT DISTINCT day FROM scan)
)";

constexpr std::string_view kCounts = R"(
SELECT 'all', '', sum(state = 'confirmed'), sum(id IN (SELECT id FROM came)),
       sum(id IN (SELECT id FROM inside))
FROM place
UNION ALL
SELECT 'organisation', organisation_id, sum(state = 'confirmed'),
       sum(id IN (SELECT id FROM came)), sum(id IN (SELECT id FROM inside))
FROM place
GROUP BY organisation_id
UNION ALL
SELECT 'delegate type', delegate_type, sum(state = 'confirmed'),
       sum(id IN (SELECT id FROM came)), sum(id IN (SELECT id FROM inside))
FROM place
GROUP BY delegate_type
UNION ALL
SELECT 'day', '*', sum(state = 'confirmed'), 0, 0
FROM place
WHERE days = ''
UNION ALL
SELECT 'day', d.day, sum(p.state = 'confirmed' AND instr(p.days, d.day) > 0),
       sum(EXISTS (SELECT 1 FROM came c WHERE c.id = p.id AND c.day = d.day)), 0
FROM day d, place p
GROUP BY d.day)";

/// The figures of an event by counting rows, without the code that keeps them.
Tally counted(Database& database, EventId event) {
    Tally tally;
    auto rows = database.query(std::string(kScans) + std::string(kCounts), {event});
    while (rows.next()) {
        const Count count{rows.integer(2), rows.integer(3), rows.integer(4)};
        if (count.none()) continue;
        tally[{*tally_by_named(rows.text(0)), std::string(rows.text(1))}] = count;
    }
    return tally;
}

} // namespace

TEST_CASE("the kept figures are those that counting gives") {
    for (std::uint64_t seed = 5; seed < 9; ++seed) {
        CAPTURE(seed);
        Stations stations(seed);
        stations.live(200);
        StationFile all(stations.folder() / "all.db", {});
        all.journal.take(stations.all_facts());
        const auto event = EventId{all.database.integer("SELECT max(event_id) FROM registration")};
        auto kept = read_tally(all.database, event);
        std::erase_if(kept, [](const auto& figure) {
            return figure.first.by == TallyBy::QuarterHour || figure.second.none();
        });
        CHECK(kept == counted(all.database, event));
        CHECK(kept[{TallyBy::All, ""}].inside > 0);
    }
}
