#include "common/storage/figures.hpp"

#include <vector>

#include "common/storage/registrations.hpp"
#include "common/storage/scans.hpp"

namespace lanyard::storage {

namespace {

constexpr auto kPresence = R"(
SELECT arrived_at, days, inside
FROM presence
WHERE registration_id = ?1)";

constexpr auto kStorePresence = R"(
INSERT INTO presence (registration_id, event_id, arrived_at, days, inside)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT DO UPDATE SET event_id = ?2, arrived_at = ?3, days = ?4, inside = ?5)";

constexpr auto kAddToTally = R"(
INSERT INTO tally (event_id, tally_by, key, expected, arrived, inside)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT DO UPDATE
SET expected = expected + ?4, arrived = arrived + ?5, inside = inside + ?6)";

constexpr auto kDropEmpty = R"(
DELETE FROM tally
WHERE event_id = ?1 AND tally_by = ?2 AND key = ?3
  AND expected = 0 AND arrived = 0 AND inside = 0)";

constexpr auto kTally = R"(
SELECT tally_by, key, expected, arrived, inside
FROM tally
WHERE event_id = ?1
ORDER BY tally_by, key)";

bool takes_away(const Count& count) {
    return count.expected < 0 || count.arrived < 0 || count.inside < 0;
}

void store_presence(Database& database, RegistrationId registration, const Presence& presence,
                    const std::vector<ClockedScan>& scans) {
    if (scans.empty()) return;
    const Bound arrived = presence.arrived_at ? Bound(*presence.arrived_at) : Bound();
    const auto days = CoveredDays(presence.days).text();
    database.run(kStorePresence,
                 {registration, scans.front().scan.event, arrived, days, presence.inside ? 1 : 0});
}

} // namespace

void Figures::leave(RegistrationId registration) {
    add(registration, read_presence(database_, registration), true);
}

void Figures::enter(RegistrationId registration, bool scans_changed) {
    if (!scans_changed) return add(registration, read_presence(database_, registration), false);
    const auto scans = scans_of(database_, registration);
    const auto presence = presence_of(scans);
    store_presence(database_, registration, presence, scans);
    add(registration, presence, false);
}

void Figures::add(RegistrationId id, const Presence& presence, bool taking_out) {
    const auto registration = find_registration(database_, id);
    if (!registration) return;
    for (const auto& [key, count] : tally_of(*registration, presence))
        changes_[{registration->event, key}] += taking_out ? -count : count;
}

void Figures::write() {
    for (const auto& [place, count] : changes_) {
        if (count.none()) continue;
        const auto& [event, key] = place;
        const auto by = name_of(key.by);
        database_.run(kAddToTally,
                      {event, by, key.key, count.expected, count.arrived, count.inside});
        // Only what was taken away can leave nothing: a scan, which adds, need not look.
        if (takes_away(count)) database_.run(kDropEmpty, {event, by, key.key});
    }
    changes_.clear();
}

Tally read_tally(Database& database, EventId event) {
    Tally tally;
    auto rows = database.query(kTally, {event});
    while (rows.next()) {
        const auto by = tally_by_named(rows.text(0));
        if (!by) continue;
        tally[{*by, std::string(rows.text(1))}] = {rows.integer(2), rows.integer(3),
                                                   rows.integer(4)};
    }
    return tally;
}

Presence read_presence(Database& database, RegistrationId registration) {
    Presence presence;
    auto rows = database.query(kPresence, {registration});
    if (!rows.next()) return presence;
    if (!rows.null(0)) presence.arrived_at = rows.instant(0);
    presence.days = CoveredDays::from_text(rows.text(1)).named();
    presence.inside = rows.integer(2) != 0;
    return presence;
}

} // namespace lanyard::storage
