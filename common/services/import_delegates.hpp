#pragma once

#include "common/domain/event.hpp"
#include "common/services/import_result.hpp"

namespace lanyard::services {

/// Columns first_name, last_name, title, badge_name, email, organisation, delegate_type, days,
/// language, reference, state; only the names are required. A registration is known by its
/// reference, or, in a row without one, by the person's name, organisation and e-mail: the same
/// file twice adds nobody twice.
ImportResult import_delegates(storage::Journal& journal, const Event& event,
                              const ImportOrder& order, Progress& progress);

} // namespace lanyard::services
