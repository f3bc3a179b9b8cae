#pragma once

#include <string>
#include <vector>

#include "common/storage/database.hpp"

namespace lanyard::storage {

/// A table that follows from the facts and from nothing else.
struct DerivedTable {
    std::string name;
    std::string key; ///< the columns of its primary key
};

/// All of them, those of the nouns first.
std::vector<DerivedTable> derived_tables();

/// Empties every table that follows from the facts and applies the facts again, in the caller's
/// transaction: after a migration that adds to the nouns. Facts that are understood now leave the
/// quarantine.
void rebuild_from_facts(Database& database);

} // namespace lanyard::storage
