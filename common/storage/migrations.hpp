#pragma once

#include <string_view>
#include <vector>

namespace lanyard::storage {

/// The SQL of each step from nothing to this version, in order; user_version counts them. A step
/// that has landed is never edited: a change is a new file in migrations/.
const std::vector<std::string_view>& migrations();

/// Whether a step begins with the line "-- replay": it adds columns to records, or nouns of which
/// facts may be here already, and the tables must be what all facts give to this version.
inline bool asks_for_replay(std::string_view step) {
    return step.starts_with("-- replay\n");
}

} // namespace lanyard::storage
