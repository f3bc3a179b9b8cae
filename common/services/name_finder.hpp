#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/services/delegate_list.hpp"
#include "common/services/people_search.hpp"

namespace lanyard::services {

/// What somebody without a code tells a public screen.
struct NameQuestion {
    std::string name;
    /// Organisation, e-mail address or booking reference.
    std::string second_fact;
};

/// What a public screen may show of one person.
struct NameHit {
    RegistrationId registration;
    std::string masked_name;
    std::string organisation;
    /// The second fact is one that only this person and the organiser know. When it was the
    /// organisation, such a fact is still asked for before anything is told or done.
    bool proved = false;
};

/// Finds the place of somebody at an event by name and a second fact, so that nobody can browse the
/// list: a word of at least three letters of a name and a second fact before anything is shown, at
/// most five people, and their names masked. An organisation is a fact when it is one of few:
/// "council" means every council. Made on a worker, never changed, asked from anywhere.
class NameFinder {
public:
    static constexpr std::size_t kLeastLetters = 3;
    static constexpr std::size_t kMostHits = 5;
    static constexpr std::size_t kMostOrganisations = 3;

    /// Whether addresses and references are tried too: not for every key, or a kiosk would say at
    /// each whether a guess was right.
    enum class OwnFacts { Tried, NotYet };

    /// Nobody, when cancelled.
    static NameFinder load(storage::Database& database, EventId event, Progress& progress);

    /// Whether the question says enough to be answered at all.
    static bool says_enough(const NameQuestion& question);
    /// Best first. More than five who fit are as good as none: the question is not precise enough.
    std::vector<NameHit> find(const NameQuestion& question,
                              OwnFacts own_facts = OwnFacts::Tried) const;
    /// Whether `fact` is the e-mail address or the booking reference of this registration.
    bool proves(RegistrationId registration, std::string_view fact) const;

private:
    std::vector<bool> organisations_meant(std::string_view fact) const;
    bool is_own_fact(std::size_t row, std::string_view fact) const;
    bool is_whole_name(std::size_t row, std::string_view typed) const;

    DelegateList people_;
    PeopleSearch names_;
    std::vector<std::string> organisations_;
    std::vector<std::uint32_t> organisation_of_; ///< by row of people_
    PeopleSearch organisation_names_;
};

} // namespace lanyard::services
