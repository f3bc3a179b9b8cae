#pragma once

#include <string>
#include <vector>

#include "common/storage/database.hpp"

namespace lanyard::storage {

enum class Severity {
    Damage, ///< something was lost or cannot be trusted
    Notice, ///< ordinary between stations; a person may want to look
};

/// One thing that a check of the file found, how often, and where.
struct Finding {
    /// Most of a finding that are named; the rest are only counted.
    static constexpr std::size_t kMostNamed = 20;

    Severity severity = Severity::Notice;
    std::string what; ///< a stable word, such as "missing_facts" or "scans_without_registration"
    long count = 0;
    std::vector<std::string> names; ///< ids, with the words by which people know them
    long unnamed = 0;               ///< how many of `count` are not among the names
};

/// Reads the whole file: SQLite's own integrity, gaps in the journal, and rows that speak of things
/// that are not here. Of a file that SQLite finds damaged nothing else is said.
std::vector<Finding> check(Database& database);

} // namespace lanyard::storage
