#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/domain/membership.hpp"
#include "common/storage/database.hpp"

namespace lanyard::storage {

std::vector<Organisation> list_organisations(Database& database);
std::optional<Organisation> find_organisation(Database& database, OrganisationId id);
std::vector<Person> list_people(Database& database);
std::optional<Person> find_person(Database& database, PersonId id);

} // namespace lanyard::storage
