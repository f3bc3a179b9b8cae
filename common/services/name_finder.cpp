#include "common/services/name_finder.hpp"

#include <algorithm>
#include <unordered_map>

#include "common/core/text.hpp"
#include "common/domain/name_masking.hpp"

namespace lanyard::services {

namespace {

/// An address or a reference as people type it: case and blanks do not matter, everything else
/// does.
std::string plain_fact(std::string_view text) {
    auto plain = upper_ascii(text);
    std::erase(plain, ' ');
    return plain;
}

std::size_t longest_word(std::string_view text) {
    const auto folded = fold(text);
    std::size_t longest = 0;
    for (const auto word : words_of(folded))
        if (!is_title(word)) longest = std::max(longest, length_of(word));
    return longest;
}

PeopleSearch index_names(const DelegateList& people) {
    PeopleSearch::Builder builder(people.size());
    for (std::size_t row = 0; row < people.size(); ++row) {
        builder.add_row();
        builder.add_text(people.full_name(row));
        builder.add_text(people.badge_name(row));
    }
    return builder.finish();
}

PeopleSearch index_organisations(const std::vector<std::string>& organisations) {
    PeopleSearch::Builder builder(organisations.size());
    for (const auto& name : organisations) {
        builder.add_row();
        builder.add_text(name);
    }
    return builder.finish();
}

} // namespace

NameFinder NameFinder::load(storage::Database& database, EventId event, Progress& progress) {
    NameFinder finder;
    finder.people_ = DelegateList::load(database, event, progress);
    finder.names_ = index_names(finder.people_);
    std::unordered_map<std::string, std::uint32_t> numbers;
    for (std::size_t row = 0; row < finder.people_.size(); ++row) {
        const auto [place, added] =
            numbers.try_emplace(std::string(finder.people_.organisation(row)),
                                static_cast<std::uint32_t>(finder.organisations_.size()));
        if (added) finder.organisations_.push_back(place->first);
        finder.organisation_of_.push_back(place->second);
    }
    finder.organisation_names_ = index_organisations(finder.organisations_);
    return finder;
}

bool NameFinder::says_enough(const NameQuestion& question) {
    return letters_of_name(question.name) >= kLeastLetters &&
           letters_of_name(question.second_fact) >= kLeastLetters;
}

std::vector<NameHit> NameFinder::find(const NameQuestion& question, OwnFacts own_facts) const {
    if (!says_enough(question)) return {};
    const auto meant = organisations_meant(question.second_fact);
    const bool own = own_facts == OwnFacts::Tried;
    const bool telling = longest_word(question.name) >= kLeastLetters;
    auto rows = names_.find_among(question.name, [&](std::uint32_t row) {
        // "s s s" is anybody; "Xi Wu" is somebody whose whole name is as short.
        if (!telling && !is_whole_name(row, question.name)) return false;
        return meant[organisation_of_[row]] || (own && is_own_fact(row, question.second_fact));
    });
    if (rows.size() > kMostHits) return {};
    names_.rank(question.name, rows);
    std::vector<NameHit> hits;
    hits.reserve(rows.size());
    for (const auto row : rows)
        hits.push_back({people_.id(row), masked_name(people_.full_name(row)),
                        std::string(people_.organisation(row)),
                        own && is_own_fact(row, question.second_fact)});
    return hits;
}

bool NameFinder::proves(RegistrationId registration, std::string_view fact) const {
    const auto row = people_.row_of(registration);
    return row < people_.size() && is_own_fact(row, fact);
}

std::vector<bool> NameFinder::organisations_meant(std::string_view fact) const {
    std::vector<bool> meant(organisations_.size());
    if (longest_word(fact) < kLeastLetters) return meant;
    const auto numbers = organisation_names_.find_all(fact);
    if (numbers.size() > kMostOrganisations) return meant;
    for (const auto number : numbers)
        meant[number] = !organisations_[number].empty();
    return meant;
}

bool NameFinder::is_whole_name(std::size_t row, std::string_view typed) const {
    const auto words = [](std::string_view name) {
        std::vector<std::string> sorted;
        const auto folded = fold(name);
        for (const auto word : words_of(folded))
            if (!is_title(word)) sorted.emplace_back(word);
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    };
    return words(typed) == words(people_.full_name(row));
}

bool NameFinder::is_own_fact(std::size_t row, std::string_view fact) const {
    const auto told = plain_fact(fact);
    const auto is = [&](std::string_view known) {
        return !known.empty() && plain_fact(known) == told;
    };
    return is(people_.reference(row)) || is(people_.email(row));
}

} // namespace lanyard::services
