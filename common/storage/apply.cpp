#include "common/storage/apply.hpp"

#include <cassert>
#include <optional>
#include <utility>
#include <vector>

#include "common/storage/record_table.hpp"
#include "common/storage/table_sql.hpp"

namespace lanyard::storage {

namespace {

bool add_happening(Database& database, const NounShape& noun, const Fact& fact,
                   const Fields& fields) {
    assert(fields.size() == noun.fields.size());
    std::vector<Bound> values = {fact.subject};
    for (const auto& field : fields) {
        if (const auto* number = std::get_if<std::int64_t>(&field.value))
            values.emplace_back(*number);
        else
            values.emplace_back(std::get<std::string>(field.value));
    }
    values.emplace_back(fact.clock);
    values.emplace_back(fact.replica);
    return database.run_with(insert_sql(noun), values.data(), values.size()) == 1;
}

RegistrationId affected(const NounShape& noun, const Fact& fact, const Fields& fields) {
    switch (noun.affects) {
    case Affects::Nothing:
        return {};
    case Affects::RegistrationItself:
        return RegistrationId{fact.subject};
    case Affects::RegistrationNamed:
        for (const auto& field : fields)
            if (noun.fields[static_cast<std::size_t>(field.place)].name == "registration_id")
                return RegistrationId{std::get<std::int64_t>(field.value)};
    }
    return {};
}

constexpr std::string_view kNotUnderstood = "not understood";

constexpr auto kQuarantine = R"(
INSERT INTO quarantine (replica_id, seq, why, body)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT DO NOTHING)";

void quarantine(Database& database, const Fact& fact, std::string_view why) {
    database.run(kQuarantine, {fact.replica, fact.seq, why, fact.body});
}

/// A happening is a whole row or nothing: one that lacks a field cannot be of this version.
bool is_complete(const NounShape& noun, const Fields& fields) {
    return noun.merge == Merge::Record || fields.size() == noun.fields.size();
}

} // namespace

Changes changes_by(const NounShape& noun) {
    constexpr std::pair<std::string_view, Changes::Part> kParts[] = {
        {"organisation", Changes::Organisations},
        {"person", Changes::People},
        {"registration", Changes::Registrations},
        {"badge", Changes::Badges},
        {"scan", Changes::Scans},
        {"scan_undo", Changes::Scans},
        {"refused_scan", Changes::Scans},
        {"station", Changes::Stations},
        {"print_job", Changes::PrintJobs},
        {"print_result", Changes::PrintJobs}};
    Changes changes;
    for (const auto& [name, part] : kParts)
        if (noun.name == name) changes.add(part);
    if (changes.none()) changes.add(Changes::Events);
    return changes;
}

Changes apply(Database& database, Figures& figures, const NounShape& noun, const Fact& fact,
              const Fields& fields) {
    const auto registration = affected(noun, fact, fields);
    // What was not there need not be taken out of the figures first: most facts of an import.
    if (noun.merge != Merge::Record || !add_new_record(database, noun, fact, fields)) {
        if (registration) figures.leave(registration);
        if (noun.merge == Merge::Record)
            apply_to_record(database, noun, fact, fields);
        else
            add_happening(database, noun, fact, fields);
    }
    if (registration) figures.enter(registration, noun.affects == Affects::RegistrationNamed);
    return changes_by(noun);
}

Changes apply_or_quarantine(Database& database, Figures& figures, const Fact& fact) {
    const auto* noun = find_noun(fact.noun);
    const auto fields = noun ? read_body(*noun, fact.body) : std::nullopt;
    if (fields && is_complete(*noun, *fields))
        return apply(database, figures, *noun, fact, *fields);
    quarantine(database, fact, kNotUnderstood);
    return {};
}

void release_from_quarantine(Database& database) {
    database.run("DELETE FROM quarantine WHERE why = ?1", {kNotUnderstood});
}

void quarantine_contradiction(Database& database, const Fact& fact) {
    quarantine(database, fact, "contradicts");
}

} // namespace lanyard::storage
