#include "common/storage/rebuild.hpp"

#include "common/storage/apply.hpp"
#include "common/storage/journal.hpp"

namespace lanyard::storage {

std::vector<DerivedTable> derived_tables() {
    std::vector<DerivedTable> tables;
    for (const auto* noun : all_nouns())
        tables.push_back({std::string(noun->name), "id"});
    tables.push_back({"losing_edit", "noun, subject_id, field, clock, replica_id"});
    tables.push_back({"presence", "registration_id"});
    tables.push_back({"tally", "event_id, tally_by, key"});
    return tables;
}

void rebuild_from_facts(Database& database) {
    for (const auto& table : derived_tables())
        database.run("DELETE FROM " + table.name);
    release_from_quarantine(database);
    Figures figures(database);
    for_each_fact(database,
                  [&](const Fact& fact) { apply_or_quarantine(database, figures, fact); });
    figures.write();
}

} // namespace lanyard::storage
