#pragma once

#include <string>

#include "common/domain/admission.hpp"
#include "common/domain/event.hpp"
#include "common/storage/journal.hpp"

namespace lanyard::services {

/// The event named, or, for "", the one that a station would be set up for on that day: one we run
/// and that has not been cancelled, today's before the next before the last. Throws Rejected when
/// there is none.
Event choose_event(storage::Database& database, const std::string& slug, Instant now);

/// The checkpoint of that name in either language, or, for "", the event's first. Throws Rejected,
/// naming those there are.
Checkpoint choose_checkpoint(storage::Database& database, const Event& event,
                             const std::string& name);

/// This machine in a role at a checkpoint, recorded the first time and whenever its work changes.
Station enrol_station(storage::Journal& journal, const std::string& role,
                      const Checkpoint& checkpoint);

} // namespace lanyard::services
