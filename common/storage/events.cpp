#include "common/storage/events.hpp"

namespace lanyard::storage {

namespace {

constexpr std::string_view kEvent = R"(
SELECT id, slug, name, name_cy, kind, mode, role, venue, town, run_by, starts_on, ends_on,
       membership_year, time_zone, state
FROM event
)";

constexpr std::string_view kEventsInOrder = R"(
WHERE (?1 = '' OR membership_year = ?1) AND name <> ''
ORDER BY starts_on = '', starts_on, ends_on, name, id)";

constexpr auto kYears = R"(
SELECT DISTINCT membership_year
FROM event
WHERE membership_year <> ''
ORDER BY membership_year DESC)";

constexpr auto kDays = R"(
SELECT id, day
FROM event_day
WHERE event_id = ?1 AND NOT removed
ORDER BY day, id)";

constexpr auto kSessions = R"(
SELECT id, title, title_cy, room, starts_at, ends_at, capacity
FROM session
WHERE event_id = ?1 AND NOT removed
ORDER BY starts_at, ends_at, room, id)";

constexpr std::string_view kCheckpoint = R"(
SELECT id, event_id, name, name_cy, requires_payment, admits_provisional, removed
FROM checkpoint
)";

constexpr std::string_view kStation = R"(
SELECT id, name, role, event_id, checkpoint_id
FROM station
)";

std::string with(std::string_view select, std::string_view rest) {
    return std::string(select) + std::string(rest);
}

Event read_event(const Rows& rows) {
    Event event;
    event.id = rows.id<EventId>(0);
    event.slug = rows.text(1);
    event.name = rows.text(2);
    event.name_cy = rows.text(3);
    event.kind = rows.text(4);
    event.mode = event_mode_named(rows.text(5)).value_or(EventMode::InPerson);
    event.role = event_role_named(rows.text(6)).value_or(EventRole::Participant);
    event.venue = rows.text(7);
    event.town = rows.text(8);
    event.run_by = rows.text(9);
    event.starts_on = parse_partial_date(rows.text(10)).value_or(PartialDate{});
    event.ends_on = parse_partial_date(rows.text(11)).value_or(PartialDate{});
    event.membership_year = rows.text(12);
    event.time_zone = rows.text(13);
    event.state = event_state_named(rows.text(14)).value_or(EventState::Draft);
    return event;
}

Checkpoint read_checkpoint(const Rows& rows) {
    Checkpoint checkpoint;
    checkpoint.id = rows.id<CheckpointId>(0);
    checkpoint.event = rows.id<EventId>(1);
    checkpoint.name = rows.text(2);
    checkpoint.name_cy = rows.text(3);
    checkpoint.requires_payment = rows.integer(4) != 0;
    checkpoint.admits_provisional = rows.integer(5) != 0;
    checkpoint.removed = rows.integer(6) != 0;
    return checkpoint;
}

Station read_station(const Rows& rows) {
    return {rows.id<StationId>(0), std::string(rows.text(1)), std::string(rows.text(2)),
            rows.id<EventId>(3), rows.id<CheckpointId>(4)};
}

} // namespace

std::optional<Event> find_event(Database& database, EventId id) {
    static const auto kSql = with(kEvent, "WHERE id = ?1 AND name <> ''");
    auto rows = database.query(kSql, {id});
    return rows.next() ? std::optional{read_event(rows)} : std::nullopt;
}

std::optional<Event> find_event(Database& database, std::string_view slug) {
    static const auto kSql = with(kEvent, "WHERE slug = ?1 AND name <> '' ORDER BY id LIMIT 1");
    auto rows = database.query(kSql, {slug});
    return rows.next() ? std::optional{read_event(rows)} : std::nullopt;
}

std::vector<Event> list_events(Database& database, std::string_view membership_year) {
    static const auto kSql = with(kEvent, kEventsInOrder);
    std::vector<Event> events;
    auto rows = database.query(kSql, {membership_year});
    while (rows.next())
        events.push_back(read_event(rows));
    return events;
}

std::vector<std::string> list_membership_years(Database& database) {
    std::vector<std::string> years;
    auto rows = database.query(kYears);
    while (rows.next())
        years.emplace_back(rows.text(0));
    return years;
}

std::vector<EventDay> list_days(Database& database, EventId event) {
    std::vector<EventDay> days;
    auto rows = database.query(kDays, {event});
    while (rows.next())
        if (const auto day = parse_day(rows.text(1)))
            days.push_back({rows.id<EventDayId>(0), event, *day, false});
    return days;
}

std::vector<Session> list_sessions(Database& database, EventId event) {
    std::vector<Session> sessions;
    auto rows = database.query(kSessions, {event});
    while (rows.next())
        sessions.push_back({rows.id<SessionId>(0), event, std::string(rows.text(1)),
                            std::string(rows.text(2)), std::string(rows.text(3)), rows.instant(4),
                            rows.instant(5), static_cast<int>(rows.integer(6)), false});
    return sessions;
}

std::vector<Checkpoint> list_checkpoints(Database& database, EventId event) {
    static const auto kSql = with(kCheckpoint, "WHERE event_id = ?1 AND NOT removed ORDER BY id");
    std::vector<Checkpoint> checkpoints;
    auto rows = database.query(kSql, {event});
    while (rows.next())
        checkpoints.push_back(read_checkpoint(rows));
    return checkpoints;
}

std::optional<Checkpoint> find_checkpoint(Database& database, CheckpointId id) {
    static const auto kSql = with(kCheckpoint, "WHERE id = ?1");
    auto rows = database.query(kSql, {id});
    return rows.next() ? std::optional{read_checkpoint(rows)} : std::nullopt;
}

std::optional<Station> find_station(Database& database, StationId id) {
    static const auto kSql = with(kStation, "WHERE id = ?1");
    auto rows = database.query(kSql, {id});
    return rows.next() ? std::optional{read_station(rows)} : std::nullopt;
}

std::vector<Station> list_stations(Database& database) {
    static const auto kSql = with(kStation, "ORDER BY name, id");
    std::vector<Station> stations;
    auto rows = database.query(kSql);
    while (rows.next())
        stations.push_back(read_station(rows));
    return stations;
}

} // namespace lanyard::storage
