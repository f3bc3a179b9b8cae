#include "common/storage/people.hpp"

namespace lanyard::storage {

namespace {

constexpr auto kOrganisations = R"(
SELECT id, name, category, kind
FROM organisation
WHERE NOT removed AND name <> ''
ORDER BY name, id)";

constexpr auto kOrganisation = R"(
SELECT id, name, category, kind
FROM organisation
WHERE id = ?1)";

constexpr auto kPeople = R"(
SELECT id, first_name, last_name, title, badge_name, email, organisation_id, language
FROM person
ORDER BY id)";

constexpr auto kPerson = R"(
SELECT id, first_name, last_name, title, badge_name, email, organisation_id, language
FROM person
WHERE id = ?1)";

Organisation read_organisation(const Rows& rows) {
    return {rows.id<OrganisationId>(0), std::string(rows.text(1)),
            category_named(rows.text(2)).value_or(Category::None), std::string(rows.text(3)),
            false};
}

Person read_person(const Rows& rows) {
    return {rows.id<PersonId>(0),       std::string(rows.text(1)), std::string(rows.text(2)),
            std::string(rows.text(3)),  std::string(rows.text(4)), std::string(rows.text(5)),
            rows.id<OrganisationId>(6), std::string(rows.text(7))};
}

} // namespace

std::vector<Organisation> list_organisations(Database& database) {
    std::vector<Organisation> organisations;
    auto rows = database.query(kOrganisations);
    while (rows.next())
        organisations.push_back(read_organisation(rows));
    return organisations;
}

std::optional<Organisation> find_organisation(Database& database, OrganisationId id) {
    auto rows = database.query(kOrganisation, {id});
    return rows.next() ? std::optional{read_organisation(rows)} : std::nullopt;
}

std::vector<Person> list_people(Database& database) {
    std::vector<Person> people;
    auto rows = database.query(kPeople);
    while (rows.next())
        people.push_back(read_person(rows));
    return people;
}

std::optional<Person> find_person(Database& database, PersonId id) {
    auto rows = database.query(kPerson, {id});
    return rows.next() ? std::optional{read_person(rows)} : std::nullopt;
}

} // namespace lanyard::storage
