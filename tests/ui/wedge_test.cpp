#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "common/ui/wedge.hpp"

using namespace lanyard::ui;

namespace {

constexpr double kScanner = 0.005;
constexpr double kPerson = 0.12;

struct Keyboard {
    void type(std::string_view text, double pause) {
        for (const char letter : text) {
            now += pause;
            wedge.character(static_cast<char32_t>(letter), now);
        }
    }
    void enter(double pause = kScanner) {
        now += pause;
        wedge.enter(now);
    }
    /// What would reach a field, an Enter as a line end.
    std::string typing() {
        std::string text;
        for (const auto& event : wedge.take_typing(now)) {
            if (const auto* typed = std::get_if<CharacterTyped>(&event))
                text += static_cast<char>(typed->character);
            else
                text += '\n';
        }
        return text;
    }

    Wedge wedge;
    double now = 5;
};

} // namespace

TEST_CASE_FIXTURE(Keyboard, "a burst that ends with Enter is a scan and nothing of it is typing") {
    type("CCIN1-ABCDEFGHIJ", kScanner);
    enter();
    CHECK(wedge.take_scan() == "CCIN1-ABCDEFGHIJ");
    CHECK(typing().empty());
    CHECK_FALSE(wedge.take_scan().has_value());
}

TEST_CASE_FIXTURE(Keyboard, "a person's typing arrives whole and in order") {
    std::string arrived;
    for (const char letter : std::string_view("rochdale")) {
        type(std::string_view(&letter, 1), kPerson);
        arrived += typing();
    }
    enter(kPerson);
    arrived += typing();
    CHECK(arrived == "rochdale\n");
    CHECK_FALSE(wedge.take_scan().has_value());
}

TEST_CASE_FIXTURE(Keyboard, "seven quick characters and Enter are typing, eight are a scan") {
    type("1234567", kScanner);
    enter();
    CHECK_FALSE(wedge.take_scan().has_value());
    CHECK(typing() == "1234567\n");
    type("12345678", kScanner);
    enter();
    CHECK(wedge.take_scan() == "12345678");
}

TEST_CASE_FIXTURE(Keyboard, "characters are let go 45 ms after the last and not before") {
    type("abc", kScanner);
    const double last = now;
    now = last + 0.044;
    CHECK(typing().empty());
    CHECK(wedge.due().value() == doctest::Approx(last + 0.045));
    now = last + 0.046;
    CHECK(typing() == "abc");
    CHECK_FALSE(wedge.due().has_value());
}

TEST_CASE_FIXTURE(Keyboard, "a slow frame in the middle of a code does not tear it") {
    type("CCIN1-AB", kScanner);
    now += 0.2;
    wedge.frame_ended(now);
    type("CDEFGH", 0.001);
    enter(0.001);
    CHECK(wedge.take_scan() == "CCIN1-ABCDEFGH");
}

TEST_CASE_FIXTURE(Keyboard, "what was typed before a scan stays typing") {
    type("ab", kPerson);
    now += kPerson;
    type("CCIN1-ABCDEF", kScanner);
    enter();
    CHECK(wedge.take_scan() == "CCIN1-ABCDEF");
    CHECK(typing() == "ab");
}

TEST_CASE_FIXTURE(Keyboard, "a scanner stuck at a hundred readings a second stays harmless") {
    for (int i = 0; i < 6000; ++i) {
        type("CCIN1-ABCDEF", 0.0005);
        enter(0.0005);
        now += 0.0035;
        CHECK(wedge.take_scan() == "CCIN1-ABCDEF");
    }
    CHECK(typing().empty());
}

TEST_CASE_FIXTURE(Keyboard, "a scanner that never sends Enter does not fill the memory") {
    type(std::string(1000000, 'x'), 0.0001);
    CHECK(typing().size() < 10000);
    now += 1;
    CHECK(typing().size() < 10000);
    CHECK_FALSE(wedge.due().has_value());
}

TEST_CASE_FIXTURE(Keyboard, "typing arrives even while frame follows frame") {
    type("ab", kScanner);
    std::string arrived;
    for (int i = 0; i < 30; ++i) {
        now += 1.0 / 60;
        arrived += typing();
        wedge.frame_ended(now);
    }
    CHECK(arrived == "ab");
}
