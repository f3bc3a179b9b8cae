#include <doctest/doctest.h>

#include "common/services/people_search.hpp"
#include "common/services/people_search_words.hpp"

using namespace lanyard::services;

namespace {

using Rows = std::vector<std::uint32_t>;

/// Each entry is a row: a name, then whatever else is known of the person.
PeopleSearch index_of_people(const std::vector<std::vector<std::string>>& people) {
    PeopleSearch::Builder builder;
    for (const auto& person : people) {
        builder.add_row();
        for (const auto& part : person)
            builder.add_text(part);
    }
    return builder.finish();
}

struct Register {
    PeopleSearch people = index_of_people({{"Siân O'Rourke", "Cardiff Council", "CCIN-0001"},
                                           {"Marina Jones", "Rochdale Council", "CCIN-0002"},
                                           {"Marian Evans", "Rochdale Council", "CCIN-0003"},
                                           {"Cllr Bronwen Griffiths", "Oldham", "CCIN-0004"},
                                           {"Bronwen Hughes-Parry", "Preston", "CCIN-0005"},
                                           {"Jack Lord", "Stevenage", "CCIN-0006"},
                                           {"Łukasz Wójcik", "Kirklees", "l.wojcik@example.org"}});
};

} // namespace

TEST_CASE_FIXTURE(Register, "accents, case, apostrophes and hyphens do not matter") {
    CHECK(people.find_all("sian orourke") == Rows{0});
    CHECK(people.find_all("SIÂN O’ROURKE") == Rows{0});
    CHECK(people.find_all("lukasz wojcik") == Rows{6});
    CHECK(people.find_all("hughes parry") == Rows{4});
}

TEST_CASE_FIXTURE(Register, "words are found in any order and by their beginnings") {
    CHECK(people.find_all("jon mar") == Rows{1});
    CHECK(people.find_all("m j") == Rows{1});
    CHECK(people.find_all("rochd") == Rows{1, 2});
    CHECK(people.find_all("ccin 0005") == Rows{4});
    CHECK(people.find_all("rke").empty());
}

TEST_CASE_FIXTURE(Register, "each word of a query narrows what the others found") {
    CHECK(people.find_all("bronwen") == Rows{3, 4});
    CHECK(people.find_all("bronwen preston") == Rows{4});
    CHECK(people.find_all("bronwen cardiff").empty());
}

TEST_CASE_FIXTURE(Register, "one slip in four letters or more is forgiven") {
    for (const char* typed : {"grifiths", "grifffiths", "griffitsh", "griffiphs"}) {
        CAPTURE(typed);
        CHECK(people.find_all(typed) == Rows{3});
    }
    CHECK(people.find_all("olrd") == Rows{5});
    CHECK(people.find_all("jcak") == Rows{5});
    CHECK(people.find_all("jka").empty());
}

TEST_CASE_FIXTURE(Register, "a slip that makes another name is forgiven when nobody has both") {
    CHECK(people.find_all("marian jones") == Rows{1});
    CHECK(people.find_all("marian") == Rows{2});
}

TEST_CASE_FIXTURE(Register, "a title that the register does not have does not hide a person") {
    CHECK(people.find_all("Cllr Bronwen") == Rows{3});
    CHECK(people.find_all("Cllr Marina Jones") == Rows{1});
    CHECK(people.find("Cllr Bronwen", 10) == Rows{3, 4});
    CHECK(people.find_all("Jack Lord") == Rows{5});
}

TEST_CASE("whole words come before beginnings, and beginnings before slips") {
    const auto people = index_of_people({{"Ann Smithson"}, {"Ann Smith"}, {"Ann Smyth"}});
    CHECK(people.find("ann smith", 10) == Rows{1, 0});
    CHECK(people.find("ann smith", 1) == Rows{1});
    CHECK(people.find("ann smythe", 10) == Rows{2});
}

TEST_CASE("a reference is never taken for one that differs by a slip") {
    const auto people = index_of_people({{"Ann Lee", "R1234"}, {"Bob Ray", "R1243"}});
    CHECK(people.find_all("R1234") == Rows{0});
    CHECK(people.find_all("R1235").empty());
}

TEST_CASE("nothing typed, or nobody there, finds nobody") {
    CHECK(index_of_people({{"Ann Lee"}}).find("", 10).empty());
    CHECK(index_of_people({{"Ann Lee"}}).find_all(" -'").empty());
    CHECK(index_of_people({}).find("ann", 10).empty());
    CHECK(index_of_people({{""}, {"Ann"}}).find_all("ann") == Rows{1});
}

TEST_CASE("neighbours that changed places are one slip, not two") {
    CHECK(slips_between("sian", "sain", 2) == 1);
    CHECK(slips_between("sian", "sian", 2) == 0);
    CHECK(slips_between("sian", "siarn", 2) == 1);
    CHECK(slips_between("sian", "sioned", 2) > 2);
    CHECK(slips_between("", "ab", 2) == 2);
    CHECK(slips_between(std::string(60, 'a'), std::string(60, 'a'), 1) > 1);
}
