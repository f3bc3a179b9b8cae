#include "common/services/delegate_list.hpp"

#include <doctest/doctest.h>

#include "tests/support/conference_day.hpp"

using namespace lanyard;
using services::DelegateColumn;
using services::DelegateList;

namespace {

using Texts = std::vector<std::string>;

Person person(const std::string& first, const std::string& last) {
    Person one;
    one.first_name = first;
    one.last_name = last;
    return one;
}

struct Conference : testing::ConferenceDay {
    OrganisationId organisation(const std::string& name) {
        Organisation one;
        one.id = new_id<OrganisationId>();
        one.name = name;
        auto write = journal.begin(new_id<CommandId>(), "organiser");
        write.add(one);
        write.commit();
        return one.id;
    }

    void invite_from(const std::string& name) {
        Registration place;
        place.organisation = organisation(name);
        invite(name, person("Ann", "Lee"), place);
    }

    void invite_all(const std::vector<std::pair<std::string, std::string>>& people) {
        for (const auto& [first, last] : people)
            invite(first + last, person(first, last));
    }

    DelegateList list(i18n::Language language) {
        Progress progress;
        return DelegateList::load(database, event.id, progress, language);
    }

    Texts names(i18n::Language language) {
        const auto delegates = list(language);
        Texts names;
        for (const auto row : delegates.sorted_by(DelegateColumn::Name, false))
            names.emplace_back(delegates.full_name(row));
        return names;
    }

    Texts organisations(i18n::Language language) {
        const auto delegates = list(language);
        Texts names;
        for (const auto row : delegates.sorted_by(DelegateColumn::Organisation, false))
            names.emplace_back(delegates.organisation(row));
        return names;
    }
};

constexpr auto kEnglish = i18n::Language::English;
constexpr auto kWelsh = i18n::Language::Welsh;

} // namespace

TEST_CASE_FIXTURE(Conference, "delegates stand by surname in the alphabet of the language") {
    invite_all({{"A", "Lloyd"},
                {"A", "Lyons"},
                {"A", "Ddu"},
                {"A", "Dyer"},
                {"A", "Chubb"},
                {"A", "Cooper"}});
    CHECK(names(kEnglish) == Texts{"A Chubb", "A Cooper", "A Ddu", "A Dyer", "A Lloyd", "A Lyons"});
    CHECK(names(kWelsh) == Texts{"A Cooper", "A Chubb", "A Dyer", "A Ddu", "A Lyons", "A Lloyd"});
}

TEST_CASE_FIXTURE(Conference, "accents part two names only when all letters are the same") {
    invite_all({{"Zoe", "Evans"},
                {"Ann", "Évans"},
                {"Ann", "Evans"},
                {"Bob", "Eyre"},
                {"Siân", "O’Rourke"},
                {"Tom", "Oakley"},
                {"Ann", "ap Rhys"}});
    CHECK(names(kEnglish) == Texts{"Ann ap Rhys", "Ann Evans", "Ann Évans", "Zoe Evans", "Bob Eyre",
                                   "Tom Oakley", "Siân O’Rourke"});
}

TEST_CASE_FIXTURE(Conference, "organisations stand in the alphabet of the language") {
    for (const char* name : {"Llanelli", "Lyme", "éclair", "Exeter", "Eastbourne"})
        invite_from(name);
    CHECK(organisations(kEnglish) == Texts{"Eastbourne", "éclair", "Exeter", "Llanelli", "Lyme"});
    CHECK(organisations(kWelsh) == Texts{"Eastbourne", "éclair", "Exeter", "Lyme", "Llanelli"});
}

TEST_CASE_FIXTURE(Conference, "some rows are sorted as all are") {
    for (const char* name : {"Rochdale", "Bury", "Oldham"})
        invite_from(name);
    const auto delegates = list(kEnglish);
    auto rows = delegates.sorted_by(DelegateColumn::Organisation, true);
    CHECK(delegates.organisation(rows.front()) == "Rochdale");
    std::erase_if(rows, [&](auto row) { return delegates.organisation(row) == "Oldham"; });
    delegates.sort(rows, DelegateColumn::Organisation, false);
    CHECK(delegates.organisation(rows.front()) == "Bury");
    CHECK(delegates.organisation(rows.back()) == "Rochdale");
}

TEST_CASE_FIXTURE(Conference, "an arrival leaves the texts as they were, a new name does not") {
    invite_from("Rochdale");
    const auto before = list(kEnglish);
    scan("Rochdale");
    CHECK(list(kEnglish).has_texts_of(before));
    invite_from("Bury");
    CHECK_FALSE(list(kEnglish).has_texts_of(before));
}
