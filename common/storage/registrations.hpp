#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "common/domain/attendance.hpp"
#include "common/domain/membership.hpp"
#include "common/domain/registration.hpp"
#include "common/storage/database.hpp"

namespace lanyard::storage {

std::optional<Registration> find_registration(Database& database, RegistrationId id);
/// By what the booking letter says, whatever its case.
std::optional<Registration> find_registration(Database& database, EventId event,
                                              std::string_view reference);

/// What a table of delegates shows of one of them.
struct Delegate {
    Registration registration;
    Person person;
    std::string organisation = {};
    Category category = Category::None;
    Presence presence = {};
    int badge_generation = 0; ///< 0 while no badge has been made
};

/// Everyone with a place at the event, by reference. The row is only valid during the call.
void for_each_delegate(Database& database, EventId event,
                       const std::function<void(const Delegate&)>& visit);
std::optional<Delegate> find_delegate(Database& database, RegistrationId id);

/// The days on which it lets in: those it names, or else every day of its event. None named, and so
/// any day, while the event itself has none.
CoveredDays days_covered(Database& database, const Registration& registration);

/// The generation of the newest badge made for a registration; 0 when there is none.
int badge_generation_of(Database& database, RegistrationId id);
/// The number of registrations of an event, whatever their state.
long count_registrations(Database& database, EventId event);
/// Those of all events, smallest first, for whoever makes new ones.
std::vector<RegistrationId> list_registration_ids(Database& database);

} // namespace lanyard::storage
