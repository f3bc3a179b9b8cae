#pragma once

#include <string>
#include <vector>

#include "common/storage/database.hpp"

namespace lanyard::storage {

enum class Severity {
    Damage, ///< something was lost or cannot be trusted
    Notice, ///< ordinary between stations; a person may want to look
};

/// One thing that a check of the file found, and how often.
struct Finding {
    Severity severity = Severity::Notice;
    std::string what; ///< a stable word, such as "missing_facts" or "orphan_registrations"
    long count = 0;
};

/// Reads the whole file: SQLite's own integrity, gaps in the journal, and rows that speak of things
/// that are not here.
std::vector<Finding> check(Database& database);

} // namespace lanyard::storage
