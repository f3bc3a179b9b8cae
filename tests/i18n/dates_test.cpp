#include "common/i18n/dates.hpp"

#include <doctest/doctest.h>

using namespace lanyard;
using namespace lanyard::i18n;

namespace {

LocalDay day(const char* text) {
    return parse_day(text).value();
}

} // namespace

TEST_CASE("a long day names its weekday in both languages") {
    CHECK(long_day(Language::English, day("2019-10-01")) == "Tuesday 1 October 2019");
    CHECK(long_day(Language::Welsh, day("2019-10-01")) == "Dydd Mawrth 1 Hydref 2019");
    CHECK(long_day(Language::Welsh, day("2020-03-01")) == "Dydd Sul 1 Mawrth 2020");
}

TEST_CASE("a short day abbreviates its month") {
    CHECK(short_day(Language::English, day("2019-10-01")) == "1 Oct 2019");
    CHECK(short_day(Language::Welsh, day("2019-10-01")) == "1 Hyd 2019");
}

TEST_CASE("a range says nothing twice") {
    const auto range = [](const char* first, const char* last) {
        return day_range(Language::English, day(first), day(last));
    };
    CHECK(range("2019-10-01", "2019-10-01") == "1 October 2019");
    CHECK(range("2019-10-01", "2019-10-02") == "1–2 October 2019");
    CHECK(range("2020-06-30", "2020-07-02") == "30 June – 2 July 2020");
    CHECK(range("2019-12-31", "2020-01-02") == "31 December 2019 – 2 January 2020");
    CHECK(day_range(Language::Welsh, day("2020-06-30"), day("2020-07-02")) ==
          "30 Mehefin – 2 Gorffennaf 2020");
}

TEST_CASE("a month stands with its year") {
    const std::chrono::year_month june{std::chrono::year{2020}, std::chrono::June};
    CHECK(month(Language::English, june) == "June 2020");
    CHECK(month(Language::Welsh, june) == "Mehefin 2020");
}

TEST_CASE("numbers are grouped and money is in pounds") {
    for (const auto language : {Language::English, Language::Welsh}) {
        CHECK(number(language, 1284) == "1,284");
        CHECK(number(language, -3) == "-3");
        CHECK(money(language, 1250) == "£12.50");
        CHECK(money(language, 5) == "£0.05");
        CHECK(money(language, 123456789) == "£1,234,567.89");
        CHECK(money(language, -1250) == "-£12.50");
    }
}
