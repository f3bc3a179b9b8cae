#include "common/domain/membership.hpp"

#include <array>

#include "common/core/text.hpp"
#include "common/domain/named_values.hpp"

namespace lanyard {

namespace {

constexpr std::array<Named<Category>, 5> kCategories = {{{Category::None, ""},
                                                         {Category::Full, "Full"},
                                                         {Category::Associate, "Associate"},
                                                         {Category::Affiliate, "Affiliate"},
                                                         {Category::Supporter, "Supporter"}}};

/// Honours and degrees stand after a name, whatever column they were typed into.
constexpr std::array<std::string_view, 14> kAfterTheName = {
    "obe", "mbe", "cbe", "kbe", "dbe", "bem", "mp", "ms", "mep", "phd", "kc", "jp", "dl", "frsa"};

bool goes_after_the_name(std::string_view word) {
    // "MS" is a Member of the Senedd, "Ms" a form of address.
    if (word == "Ms" || word == "ms") return false;
    const auto folded = fold(word);
    for (const auto known : kAfterTheName)
        if (folded == known) return true;
    return false;
}

void append_word(std::string& text, std::string_view word) {
    if (word.empty()) return;
    if (!text.empty()) text += ' ';
    text += word;
}

} // namespace

std::string default_badge_name(const Person& person) {
    std::string before;
    std::string after;
    for (std::string_view rest = person.title; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        const auto word = rest.substr(0, end);
        append_word(goes_after_the_name(word) ? after : before, word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    append_word(before, person.first_name);
    append_word(before, person.last_name);
    append_word(before, after);
    return before;
}

std::string_view name_of(Category category) {
    return name_in(kCategories, category);
}

std::optional<Category> category_named(std::string_view name) {
    return value_in(kCategories, name);
}

} // namespace lanyard
