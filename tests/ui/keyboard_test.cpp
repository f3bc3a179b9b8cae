#include <doctest/doctest.h>

#include <set>

#include "common/ui/keyboard_layout.hpp"
#include "tests/ui/screen_fixture.hpp"

using namespace lanyard;
using namespace lanyard::ui;

namespace {

std::string letters_of(const std::vector<KeyboardRow>& rows) {
    std::string letters;
    for (const auto& row : rows)
        for (const auto& key : row.keys)
            letters += key.text;
    return letters;
}

/// What more than one key types.
std::string doubled(const std::vector<KeyboardRow>& rows) {
    std::set<std::string> keys;
    std::string found;
    for (const auto& row : rows)
        for (const auto& key : row.keys)
            if (key.action == KeyAction::Type && !keys.insert(key.text).second) found += key.text;
    return found;
}

/// A field and a keyboard, as on a form.
struct Typing : OnScreen {
    void show_field(const FieldOptions& options, const Appearance& appearance = {}) {
        FieldOptions focused = options;
        focused.autofocus = true;
        show(
            [this, focused](Frame& ui) {
                if (ui.text_field("Name", text, focused).submitted) ++submitted;
                ui.touch_keyboard();
            },
            appearance);
    }
    void tap_keys(std::initializer_list<const char*> keys) {
        for (const char* key : keys)
            screen->tap(std::string("key ") + key);
    }
    std::string focused_key() const {
        for (const auto& element : screen->tree().elements)
            if (element.focused) return element.key;
        return {};
    }

    std::string text;
    int submitted = 0;
};

} // namespace

TEST_CASE("both languages have the letters of both in view, Welsh letters first in Welsh") {
    const std::string all = "abcdefghijklmnopqrstuvwxyz";
    for (const auto shape : {KeyboardShape::Tall, KeyboardShape::Wide})
        for (const auto language : {i18n::Language::English, i18n::Language::Welsh}) {
            const auto rows =
                keyboard_rows(KeyboardKind::Names, KeyboardLayer::Letters, shape, language);
            const std::string letters = letters_of(rows);
            for (const char letter : all)
                CHECK(letters.find(letter) != std::string::npos);
            for (const char* welsh : {"ŵ", "ŷ", "â", "ê", "î", "ô", "û", "ï", "’", "-"})
                CHECK(letters.find(welsh) != std::string::npos);
            const bool welsh_first = letters.find("ŵ") < letters.find('q');
            CHECK(welsh_first == (language == i18n::Language::Welsh));
        }
}

TEST_CASE("no key stands twice on a keyboard") {
    for (const auto kind : {KeyboardKind::Plain, KeyboardKind::Email, KeyboardKind::Reference})
        for (const auto layer : {KeyboardLayer::Letters, KeyboardLayer::Signs})
            for (const auto shape : {KeyboardShape::Tall, KeyboardShape::Wide})
                CHECK(doubled(keyboard_rows(kind, layer, shape, i18n::Language::Welsh)) == "");
}

TEST_CASE("a name's next letter is a capital where a name begins") {
    for (const char* before : {"", "Siân ", "Llŷr-", "O'", "Siobhán O'", "d’", "Cllr ("})
        CHECK_MESSAGE(begins_name(before), before);
    for (const char* before : {"S", "O'R", "Siân'", "Llŷr’", "ap"})
        CHECK_MESSAGE(!begins_name(before), before);
}

TEST_CASE("a second tap on shift locks, a third lets go, and one lets a name begin small") {
    const auto small = LetterCase::Small;
    const auto capital = LetterCase::Capital;
    CHECK(after_shift(Capitals::Automatic, small) == Capitals::NextLetter);
    CHECK(after_shift(Capitals::NextLetter, capital) == Capitals::Locked);
    CHECK(after_shift(Capitals::Locked, capital) == Capitals::Automatic);
    CHECK(after_shift(Capitals::Automatic, capital) == Capitals::NotNextLetter);
    CHECK(letter_case(KeyboardKind::Names, Capitals::NotNextLetter, "") == small);
    CHECK(letter_case(KeyboardKind::Email, Capitals::Locked, "") == small);
}

TEST_CASE("every small letter of the keyboard has its capital") {
    CHECK(capital_of("a") == "A");
    CHECK(capital_of("ŵ") == "Ŵ");
    CHECK(capital_of("ŷ") == "Ŷ");
    CHECK(capital_of("ï") == "Ï");
    CHECK(capital_of("é") == "É");
    CHECK(capital_of("’") == "’");
    CHECK(capital_of(".gov.uk") == ".gov.uk");
}

TEST_CASE_FIXTURE(Typing, "O'Rourke-Llŷr is written without touching shift") {
    show_field({.keyboard = KeyboardKind::Names});
    tap_keys({"O", "’", "R", "o", "u", "r", "k", "e", "-", "L", "l", "ŷ", "r"});
    CHECK(text == "O'Rourke-Llŷr");
    tap_keys({"space", "shift", "v", "a", "n"});
    CHECK(text == "O'Rourke-Llŷr van");
}

TEST_CASE_FIXTURE(Typing, "capitals stay while they are locked, accents too") {
    show_field({});
    tap_keys({"a", "shift", "shift", "B", "Ŵ", "space", "C", "shift", "d"});
    CHECK(text == "aBŴ Cd");
    tap_keys({"signs", "é", "shift", "É", "1", "signs", "a"});
    CHECK(text == "aBŴ CdéÉ1a");
}

TEST_CASE_FIXTURE(Typing, "an address is written with few keys and no capital") {
    show_field({.keyboard = KeyboardKind::Email});
    CHECK_FALSE(screen->shows("key shift"));
    tap_keys({"s", "’", "r", "@", "a", "-", "b", ".gov.uk"});
    CHECK(text == "s'r@a-b.gov.uk");
    for (const char* end : {".co.uk", ".org", ".cymru", ".wales"}) {
        screen->tap("key clear");
        CHECK(text.empty());
        tap_keys({"a", "@", "b", end});
        CHECK(text == std::string("a@b") + end);
    }
}

TEST_CASE_FIXTURE(Typing, "a reference is digits and capitals, a hyphen and a full stop") {
    show_field({.keyboard = KeyboardKind::Reference});
    CHECK_FALSE(screen->shows("key space"));
    CHECK_FALSE(screen->shows("key a"));
    tap_keys({"C", "C", "1", "-", "Z", ".", "9", "backspace"});
    CHECK(text == "CC1-Z.");
}

TEST_CASE_FIXTURE(Typing, "the keyboard follows the field, and begins again for another") {
    std::string other;
    show([&](Frame& ui) {
        ui.text_field("Name", text, {.autofocus = true, .keyboard = KeyboardKind::Names});
        ui.text_field("Address", other, {.keyboard = KeyboardKind::Email});
        ui.touch_keyboard();
    });
    tap_keys({"shift", "shift"});
    screen->tap("Address");
    CHECK(screen->shows("key .cymru"));
    tap_keys({"a"});
    CHECK(other == "a");
    screen->tap("Name");
    CHECK(screen->shows("key A"));
    tap_keys({"A", "b"});
    CHECK(text == "Ab");
}

TEST_CASE_FIXTURE(Typing, "five keys reach every key, press it and stay on it while letters go to "
                          "the field") {
    show_field({});
    screen->press(Key::Down);
    const std::string first = focused_key();
    CHECK(first.starts_with("key "));
    screen->press(Key::Enter);
    screen->press(Key::Enter);
    CHECK(focused_key() == first);
    CHECK(text == first.substr(4) + first.substr(4));
    screen->press(Key::Left);
    CHECK(focused_key() != first);
    screen->press(Key::Enter);
    CHECK(text.size() == 3);
    screen->press(Key::Backspace);
    CHECK(text.size() == 2);
    CHECK(focused_key().starts_with("key "));
    for (int i = 0; i < 6; ++i)
        screen->press(Key::Up);
    CHECK(screen->find("Name").focused);
}

TEST_CASE_FIXTURE(Typing,
                  "Enter leads from a field to the keyboard where nothing else has letters, "
                  "and Up leads back to that field") {
    std::string other;
    show([&](Frame& ui) {
        ui.text_field("Name", text, {.autofocus = true});
        ui.text_field("Reference", other, {.keyboard = KeyboardKind::Reference});
        ui.touch_keyboard();
    });
    screen->press(Key::Enter);
    CHECK(focused_key() == "key q");
    screen->press(Key::Enter);
    CHECK(text == "q");
    screen->press(Key::Up);
    CHECK(screen->find("Name").focused);
}

TEST_CASE_FIXTURE(Typing, "a hardware keyboard types into the field from anywhere and submits it") {
    show_field({});
    screen->press(Key::Enter);
    CHECK(submitted == 0);
    screen->type("Ŵ x");
    CHECK(text == "Ŵ x");
    CHECK(screen->find("Name").focused);
    screen->press(Key::Enter);
    CHECK(submitted == 1);
}

TEST_CASE_FIXTURE(Typing, "the five keys stay on a key whose letter changes its case") {
    show_field({.keyboard = KeyboardKind::Names});
    screen->press(Key::Down);
    const std::string capital = focused_key();
    screen->press(Key::Enter);
    const std::string small = focused_key();
    CHECK(small != capital);
    CHECK(capital_of(small.substr(4)) == capital.substr(4));
}

TEST_CASE_FIXTURE(Typing, "the enter key submits the field from touch and from five keys, once") {
    show_field({});
    screen->tap("key enter");
    CHECK(submitted == 1);
    for (int i = 0; i < 8 && focused_key() != "key enter"; ++i)
        screen->press(i < 5 ? Key::Down : Key::Right);
    REQUIRE(focused_key() == "key enter");
    screen->press(Key::Enter);
    CHECK(submitted == 2);
}

TEST_CASE_FIXTURE(Typing, "a full field ignores what is typed, says so, and is quiet once there is "
                          "room again") {
    show_field({.longest = 3});
    screen->type("Ŵyn");
    CHECK(screen->find("Name").error.empty());
    screen->tap("key a");
    CHECK(text == "Ŵyn");
    CHECK(screen->find("Name").error == "No more fits here: at most 3 letters.");
    screen->tap("key backspace");
    CHECK(text == "Ŵy");
    CHECK(screen->find("Name").error.empty());
}

TEST_CASE_FIXTURE(Typing, "no key of a hardware keyboard puts a control character into a field") {
    show_field({});
    screen->type("a\u202Eb\u0007c\u2066\u200E\u0085d");
    CHECK(text == "abcd");
}

TEST_CASE_FIXTURE(Typing, "Tab stops once at the keyboard") {
    std::string other;
    show([&](Frame& ui) {
        ui.text_field("Name", text, {.autofocus = true});
        ui.touch_keyboard();
        ui.button("Next", {.id = "next"});
    });
    screen->press(Key::Tab);
    CHECK(focused_key().starts_with("key "));
    screen->press(Key::Right);
    screen->press(Key::Tab);
    CHECK(focused_key() == "next");
    screen->press(Key::Tab, {.shift = true});
    CHECK(focused_key().starts_with("key "));
}

TEST_CASE_FIXTURE(Typing, "at 200 % the field is seen above the keyboard on every glass") {
    gallery::Form form;
    const Panel glasses[] = {{1080, 1920, 268, 476}, {1920, 1080, 345, 194}, {1280, 800, 217, 136}};
    for (const auto& glass : glasses) {
        show([&](Frame& ui) { gallery::walk_in_page(form, ui); }, {.text_scale = 2}, glass);
        screen->tap("reference");
        CHECK(screen->find("reference").visible);
        CHECK(screen->find("key enter").visible);
        screen->tap("key A");
        CHECK(form.reference == "A");
        form.reference.clear();
    }
}
