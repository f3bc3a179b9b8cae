#pragma once

#include <string_view>

#include "common/storage/journal.hpp"

namespace lanyard::services {

/// Throws Rejected unless it says something that can be kept and shown.
void require_reason(std::string_view reason);

/// Cancels a place at an event; its badge opens nothing from now on. Throws Rejected when there is
/// no such reference, when it was cancelled before, or when no reason is given.
storage::Changes cancel_registration(storage::Journal& journal, CommandId command, EventId event,
                                     std::string_view reference, std::string_view reason,
                                     std::string_view actor);

} // namespace lanyard::services
