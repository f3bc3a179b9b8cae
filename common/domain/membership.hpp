#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/core/ids.hpp"

namespace lanyard {

/// How an organisation belongs to the network.
enum class Category { None, Full, Associate, Affiliate, Supporter };

/// A member body, or another organisation that delegates come from.
struct Organisation {
    OrganisationId id;
    std::string name;
    Category category = Category::None;
    std::string kind; ///< "principal council", "opposition group", as the register has it
    bool removed = false;
};

/// Someone we know. Belongs to at most one organisation at a time.
struct Person {
    PersonId id;
    std::string first_name;
    std::string last_name;
    std::string title;      ///< "Cllr", "Dr"; honours such as OBE belong to the badge name
    std::string badge_name; ///< as they want it on the badge; never empty once stored
    std::string email;
    OrganisationId organisation;
    std::string language = "en"; ///< "en" or "cy"
};

/// "Cllr Siân O'Rourke OBE" from its parts, when a person has not said otherwise. An honour given
/// as the title goes after the name.
std::string default_badge_name(const Person& person);

std::string_view name_of(Category category); ///< "Full", and "" for none
std::optional<Category> category_named(std::string_view name);

} // namespace lanyard
