#include "common/storage/changes_seen.hpp"

#include <limits>

#include "common/storage/apply.hpp"

namespace lanyard::storage {

namespace {

// By seeking, because the facts of a replica are many and the replicas few.
constexpr auto kNextReplica = "SELECT min(replica_id) FROM fact WHERE replica_id > ?1";
constexpr auto kLast = "SELECT max(seq) FROM fact WHERE replica_id = ?1";

constexpr auto kSince = R"(
SELECT seq, noun
FROM fact
WHERE replica_id = ?1 AND seq > ?2
ORDER BY seq)";

template <class Visit>
void for_each_replica(Database& database, Visit visit) {
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    while (const auto next = database.find_integer(kNextReplica, {last})) {
        last = *next;
        visit(ReplicaId{last});
    }
}

} // namespace

ChangesSeen::ChangesSeen(Database& database) : database_(database) {
    for_each_replica(database_, [this](ReplicaId replica) {
        seen_[replica] = database_.find_integer(kLast, {replica}).value_or(0);
    });
}

Changes ChangesSeen::take() {
    Changes changes;
    for_each_replica(database_, [&](ReplicaId replica) { changes.add(take_of(replica)); });
    return changes;
}

Changes ChangesSeen::take_of(ReplicaId replica) {
    Changes changes;
    auto& last = seen_[replica];
    auto rows = database_.query(kSince, {replica, last});
    while (rows.next()) {
        last = rows.integer(0);
        if (const auto* noun = find_noun(rows.text(1))) changes.add(changes_by(*noun));
    }
    return changes;
}

} // namespace lanyard::storage
