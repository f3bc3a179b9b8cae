#pragma once

#include <string>
#include <vector>

#include "common/storage/database.hpp"

namespace lanyard::storage {

/// A table that the facts do not give as it stands, and the first row that shows it.
struct ReplayDifference {
    std::string table;
    std::string key;
};

struct Replay {
    long facts = 0;
    std::vector<ReplayDifference> differences; ///< at most one for each table
};

/// Rebuilds every table from the facts alone, in a database of its own, and compares. `database`
/// may be in use by others meanwhile: one moment of it is looked at.
Replay replay(Database& database);

/// Compares the tables that facts give between two files; for replays and for the proof that the
/// order of facts does not matter.
std::vector<ReplayDifference> compare_tables(Database& one, Database& other);

} // namespace lanyard::storage
