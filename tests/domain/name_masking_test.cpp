#include "common/domain/name_masking.hpp"

#include <doctest/doctest.h>

using namespace lanyard;

TEST_CASE("a masked name is known by its owner and teaches nobody") {
    CHECK(masked_name("Siân O'Rourke") == "S… O'R…");
    CHECK(masked_name("Cllr Siân O’Rourke OBE") == "S… O’R…");
    CHECK(masked_name("Gwenllian Prys-Ŵyn") == "G… P…-Ŵ…");
    CHECK(masked_name("李 明华") == "李… 明…");
    CHECK(masked_name("محمد علی") == "م… ع…");
    CHECK(masked_name("e\u0301lodie W\u0302yn") == "e\u0301… W\u0302…");
    CHECK(masked_name("X") == "X…");
    CHECK(masked_name("").empty());
    CHECK(masked_name("-").empty());
}

TEST_CASE("titles and signs are no letters of a name") {
    CHECK(letters_of_name("Cllr S O'R") == 3);
    CHECK(letters_of_name("Dr Li") == 2);
    CHECK(letters_of_name("  ' - . ") == 0);
    CHECK(letters_of_name("Łyś") == 3);
}
