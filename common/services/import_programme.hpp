#pragma once

#include "common/services/import_result.hpp"

namespace lanyard::services {

/// Columns name, kind, mode, venue, town, starts_on, ends_on, run_by, role, status. A date may be a
/// month ("2020-06") or empty. An event without one belongs to the membership year that all dated
/// rows of the file share, if they share one. An event is known by its slug; one that is here
/// already is brought up to date, and its days with it. A new one gets its days and one checkpoint.
ImportResult import_programme(storage::Journal& journal, const ImportOrder& order,
                              Progress& progress);

} // namespace lanyard::services
