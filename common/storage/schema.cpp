#include "common/storage/schema.hpp"

#include <algorithm>

#include "common/core/fault.hpp"
#include "common/core/random.hpp"
#include "common/storage/migrations.hpp"
#include "common/storage/rebuild.hpp"
#include "common/storage/transaction.hpp"
#include "common/storage/write_gate.hpp"

namespace lanyard::storage {

namespace {

std::size_t version_of(Database& database) {
    return static_cast<std::size_t>(database.integer("PRAGMA user_version"));
}

void require_ours(Database& database, Opening opening) {
    const Sentence::Values name = {{"file", database.file().string()}};
    const auto application = database.integer("PRAGMA application_id");
    const bool empty = database.integer("SELECT count(*) FROM sqlite_schema") == 0;
    const bool fresh = empty && application == 0 && opening == Opening::CreateIfNone;
    if (!fresh && application != kApplicationId) throw Fault({"fault.database_not_ours", name});
    if (version_of(database) > migrations().size()) throw Fault({"fault.database_newer", name});
}

void configure(Database& database, const std::string& synchronous) {
    database.run_script("PRAGMA trusted_schema = OFF;"
                        "PRAGMA cell_size_check = ON;"
                        "PRAGMA temp_store = MEMORY;"
                        "PRAGMA cache_size = -16000;"
                        "PRAGMA journal_size_limit = 8388608;"
                        "PRAGMA synchronous = " +
                        synchronous);
}

void introduce_replica(Database& database) {
    database.run("INSERT INTO self (one, replica_id, next_seq, clock) VALUES (1, ?1, 1, 0) "
                 "ON CONFLICT DO NOTHING",
                 {new_id<ReplicaId>()});
}

} // namespace

void migrate(Database& database, std::span<const std::string_view> steps) {
    Transaction transaction(database);
    const auto missing = steps.subspan(version_of(database));
    for (const auto step : missing)
        database.run_script(step);
    database.run_script("PRAGMA application_id = " + std::to_string(kApplicationId) +
                        "; PRAGMA user_version = " + std::to_string(steps.size()));
    introduce_replica(database);
    // Once and last: facts are applied as this version knows the tables, after all its steps.
    if (std::any_of(missing.begin(), missing.end(), asks_for_replay)) rebuild_from_facts(database);
    transaction.commit();
}

void prepare_schema(Database& database, Opening opening, const std::string& synchronous) {
    configure(database, synchronous);
    require_ours(database, opening);
    if (version_of(database) == migrations().size()) return;

    WriteGate gate(database);
    const WriteGate::Pass pass(gate);
    require_ours(database, opening); // another program may have been first
    if (version_of(database) == migrations().size()) return;
    database.run_script("PRAGMA journal_mode = WAL");
    migrate(database, migrations());
}

} // namespace lanyard::storage
