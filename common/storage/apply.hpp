#pragma once

#include "common/storage/changes.hpp"
#include "common/storage/database.hpp"
#include "common/storage/fact.hpp"
#include "common/storage/figures.hpp"

namespace lanyard::storage {

/// Brings the tables up to a fact that has just been added to the journal: the one way in which
/// tables change, for facts made here, facts from other stations, and a replay of all of them.
Changes apply(Database& database, Figures& figures, const NounShape& noun, const Fact& fact,
              const Fields& fields);

/// What a fact about this noun changes.
Changes changes_by(const NounShape& noun);

/// The same for a fact made elsewhere or by another version. One that this version does not
/// understand goes into quarantine, for the version that will.
Changes apply_or_quarantine(Database& database, Figures& figures, const Fact& fact);

/// Empties the quarantine of facts that were not understood, for all of them to be tried again.
void release_from_quarantine(Database& database);

/// Keeps a fact that says something else than the one here with the same replica and number.
void quarantine_contradiction(Database& database, const Fact& fact);

} // namespace lanyard::storage
