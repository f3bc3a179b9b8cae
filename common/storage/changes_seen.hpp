#pragma once

#include <map>

#include "common/core/ids.hpp"
#include "common/storage/changes.hpp"
#include "common/storage/database.hpp"

namespace lanyard::storage {

/// Tells what has changed in the file since it was asked last, by any process: the facts that were
/// added say so. Costs what was added, not what there is.
class ChangesSeen {
public:
    /// Everything that is there already counts as seen.
    explicit ChangesSeen(Database& database);

    Changes take();

private:
    Changes take_of(ReplicaId replica);

    Database& database_;
    std::map<ReplicaId, std::int64_t> seen_; ///< the last sequence number of each
};

} // namespace lanyard::storage
