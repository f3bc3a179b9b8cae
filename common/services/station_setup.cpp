#include "common/services/station_setup.hpp"

#include <algorithm>
#include <unistd.h>

#include "common/core/fault.hpp"
#include "common/core/random.hpp"
#include "common/core/text.hpp"
#include "common/storage/events.hpp"

namespace lanyard::services {

namespace {

/// 0 today, 1 to come, 2 past: the order in which a station would want them.
int turn_of(const Event& event, LocalDay today) {
    const auto first = *event.starts_on.day;
    const auto last = event.ends_on.day.value_or(first);
    if (today < first) return 1;
    return today <= last ? 0 : 2;
}

bool could_be_worked_at(const Event& event) {
    return event.role == EventRole::Organiser && event.state != EventState::Cancelled &&
           event.state != EventState::Archived && event.starts_on.day &&
           event.mode != EventMode::Online;
}

std::string machine_name() {
    char name[256] = "station";
    gethostname(name, sizeof name - 1);
    return name;
}

} // namespace

Event choose_event(storage::Database& database, const std::string& slug, Instant now) {
    if (!slug.empty()) {
        if (auto event = storage::find_event(database, slug)) return *event;
        throw Rejected({"rejected.no_such_event", {{"event", slug}}});
    }
    auto events = storage::list_events(database);
    std::erase_if(events, [](const Event& event) { return !could_be_worked_at(event); });
    if (events.empty()) throw Rejected({"rejected.no_event_to_work_at"});
    const auto distance = [&](const Event& event) {
        const auto today = day_of(to_local(now, event.time_zone));
        const int turn = turn_of(event, today);
        const auto days = (*event.starts_on.day - today).count();
        return std::pair{turn, turn == 2 ? -days : days};
    };
    return *std::min_element(events.begin(), events.end(), [&](const auto& a, const auto& b) {
        return distance(a) < distance(b);
    });
}

Checkpoint choose_checkpoint(storage::Database& database, const Event& event,
                             const std::string& name) {
    const auto checkpoints = storage::list_checkpoints(database, event.id);
    const auto wanted = fold(name);
    std::string known;
    for (const auto& checkpoint : checkpoints) {
        const bool named = fold(checkpoint.name) == wanted || fold(checkpoint.name_cy) == wanted;
        if (wanted.empty() || named) return checkpoint;
        known += (known.empty() ? "" : ", ") + checkpoint.name;
    }
    if (checkpoints.empty()) throw Rejected({"rejected.no_checkpoints", {{"event", event.slug}}});
    throw Rejected({"rejected.no_such_checkpoint", {{"checkpoint", name}, {"known", known}}});
}

Station enrol_station(storage::Journal& journal, const std::string& role,
                      const Checkpoint& checkpoint) {
    Station wanted;
    wanted.name = machine_name() + " · " + role + " · " + checkpoint.name;
    wanted.role = role;
    wanted.event = checkpoint.event;
    wanted.checkpoint = checkpoint.id;
    const auto find = [&]() -> std::optional<Station> {
        for (auto& station : storage::list_stations(journal.database()))
            if (station.name == wanted.name && station.checkpoint == wanted.checkpoint)
                return station;
        return std::nullopt;
    };
    if (const auto known = find()) return *known;
    auto write = journal.begin(new_id<CommandId>(), role);
    if (const auto known = find()) return *known; // another process was first
    wanted.id = new_id<StationId>();
    write.add(wanted);
    write.commit();
    return wanted;
}

} // namespace lanyard::services
