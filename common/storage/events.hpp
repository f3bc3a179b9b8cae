#pragma once

#include <optional>
#include <vector>

#include "common/domain/admission.hpp"
#include "common/domain/event.hpp"
#include "common/storage/database.hpp"

namespace lanyard::storage {

std::optional<Event> find_event(Database& database, EventId id);
std::optional<Event> find_event(Database& database, std::string_view slug);
/// Of one membership year ("2019-20"), or all for "": by date, those without one last.
std::vector<Event> list_events(Database& database, std::string_view membership_year = {});
/// The membership years that have events, the latest first.
std::vector<std::string> list_membership_years(Database& database);

std::vector<EventDay> list_days(Database& database, EventId event);
std::vector<Session> list_sessions(Database& database, EventId event);
std::vector<Checkpoint> list_checkpoints(Database& database, EventId event);
std::optional<Checkpoint> find_checkpoint(Database& database, CheckpointId id);
std::optional<Station> find_station(Database& database, StationId id);
std::vector<Station> list_stations(Database& database);

} // namespace lanyard::storage
