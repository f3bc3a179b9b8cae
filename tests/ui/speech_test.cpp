#include "common/ui/speech.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>

#include "common/ui/keyboard_layout.hpp"
#include "tests/ui/screen_fixture.hpp"

using namespace lanyard;
using namespace lanyard::ui;

namespace {

using Sentences = std::vector<std::string>;

/// Those that have no letter or digit in what is said of them.
std::string silent_keys(const std::vector<KeyboardRow>& rows, const Listener& listener) {
    const auto is_heard = [](unsigned char letter) { return std::isalnum(letter) != 0; };
    std::string silent;
    for (const auto& row : rows)
        for (const auto& key : row.keys) {
            const std::string said = spoken_letter(key.text, listener);
            const bool heard = std::any_of(said.begin(), said.end(), is_heard);
            if (key.action == KeyAction::Type && !heard) silent += key.text;
        }
    return silent;
}

/// Somebody who listens to a screen while it is operated.
struct Listening : OnScreen {
    /// What was new since the last time.
    Sentences hear() {
        const ScreenTree now = screen->tree();
        const Listener listener{catalogue, language, hearing};
        Sentences texts;
        for (const auto& spoken : what_to_say(before ? &*before : nullptr, now, listener))
            texts.push_back(spoken.text);
        before = now;
        return texts;
    }
    Sentences after(Key key) {
        screen->press(key);
        return hear();
    }
    static bool has(const Sentences& sentences, const std::string& text) {
        return std::find(sentences.begin(), sentences.end(), text) != sentences.end();
    }

    std::optional<ScreenTree> before;
    i18n::Language language = i18n::Language::English;
    Hearing hearing = Hearing::Aloud;
};

} // namespace

TEST_CASE_FIXTURE(Listening, "a new screen is its heading, its texts, what can be chosen and where "
                             "the focus is") {
    std::string name;
    show([&](Frame& ui) {
        ui.title("Find my name");
        ui.body("Type three letters");
        ui.text_field("Your name", name, {.autofocus = true});
        ui.button("Ask for help");
    });
    CHECK(hear() == Sentences{"Find my name", "Type three letters", "2 things to choose",
                              "Your name", "Ask for help", "Your name", "text field", "empty",
                              "1 of 2"});
    CHECK(hear().empty());
}

TEST_CASE_FIXTURE(Listening, "the focus is its name, role, state and place among its like") {
    int day = 1;
    bool photos = false;
    show([&](Frame& ui) {
        ui.title("Questions");
        ui.radio("Which day?", {"Tuesday", "Wednesday", "Both"}, day);
        ui.check_box("Photographs", photos);
        ui.button("Not now", {.enabled = false});
    });
    hear();
    CHECK(after(Key::Down) == Sentences{"Tuesday", "option", "1 of 3"});
    CHECK(after(Key::Down) == Sentences{"Wednesday", "option", "chosen", "2 of 3"});
    after(Key::Down);
    CHECK(after(Key::Enter) == Sentences{"chosen"});
    CHECK(after(Key::Down) == Sentences{"Photographs", "tick box", "not ticked", "4 of 4"});
    CHECK(after(Key::Enter) == Sentences{"ticked"});
}

TEST_CASE_FIXTURE(Listening, "what is typed is heard through headphones letter by letter, aloud "
                             "only how much") {
    std::string name;
    show([&](Frame& ui) {
        ui.title("Name");
        ui.text_field("Your name", name, {.autofocus = true});
    });
    hear();
    screen->type("Ŵ");
    CHECK(hear() == Sentences{"1 letter entered"});
    hearing = Hearing::Headphones;
    screen->type("-");
    CHECK(hear() == Sentences{"hyphen"});
    screen->type("S");
    CHECK(hear() == Sentences{"capital s"});
    CHECK(after(Key::Backspace) == Sentences{"capital s deleted"});
}

TEST_CASE_FIXTURE(Listening, "no name, value or private text is ever said aloud") {
    std::string name = "Zoë Llywelyn";
    show([&](Frame& ui) {
        ui.title("Welcome");
        ui.text_field("Badge name", name);
        ui.person_card({.name = "Łukasz Llyński", .detail = "Hutnik"});
        ui.person_card({.name = "Siân Ŵyn", .detail = "Rochdale"});
        ui.body("Zoë is a vegan", {.is_private = true});
        const auto card = ui.card({.is_private = true});
        ui.display("Zoë Llywelyn");
        ui.list_row({.title = "T-shirt for Zoë", .operable = true});
    });
    Sentences all = hear();
    CHECK(has(all, "Some of this is read through headphones only."));
    for (int i = 0; i < 10; ++i)
        for (auto& sentence : after(Key::Tab))
            all.push_back(sentence);
    for (const auto& sentence : all)
        for (const char* secret : {"Zo", "Llyw", "Łukasz", "Hutnik", "Siân", "Rochdale", "vegan"})
            CHECK_MESSAGE(sentence.find(secret) == std::string::npos, sentence);
    CHECK(has(all, "Badge name"));
    CHECK(has(all, "12 letters entered"));
    CHECK(has(all, "2 of 2"));

    hearing = Hearing::Headphones;
    before.reset();
    all = hear();
    for (const char* told : {"Łukasz Llyński", "Zoë is a vegan", "Zoë Llywelyn", "T-shirt for Zoë"})
        CHECK(has(all, told));
}

TEST_CASE_FIXTURE(Listening, "mistakes and messages are said when they appear, and once") {
    std::string name = "x";
    std::string error;
    bool printed = false;
    show([&](Frame& ui) {
        ui.title("Name");
        ui.text_field("Your name", name, {.error = error});
        if (printed) ui.banner("Your badge is printing", Tone::Good);
        ui.button("Next");
    });
    hear();
    error = "That name is too short";
    screen->settle();
    CHECK(hear() == Sentences{"Please check: That name is too short"});
    printed = true;
    screen->settle();
    CHECK(hear() == Sentences{"Your badge is printing"});
    CHECK(hear().empty());
}

TEST_CASE_FIXTURE(Listening, "a dialog and a list are read when they open, the page below is not "
                             "read again when they close") {
    gallery::Form form;
    show([&](Frame& ui) { gallery::controls_page(form, ui); });
    hear();
    screen->tap("lunch");
    const Sentences list = hear();
    CHECK(has(list, "4 things to choose"));
    CHECK(has(list, "Vegan"));
    CHECK_FALSE(has(list, "Controls"));
    CHECK(after(Key::Escape).front() == "Lunch");
    form.asking = true;
    screen->settle();
    const Sentences dialog = hear();
    CHECK(dialog.front() == "Cancel this registration?");
    CHECK_FALSE(has(dialog, "Controls"));
    CHECK_FALSE(has(after(Key::Escape), "Controls"));
}

TEST_CASE_FIXTURE(Listening, "each sentence has the voice of its language") {
    language = i18n::Language::Welsh;
    show(
        [](Frame& ui) {
            ui.title("Croeso", {.language = i18n::Language::Welsh});
            ui.title("Welcome", {.language = i18n::Language::English});
            ui.back_button();
        },
        {.language = language});
    const Listener listener{catalogue, language, hearing};
    const auto said = what_to_say(nullptr, screen->tree(), listener);
    REQUIRE(said.size() == 4);
    CHECK(said[0] == Spoken{"Croeso", i18n::Language::Welsh});
    CHECK(said[1] == Spoken{"Welcome", i18n::Language::English});
    CHECK(said[2] == Spoken{"Un peth i'w ddewis", i18n::Language::Welsh});
    CHECK(said[3] == Spoken{"Yn ôl", i18n::Language::Welsh});
}

TEST_CASE_FIXTURE(Listening, "the five keys hear each key of the keyboard by name") {
    std::string name;
    show([&](Frame& ui) {
        ui.title("Name");
        ui.text_field("Your name", name, {.autofocus = true});
        ui.touch_keyboard({.kind = KeyboardKind::Names});
    });
    CHECK(has(hear(), "The keyboard is at the foot of the screen."));
    CHECK(after(Key::Down).front().starts_with("capital "));
    CHECK(after(Key::Enter) == Sentences{"1 letter entered"});
    CHECK(after(Key::Right).front().size() == 1);
}

TEST_CASE_FIXTURE(OnScreen, "no key of any keyboard is passed over in silence") {
    for (const auto language : {i18n::Language::English, i18n::Language::Welsh}) {
        const Listener listener{catalogue, language, Hearing::Aloud};
        for (const auto kind : {KeyboardKind::Names, KeyboardKind::Email, KeyboardKind::Reference})
            for (const auto layer : {KeyboardLayer::Letters, KeyboardLayer::Signs})
                for (const auto shape : {KeyboardShape::Tall, KeyboardShape::Wide})
                    CHECK(silent_keys(keyboard_rows(kind, layer, shape, language), listener) == "");
    }
    CHECK(spoken_letter("Ŵ", {catalogue}) == "capital w circumflex");
    CHECK(spoken_letter("ŷ", {catalogue, i18n::Language::Welsh}) == "y to bach");
}

TEST_CASE_FIXTURE(Listening, "a countdown says what it counts, and once more near its end") {
    double end = 0;
    show([&](Frame& ui) {
        if (end == 0) end = ui.now() + 30;
        ui.title("Are you still there?");
        ui.countdown("Back to the start", end - ui.now(), 30);
    });
    const Sentences first = hear();
    CHECK(has(first, "Back to the start"));
    CHECK(has(first, "30 seconds left"));
    int said = 0;
    for (int i = 0; i < 29; ++i) {
        screen->advance(1);
        said += hear().empty() ? 0 : 1;
    }
    CHECK(said == 1);
}
