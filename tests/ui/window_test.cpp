#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "common/core/fault.hpp"
#include "common/ui/window.hpp"

using namespace lanyard;

TEST_CASE("with no display the window says so in a sentence") {
    const char* before = std::getenv("DISPLAY");
    const std::string kept = before == nullptr ? "" : before;
    ::setenv("DISPLAY", "localhost:4711.0", 1);
    const auto catalogue = i18n::Catalogue::load_from("assets/messages");
    try {
        const ui::Window window({.title = "Lanyard", .windowed = ui::Size{640, 480}}, catalogue);
        FAIL("a window opened");
    } catch (const Fault& fault) {
        CHECK(fault.sentence().key == "fault.no_display");
    }
    if (before == nullptr)
        ::unsetenv("DISPLAY");
    else
        ::setenv("DISPLAY", kept.c_str(), 1);
}
