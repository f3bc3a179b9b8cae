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

} // namespace lanyard::storage
