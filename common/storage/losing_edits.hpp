#pragma once

#include <span>

#include "common/storage/database.hpp"
#include "common/storage/fact.hpp"

namespace lanyard::storage {

/// Works out again, from all facts about a record, which edits of these fields lost to one that did
/// not know of them. Only needed when a fact did not simply replace what its author saw.
void list_losing_edits(Database& database, const NounShape& noun, std::int64_t subject,
                       std::span<const int> places);

} // namespace lanyard::storage
