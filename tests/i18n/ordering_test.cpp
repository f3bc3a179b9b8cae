#include "common/i18n/ordering.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "common/i18n/lists.hpp"

using namespace lanyard::i18n;

namespace {

std::vector<std::string> sorted(Language language, std::vector<std::string> names) {
    const Ordering ordering(language);
    std::sort(names.begin(), names.end(), [&](const auto& left, const auto& right) {
        return ordering.key_of(left) < ordering.key_of(right);
    });
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("Welsh letters of two signs come after those that begin with the first") {
    const Names names = {"Chwilog",  "Cwmbrân", "Ddol", "Dyfed",
                         "Llanelli", "Lyn",     "Rhyl", "Ruthun"};
    CHECK(sorted(Language::Welsh, names) ==
          Names{"Cwmbrân", "Chwilog", "Dyfed", "Ddol", "Lyn", "Llanelli", "Ruthun", "Rhyl"});
    CHECK(sorted(Language::English, names) ==
          Names{"Chwilog", "Cwmbrân", "Ddol", "Dyfed", "Llanelli", "Lyn", "Rhyl", "Ruthun"});
}

TEST_CASE("ng comes between g and h in Welsh") {
    CHECK(sorted(Language::Welsh, {"Ngo", "Hari", "Gwen", "Nia"}) ==
          Names{"Gwen", "Ngo", "Hari", "Nia"});
}

TEST_CASE("accents decide only between names that are otherwise the same") {
    CHECK(sorted(Language::English, {"Siân Z", "Sian A", "Siân A"}) ==
          Names{"Sian A", "Siân A", "Siân Z"});
}

TEST_CASE("a key longer than any guess is whole") {
    const Ordering ordering(Language::English);
    const std::string name(2000, 'x');
    CHECK(ordering.key_of(name + "a") < ordering.key_of(name + "b"));
}

TEST_CASE("an apostrophe does not part a name from its neighbours, whichever it is") {
    CHECK(sorted(Language::English, {"O’Rourke", "Oakley", "Osborne", "O'Neill", "Olsen"}) ==
          Names{"Oakley", "Olsen", "O'Neill", "O’Rourke", "Osborne"});
    CHECK(sorted(Language::English, {"St. Helens", "St Asaph", "Stockport"}) ==
          Names{"St Asaph", "St. Helens", "Stockport"});
}

TEST_CASE("the letters of a key are the same with and without accents") {
    const Ordering ordering(Language::Welsh);
    const auto letters = [&](const char* name) {
        return std::string(Ordering::letters_of(ordering.key_of(name)));
    };
    CHECK(letters("Évans") == letters("evans"));
    CHECK(letters("Llanelli") != letters("Lanelli"));
    CHECK(letters("Lyn") < letters("Llanelli"));
    CHECK(letters("").empty());
}

TEST_CASE("a list is joined by the right and") {
    CHECK(list_of(Language::English, {}).empty());
    CHECK(list_of(Language::English, {"Oldham"}) == "Oldham");
    CHECK(list_of(Language::English, {"Oldham", "Rochdale"}) == "Oldham and Rochdale");
    CHECK(list_of(Language::English, {"Bury", "Oldham", "Rochdale"}) ==
          "Bury, Oldham and Rochdale");
    CHECK(list_of(Language::Welsh, {"Caer", "Bangor", "Abertawe"}) == "Caer, Bangor ac Abertawe");
    CHECK(list_of(Language::Welsh, {"Caer", "Rochdale"}) == "Caer a Rochdale");
}

TEST_CASE("Welsh y and w begin a word as vowels only where they are spoken so") {
    const auto joined = [](const char* name) { return list_of(Language::Welsh, {"Bangor", name}); };
    CHECK(joined("Ynys Môn") == "Bangor ac Ynys Môn");
    CHECK(joined("Ŵyl") == "Bangor ac Ŵyl");
    CHECK(joined("Wrecsam") == "Bangor a Wrecsam");
    CHECK(joined("Watford") == "Bangor a Watford");
    CHECK(joined("York") == "Bangor a York");
    CHECK(joined("Âbertawe") == "Bangor ac Âbertawe");
}
