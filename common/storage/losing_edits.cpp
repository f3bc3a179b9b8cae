#include "common/storage/losing_edits.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace lanyard::storage {

namespace {

struct Edit {
    Stamp stamp;
    FieldValue value;
};

/// The edits of one field, and those of them that some edit knowingly replaced.
struct FieldHistory {
    std::vector<Edit> edits;
    std::set<Stamp> replaced;
};

constexpr auto kFactsAboutSubject = R"(
SELECT clock, replica_id, body, seen
FROM fact
WHERE subject_id = ?1 AND noun = ?2)";

FieldHistory history_of(Database& database, const NounShape& noun, std::int64_t subject,
                        int place) {
    FieldHistory history;
    auto rows = database.query(kFactsAboutSubject, {subject, noun.name});
    while (rows.next()) {
        const Stamp stamp{rows.integer(0), rows.id<ReplicaId>(1)};
        for (auto& field : read_body(noun, rows.text(2)).value_or(Fields{}))
            if (field.place == place) history.edits.push_back({stamp, std::move(field.value)});
        const auto seen = read_seen(noun, rows.text(3));
        if (const auto found = seen.find(place); found != seen.end())
            history.replaced.insert(found->second);
    }
    return history;
}

constexpr auto kForget = R"(
DELETE FROM losing_edit
WHERE noun = ?1 AND subject_id = ?2 AND field = ?3)";

constexpr auto kList = R"(
INSERT INTO losing_edit (noun, subject_id, field, value, clock, replica_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6))";

void list_field(Database& database, const NounShape& noun, std::int64_t subject, int place) {
    const auto name = noun.fields[static_cast<std::size_t>(place)].name;
    const auto history = history_of(database, noun, subject, place);
    Stamp winner;
    for (const auto& edit : history.edits)
        winner = std::max(winner, edit.stamp);

    database.run(kForget, {noun.name, subject, name});
    for (const auto& [stamp, value] : history.edits) {
        if (stamp == winner || history.replaced.contains(stamp)) continue;
        const auto* number = std::get_if<std::int64_t>(&value);
        const Bound lost = number ? Bound(*number) : Bound(std::get<std::string>(value));
        database.run(kList, {noun.name, subject, name, lost, stamp.clock, stamp.replica});
    }
}

} // namespace

void list_losing_edits(Database& database, const NounShape& noun, std::int64_t subject,
                       std::span<const int> places) {
    for (const int place : places)
        list_field(database, noun, subject, place);
}

} // namespace lanyard::storage
