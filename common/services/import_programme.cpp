#include "common/services/import_programme.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "common/core/random.hpp"
#include "common/core/text.hpp"
#include "common/services/import_row.hpp"
#include "common/storage/events.hpp"

namespace lanyard::services {

namespace {

enum Column : std::size_t {
    kName,
    kKind,
    kMode,
    kVenue,
    kTown,
    kStartsOn,
    kEndsOn,
    kRunBy,
    kRole,
    kStatus
};
constexpr std::array<CsvColumn, 10> kColumns = {{{"name"},
                                                 {"kind"},
                                                 {"mode", false},
                                                 {"venue", false},
                                                 {"town", false},
                                                 {"starts_on"},
                                                 {"ends_on", false},
                                                 {"run_by", false},
                                                 {"role", false},
                                                 {"status", false}}};

/// Longer than any event; a wrong year in one of the dates, more likely.
constexpr std::chrono::days kLongestEvent{60};

std::optional<EventState> state_of(std::string_view status) {
    if (status == "held") return EventState::Closed;
    if (status.empty() || status == "planned") return EventState::Draft;
    return event_state_named(status);
}

PartialDate read_date(ImportRow& row, std::size_t column) {
    const auto date = parse_partial_date(row.cell(column));
    if (!date) row.complain(column, {"csv.date", {{"value", row.text(column)}}});
    return date.value_or(PartialDate{});
}

void check_dates(ImportRow& row, const Event& event) {
    const auto& [from, to] = std::pair{event.starts_on, event.ends_on};
    if (!to.known()) return;
    if (!from.known() || from.day.has_value() != to.day.has_value())
        return row.complain(kEndsOn, {"csv.dates_do_not_match"});
    if (*to.month < *from.month || (to.day && *to.day < *from.day))
        return row.complain(kEndsOn, {"csv.ends_before_start"});
    if (to.day && *to.day - *from.day > kLongestEvent) row.complain(kEndsOn, {"csv.too_many_days"});
}

/// A word of the schema, or what stands for an empty cell; a complaint for any other word.
template <class Value>
Value read_word(ImportRow& row, std::size_t column, std::optional<Value> found, Value when_empty,
                const char* complaint) {
    if (row.cell(column).empty()) return when_empty;
    if (!found) row.complain(column, {complaint, {{"value", row.text(column)}}});
    return found.value_or(when_empty);
}

Event read_row(ImportRow& row) {
    Event event;
    event.name = row.text(kName);
    if (row.cell(kName).empty()) row.complain(kName, {"csv.name_missing"});
    event.kind = row.text(kKind);
    event.venue = row.text(kVenue);
    event.town = row.text(kTown);
    event.run_by = row.text(kRunBy);
    event.mode =
        read_word(row, kMode, event_mode_named(row.cell(kMode)), EventMode::InPerson, "csv.mode");
    event.role =
        read_word(row, kRole, event_role_named(row.cell(kRole)), EventRole::Organiser, "csv.role");
    event.state =
        read_word(row, kStatus, state_of(row.cell(kStatus)), EventState::Draft, "csv.status");
    event.starts_on = read_date(row, kStartsOn);
    event.ends_on = read_date(row, kEndsOn);
    if (row.sound()) check_dates(row, event);
    if (event.starts_on.known()) event.membership_year = membership_year_of(*event.starts_on.month);
    return event;
}

/// The year that all dated events share; empty when they do not.
std::string shared_year(const std::vector<Event>& events) {
    std::set<std::string> years;
    for (const auto& event : events)
        if (!event.membership_year.empty()) years.insert(event.membership_year);
    return years.size() == 1 ? *years.begin() : std::string();
}

std::vector<Event> read_rows(const CsvTable& table, ImportErrors& errors) {
    std::vector<Event> events;
    for (std::size_t at = 0; at < table.rows(); ++at) {
        ImportRow row(table, kColumns, at, errors);
        events.push_back(read_row(row));
    }
    const auto year = shared_year(events);
    std::unordered_map<std::string, long> seen;
    for (std::size_t at = 0; at < events.size(); ++at) {
        auto& event = events[at];
        if (event.membership_year.empty()) event.membership_year = year;
        event.slug = slug_of(event);
        ImportRow row(table, kColumns, at, errors);
        const auto [first, added] = seen.try_emplace(event.slug, row.number());
        if (!added && !event.name.empty())
            row.complain(kName, {"csv.event_twice", {{"row", std::to_string(first->second)}}});
    }
    return events;
}

EventId unused_event_id(storage::Database& database) {
    for (;;)
        if (const auto id = new_id<EventId>(kEventIdBits); !storage::find_event(database, id))
            return id;
}

/// Days that are new are added and days no longer covered are removed.
bool keep_days_in_step(storage::WriteTransaction& write, const Event& event) {
    auto wanted = days_of(event);
    bool changed = false;
    for (const auto& day : storage::list_days(write.database(), event.id)) {
        const auto found = std::find(wanted.begin(), wanted.end(), day.day);
        if (found != wanted.end()) {
            wanted.erase(found);
            continue;
        }
        auto removed = day;
        removed.removed = true;
        changed = write.edit(day, removed) || changed;
    }
    for (const auto day : wanted)
        write.add(EventDay{new_id<EventDayId>(), event.id, day, false});
    return changed || !wanted.empty();
}

void add_event(storage::WriteTransaction& write, Event& event) {
    event.id = unused_event_id(write.database());
    write.add(event);
    keep_days_in_step(write, event);
    Checkpoint checkpoint;
    checkpoint.id = new_id<CheckpointId>();
    checkpoint.event = event.id;
    checkpoint.name = "Registration";
    checkpoint.name_cy = "Cofrestru";
    write.add(checkpoint);
}

/// A column that the file does not have says nothing: what was so stays so.
bool update_event(storage::WriteTransaction& write, const CsvTable& table, const Event& before,
                  Event event) {
    const auto keep = [&](Column column, auto& value, const auto& known) {
        if (table.column_number(column) == 0) value = known;
    };
    keep(kMode, event.mode, before.mode);
    keep(kVenue, event.venue, before.venue);
    keep(kTown, event.town, before.town);
    keep(kEndsOn, event.ends_on, before.ends_on);
    keep(kRunBy, event.run_by, before.run_by);
    keep(kRole, event.role, before.role);
    keep(kStatus, event.state, before.state);
    event.id = before.id;
    event.name_cy = before.name_cy;
    event.time_zone = before.time_zone;
    const bool edited = write.edit(before, event);
    return keep_days_in_step(write, event) || edited;
}

} // namespace

ImportResult import_programme(storage::Journal& journal, const ImportOrder& order,
                              Progress& progress) {
    ImportResult result;
    const auto table = CsvTable::read(order.file, kColumns, result.errors);
    if (!result.errors.none()) return result;
    result.ignored_columns = table.ignored();
    auto events = read_rows(table, result.errors);
    if (!result.errors.none()) return result;
    progress.expect(events.size());

    auto write = journal.begin(new_id<CommandId>(), order.actor);
    for (auto& event : events) {
        if (progress.cancelled()) {
            result.cancelled = true;
            return result;
        }
        progress.advance();
        const auto before = storage::find_event(write.database(), event.slug);
        if (!before) {
            add_event(write, event);
            ++result.added;
            continue;
        }
        ++(update_event(write, table, *before, event) ? result.updated : result.unchanged);
    }
    if (order.dry_run == DryRun::No) write.commit("imported");
    return result;
}

} // namespace lanyard::services
