#include "common/storage/scans.hpp"

namespace lanyard::storage {

namespace {

constexpr auto kScansOf = R"(
SELECT s.id, s.event_id, s.checkpoint_id, s.station_id, s.direction, s.admission, s.generation,
       s.scanned_at, s.day, s.reason, s.clock, s.replica_id,
       EXISTS (SELECT 1 FROM scan_undo u
               WHERE u.registration_id = s.registration_id AND u.scan_id = s.id)
FROM scan s
WHERE s.registration_id = ?1
ORDER BY s.clock, s.replica_id)";

constexpr auto kProvisional = R"(
SELECT s.registration_id, s.checkpoint_id, min(s.scanned_at)
FROM scan s
WHERE s.event_id = ?1 AND s.admission = 'provisional'
  AND NOT EXISTS (SELECT 1 FROM registration r WHERE r.id = s.registration_id AND r.state <> '')
  AND NOT EXISTS (SELECT 1 FROM scan_undo u
                  WHERE u.registration_id = s.registration_id AND u.scan_id = s.id)
GROUP BY s.registration_id
ORDER BY min(s.scanned_at), s.registration_id)";

constexpr auto kRecent = R"(
SELECT s.id, s.registration_id, s.admission, s.direction, s.scanned_at, s.checkpoint_id,
       EXISTS (SELECT 1 FROM scan_undo u
               WHERE u.registration_id = s.registration_id AND u.scan_id = s.id)
FROM scan s
WHERE s.event_id = ?1
ORDER BY s.scanned_at DESC, s.id
LIMIT ?2)";

/// Words written by a later version are read as the ones that open no door.
Admission read_admission(std::string_view name) {
    return admission_named(name).value_or(Admission::NotOurs);
}

Direction read_direction(std::string_view name) {
    return direction_named(name).value_or(Direction::Out);
}

} // namespace

std::vector<ClockedScan> scans_of(Database& database, RegistrationId registration) {
    std::vector<ClockedScan> scans;
    auto rows = database.query(kScansOf, {registration});
    while (rows.next()) {
        ClockedScan clocked;
        auto& scan = clocked.scan;
        scan.id = rows.id<ScanId>(0);
        scan.event = rows.id<EventId>(1);
        scan.registration = registration;
        scan.checkpoint = rows.id<CheckpointId>(2);
        scan.station = rows.id<StationId>(3);
        scan.direction = read_direction(rows.text(4));
        scan.admission = read_admission(rows.text(5));
        scan.generation = static_cast<int>(rows.integer(6));
        scan.scanned_at = rows.instant(7);
        scan.day = parse_day(rows.text(8)).value_or(LocalDay{});
        scan.reason = rows.text(9);
        clocked.clock = rows.integer(10);
        clocked.replica = rows.id<ReplicaId>(11);
        clocked.undone = rows.integer(12) != 0;
        scans.push_back(std::move(clocked));
    }
    return scans;
}

std::vector<ProvisionalScan> unconfirmed_scans(Database& database, EventId event) {
    std::vector<ProvisionalScan> scans;
    auto rows = database.query(kProvisional, {event});
    while (rows.next())
        scans.push_back({rows.id<RegistrationId>(0), rows.id<CheckpointId>(1), rows.instant(2)});
    return scans;
}

std::vector<RecentScan> recent_scans(Database& database, EventId event, int limit) {
    std::vector<RecentScan> scans;
    auto rows = database.query(kRecent, {event, limit});
    while (rows.next())
        scans.push_back({rows.id<ScanId>(0), rows.id<RegistrationId>(1),
                         read_admission(rows.text(2)), read_direction(rows.text(3)),
                         rows.instant(4), rows.id<CheckpointId>(5), rows.integer(6) != 0});
    return scans;
}

long count_refused(Database& database, EventId event) {
    return database.integer("SELECT count(*) FROM refused_scan WHERE event_id = ?1", {event});
}

} // namespace lanyard::storage
