#pragma once

#include "common/storage/database.hpp"
#include "common/storage/fact.hpp"

namespace lanyard::storage {

/// Sets fields of one record: each keeps the value with the latest stamp, whatever order facts
/// come in. `fact` is already in the journal. Edits that lose without having been known to the
/// winner are listed in losing_edit.
void apply_to_record(Database& database, const NounShape& noun, const Fact& fact,
                     const Fields& fields);

/// Puts a record in place that comes whole and is not here yet; false when it is neither.
bool add_new_record(Database& database, const NounShape& noun, const Fact& fact,
                    const Fields& fields);

/// The stamps of these fields of a record now, for an edit to say what it replaces.
Seen stamps_of(Database& database, const NounShape& noun, std::int64_t subject,
               const Fields& fields);

} // namespace lanyard::storage
