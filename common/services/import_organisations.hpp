#pragma once

#include "common/services/import_result.hpp"

namespace lanyard::services {

/// Columns name, category, kind. An organisation is known by its name, whatever case and accents;
/// one that is here already is brought up to date.
ImportResult import_organisations(storage::Journal& journal, const ImportOrder& order,
                                  Progress& progress);

} // namespace lanyard::services
