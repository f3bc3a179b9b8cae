#include "common/storage/record_table.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "common/storage/losing_edits.hpp"
#include "common/storage/table_sql.hpp"

namespace lanyard::storage {

namespace {

using Stamps = std::vector<Stamp>;

Bound bound(const FieldValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    return std::string_view(std::get<std::string>(value));
}

bool insert_whole(Database& database, const NounShape& noun, const Fact& fact,
                  const Fields& fields) {
    std::vector<Bound> values = {fact.subject};
    for (const auto& field : fields)
        values.push_back(bound(field.value));
    values.emplace_back(fact.clock);
    values.emplace_back(fact.replica);
    return database.run_with(insert_sql(noun), values.data(), values.size()) == 1;
}

std::string write_stamps(const Stamps& stamps) {
    auto document = nlohmann::json::array();
    for (const auto& stamp : stamps)
        document.push_back({stamp.clock, stamp.replica.value});
    return document.dump();
}

/// The stamp of each field of a record; all of them "never" when there is no such record yet.
Stamps read_stamps(Database& database, const NounShape& noun, std::int64_t subject) {
    Stamps stamps(noun.fields.size());
    auto rows = database.query("SELECT clock, replica_id, clocks FROM " + std::string(noun.name) +
                                   " WHERE id = ?1",
                               {subject});
    if (!rows.next()) return stamps;
    if (rows.null(2)) {
        std::fill(stamps.begin(), stamps.end(), Stamp{rows.integer(0), rows.id<ReplicaId>(1)});
        return stamps;
    }
    const auto document = nlohmann::json::parse(rows.text(2));
    for (std::size_t place = 0; place < std::min(stamps.size(), document.size()); ++place)
        stamps[place] = {document[place][0].get<std::int64_t>(),
                         ReplicaId{document[place][1].get<std::int64_t>()}};
    return stamps;
}

/// The same stamps are always written the same way, so that tables compare equal: equal stamps go
/// into the row's own clock alone.
void write_winners(Database& database, const NounShape& noun, std::int64_t subject,
                   const Stamps& stamps, const Fields& winners) {
    const auto latest = *std::max_element(stamps.begin(), stamps.end());
    const bool uniform =
        std::all_of(stamps.begin(), stamps.end(), [&](const auto& s) { return s == latest; });
    const auto clocks = uniform ? std::string() : write_stamps(stamps);

    std::string sql =
        "UPDATE " + std::string(noun.name) + " SET clock = ?2, replica_id = ?3, clocks = ?4";
    std::vector<Bound> values = {subject, latest.clock, latest.replica,
                                 uniform ? Bound() : Bound(clocks)};
    for (const auto& winner : winners) {
        values.push_back(bound(winner.value));
        sql += ", " + std::string(noun.fields[static_cast<std::size_t>(winner.place)].name) +
               " = ?" + std::to_string(values.size());
    }
    sql += " WHERE id = ?1";
    database.run_with(sql, values.data(), values.size());
}

} // namespace

bool add_new_record(Database& database, const NounShape& noun, const Fact& fact,
                    const Fields& fields) {
    return fields.size() == noun.fields.size() && insert_whole(database, noun, fact, fields);
}

void apply_to_record(Database& database, const NounShape& noun, const Fact& fact,
                     const Fields& fields) {
    if (add_new_record(database, noun, fact, fields)) return;

    database.run("INSERT INTO " + std::string(noun.name) +
                     " (id, clock, replica_id, clocks) VALUES (?1, 0, 0, '[]') "
                     "ON CONFLICT DO NOTHING",
                 {fact.subject});
    auto stamps = read_stamps(database, noun, fact.subject);
    const auto seen = read_seen(noun, fact.seen);
    Fields winners;
    std::vector<int> contested;
    for (const auto& field : fields) {
        auto& stamp = stamps[static_cast<std::size_t>(field.place)];
        const auto known = seen.find(field.place);
        const bool knew = known == seen.end() ? stamp.clock == 0 : known->second == stamp;
        if (!knew || fact.stamp() < stamp) contested.push_back(field.place);
        if (fact.stamp() < stamp) continue;
        stamp = fact.stamp();
        winners.push_back(field);
    }
    write_winners(database, noun, fact.subject, stamps, winners);
    list_losing_edits(database, noun, fact.subject, contested);
}

Seen stamps_of(Database& database, const NounShape& noun, std::int64_t subject,
               const Fields& fields) {
    const auto stamps = read_stamps(database, noun, subject);
    Seen seen;
    for (const auto& field : fields)
        seen[field.place] = stamps[static_cast<std::size_t>(field.place)];
    return seen;
}

} // namespace lanyard::storage
