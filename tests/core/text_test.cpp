#include "common/core/text.hpp"

#include <doctest/doctest.h>

#include "common/core/time.hpp"
#include "common/core/window_size.hpp"

using namespace lanyard;

TEST_CASE("names fold to what people type for them") {
    CHECK(fold("Siân O'Rourke-Łyś") == "sian orourke lys");
    CHECK(fold("Llŷr  Ŵyn") == "llyr wyn");
    CHECK(fold("GROßMANN") == "grossmann");
    CHECK(fold("Æsop Ødegård") == "aesop odegard");
    CHECK(fold("Nguyễn Thảo") == "nguyen thao");
    CHECK(fold("محمد علی") == fold(" محمد  علی "));
    CHECK(fold("李明华") == "李明华");
    CHECK(fold("  -- ").empty());
}

TEST_CASE("a slug is plain words and hyphens") {
    CHECK(slug_of("CCIN Annual Conference and Co-operative Showcase") ==
          "ccin-annual-conference-and-co-operative-showcase");
    CHECK(slug_of("Barking & Dagenham") == "barking-and-dagenham");
}

TEST_CASE("text that is not UTF-8 is found where it begins") {
    CHECK_FALSE(first_invalid_utf8("Siân"));
    CHECK(first_invalid_utf8("Si\xE2n") == 2);
    CHECK(first_invalid_utf8("\xC0\xAF") == 0);
    CHECK(first_invalid_utf8("ab\xED\xA0\x80") == 2);
}

TEST_CASE("hidden characters are found") {
    CHECK(has_control_characters("a\nb"));
    CHECK(has_control_characters("a\xE2\x80\xAE"
                                 "b"));
    CHECK_FALSE(has_control_characters("Siân O’Rourke محمد"));
}

TEST_CASE("days that do not exist are no days") {
    CHECK(parse_day("2019-10-01").has_value());
    CHECK_FALSE(parse_day("2019-02-29").has_value());
    CHECK_FALSE(parse_day("2019-13-01").has_value());
    CHECK_FALSE(parse_day("2019-1-1").has_value());
    CHECK_FALSE(parse_day("-019-10-01").has_value());
}

TEST_CASE("local times cross a change of clocks") {
    const auto at = [](const char* text) {
        return to_instant(*parse_local_time(text), "Europe/London");
    };
    CHECK(at("2019-10-01T09:00").time_since_epoch() % std::chrono::hours{24} ==
          std::chrono::hours{8});
    CHECK(at("2019-10-27T00:30") < at("2019-10-27T01:30"));
    CHECK(at("2019-03-31T01:30") == at("2019-03-31T01:00"));
    CHECK(format_local_time(to_local(at("2019-10-01T09:00:07"), "Europe/London")) ==
          "2019-10-01T09:00:07");
    CHECK_FALSE(parse_local_time("2019-10-01T25:00").has_value());
    CHECK_FALSE(parse_local_time("2019-10-01 09:00").has_value());
}

TEST_CASE("a window's size is two numbers that a screen could have") {
    CHECK(parse_window_size("1080x1920")->height == 1920);
    for (const char* text : {"", "1080", "1080x", "x1920", "1080x1920x", "0x0", "99999x10", "axb"})
        CHECK_FALSE(parse_window_size(text).has_value());
}
