#include "common/core/window_size.hpp"

#include <doctest/doctest.h>

using namespace lanyard;

TEST_CASE("a window is asked for by its size, and by its place if need be") {
    CHECK(parse_window_size("1080x1920")->height == 1920);
    CHECK_FALSE(parse_window_size("1080x1920")->place);
    CHECK(parse_window_size("608x1080+1290+5")->place->left == 1290);
    CHECK(parse_window_size("608x1080+1290+5")->place->top == 5);
    for (const char* text : {"", "x", "1080", "1080x", "x1920", "10x10", "1080x1920x", "-1080x1920",
                             "99999x1080", "608x1080+", "608x1080+1", "608x1080+1+",
                             "608x1080+1+2+3", "608x1080+-1+0", "608x1080+1x0"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_window_size(text));
    }
}

TEST_CASE("glass is measured in millimetres") {
    CHECK(parse_glass_size("268x476")->width_mm == 268);
    for (const char* text : {"", "268", "1x1", "268x476mm", "9999x476"})
        CHECK_FALSE(parse_glass_size(text));
}
