#include <doctest/doctest.h>

#include "tests/ui/screen_fixture.hpp"

using namespace lanyard;
using namespace lanyard::ui;
using namespace lanyard::i18n::literals;

TEST_CASE_FIXTURE(OnScreen, "a button answers to its name and to its key, once per tap") {
    int pressed = 0;
    show([&](Frame& ui) {
        if (ui.button("Check in", {.id = "check-in"})) ++pressed;
    });
    screen->tap("Check in");
    screen->tap("check-in");
    CHECK(pressed == 2);
}

TEST_CASE_FIXTURE(OnScreen, "tapping what is not there says what is") {
    show([](Frame& ui) { ui.button("Check in"); });
    try {
        screen->tap("Print");
        FAIL("nothing was thrown");
    } catch (const std::runtime_error& error) {
        CHECK(std::string(error.what()).find("Check in") != std::string::npos);
    }
}

TEST_CASE_FIXTURE(OnScreen, "a button that is off cannot be pressed") {
    int pressed = 0;
    show([&](Frame& ui) {
        if (ui.button("Check in", {.enabled = false})) ++pressed;
    });
    screen->tap("Check in");
    screen->press(Key::Tab);
    screen->press(Key::Enter);
    CHECK(pressed == 0);
}

TEST_CASE_FIXTURE(OnScreen, "the default button takes Enter and the way back takes Escape") {
    std::string done;
    show([&](Frame& ui) {
        if (ui.button("Go", {.is_default = true})) done += "go ";
        if (ui.back_button()) done += "back";
    });
    screen->press(Key::Enter);
    screen->press(Key::Escape);
    CHECK(done == "go back");
}

TEST_CASE_FIXTURE(OnScreen, "a field takes Welsh letters, and Backspace removes a whole one") {
    std::string name;
    show([&](Frame& ui) { ui.text_field("Name", name, {.autofocus = true}); });
    screen->type("Siân Ŵyn");
    CHECK(name == "Siân Ŵyn");
    for (int i = 0; i < 3; ++i)
        screen->press(Key::Backspace);
    CHECK(name == "Siân ");
    screen->press(Key::Home);
    screen->type("Cllr ");
    CHECK(name == "Cllr Siân ");
    CHECK(screen->find("Name").value == name);
}

TEST_CASE_FIXTURE(OnScreen, "typing without having touched a field goes to the first") {
    std::string name;
    std::string other;
    show([&](Frame& ui) {
        ui.text_field("Name", name);
        ui.text_field("Organisation", other);
    });
    screen->type("zoe");
    CHECK(name == "zoe");
    CHECK(other.empty());
}

TEST_CASE_FIXTURE(OnScreen, "the touch keyboard types into the field that has the keyboard") {
    std::string name;
    bool searched = false;
    show([&](Frame& ui) {
        if (ui.text_field("Name", name, {.autofocus = true}).submitted) searched = true;
        ui.touch_keyboard({.enter = "Search"});
    });
    for (const char* key : {"key shift", "key Z", "key o", "key space", "key ŵ", "key ŵ"})
        screen->tap(key);
    CHECK(name == "Zo ŵŵ");
    screen->tap("key backspace");
    screen->tap("key enter");
    CHECK(name == "Zo ŵ");
    CHECK(searched);
    CHECK(screen->find("Name").focused);
}

TEST_CASE_FIXTURE(OnScreen, "the same letter twice in quick succession is two letters, even on a "
                            "public screen") {
    std::string name;
    show(
        [&](Frame& ui) {
            ui.text_field("Name", name, {.autofocus = true});
            ui.touch_keyboard();
        },
        {.public_touch = true});
    const Point l = screen->find("key l").rect.centre();
    screen->tap_at(l);
    screen->tap_at(l);
    CHECK(name == "ll");
}

TEST_CASE_FIXTURE(OnScreen, "a scan reaches the screen and no field") {
    std::string name;
    std::vector<std::string> scans;
    show([&](Frame& ui) {
        if (auto code = ui.scanned()) scans.push_back(*code);
        ui.text_field("Name", name, {.autofocus = true});
    });
    screen->scan("CCIN1-ABCDEFGHIJ");
    CHECK(scans == std::vector<std::string>{"CCIN1-ABCDEFGHIJ"});
    CHECK(name.empty());
    screen->type("zoe");
    CHECK(name == "zoe");
}

TEST_CASE_FIXTURE(OnScreen, "consents and choices keep what was chosen") {
    gallery::Form form;
    show([&](Frame& ui) { gallery::controls_page(form, ui); });
    screen->tap("photos");
    CHECK(form.photos);
    CHECK(screen->find("photos").checked);
    screen->tap("Wednesday");
    CHECK(form.day == 1);
    screen->tap("Press");
    CHECK(form.type == 2);
}

TEST_CASE_FIXTURE(OnScreen,
                  "a list opens above the page, closes by a choice or a touch elsewhere") {
    gallery::Form form;
    show([&](Frame& ui) { gallery::controls_page(form, ui); });
    screen->tap("lunch");
    CHECK(screen->texts(Role::Option).size() == 4);
    screen->tap("Vegan");
    CHECK(form.meal == 2);
    CHECK(screen->none(Role::Option));
    screen->tap("lunch");
    screen->tap_at({5, 5});
    CHECK(screen->none(Role::Option));
    CHECK(form.meal == 2);
}

TEST_CASE_FIXTURE(OnScreen, "a dialog covers the page and asks for its reason") {
    gallery::Form form;
    form.asking = true;
    show([&](Frame& ui) { gallery::controls_page(form, ui); });
    CHECK_FALSE(screen->shows("photos"));
    CHECK_FALSE(screen->find("Cancel registration").enabled);
    screen->type("ill");
    CHECK(form.reason == "ill");
    screen->press(Key::Enter);
    CHECK_FALSE(form.asking);
    CHECK(screen->texts(Role::Toast) == std::vector<std::string>{"Cancelled"});
    screen->advance(5);
    CHECK(screen->none(Role::Toast));
}

TEST_CASE_FIXTURE(OnScreen, "the language switch speaks each language's own name") {
    std::optional<i18n::Language> wanted;
    show([&](Frame& ui) {
        if (auto chosen = ui.language_switch()) wanted = chosen;
        ui.back_button();
    });
    CHECK(screen->find("ui.back").name == "Back");
    screen->tap("Cymraeg");
    REQUIRE(wanted == i18n::Language::Welsh);
    screen->set_appearance({.language = *wanted});
    CHECK(screen->find("ui.back").name == "Yn ôl");
    CHECK(screen->find("Cymraeg").checked);
}

TEST_CASE_FIXTURE(OnScreen, "a list that is dragged moves and fires nothing") {
    int pressed = 0;
    show([&](Frame& ui) {
        const auto list = ui.scroll({.height = fill()});
        for (int i = 0; i < 40; ++i)
            if (ui.person_card({.name = "Person " + std::to_string(i)})) ++pressed;
    });
    const float before = screen->find("Person 3").rect.y;
    screen->drag({500, 1500}, {500, 1200});
    CHECK(screen->find("Person 3").rect.y < before - 250);
    CHECK(pressed == 0);
    screen->tap("Person 30");
    CHECK(pressed == 1);
    CHECK(screen->find("Person 30").visible);
}

TEST_CASE_FIXTURE(OnScreen, "a screen on which nothing changes is not drawn") {
    show([](Frame& ui) { ui.title("Croeso"); });
    const int before = screen->frames();
    screen->advance(3600);
    CHECK(screen->frames() <= before + 3);
}

TEST_CASE_FIXTURE(OnScreen, "a countdown redraws once a second") {
    double end = 0;
    show([&](Frame& ui) {
        if (end == 0) end = ui.now() + 30;
        ui.countdown("Back to the start", end - ui.now(), 30);
    });
    const std::string first = screen->texts(Role::Countdown).front();
    const int before = screen->frames();
    screen->advance(10);
    const int drawn = screen->frames() - before;
    CHECK(drawn >= 10);
    CHECK(drawn <= 25);
    CHECK(screen->find(first).value == "20");
}

TEST_CASE_FIXTURE(OnScreen, "everything can be reached with Tab, in reading order") {
    gallery::Form form;
    show([&](Frame& ui) { gallery::controls_page(form, ui); });
    std::vector<int> visited;
    for (int i = 0; i < 60; ++i) {
        screen->press(Key::Tab);
        for (const auto& element : screen->tree().elements)
            if (element.focused) visited.push_back(element.order);
        if (visited.size() > 1 && visited.back() == visited.front()) break;
    }
    REQUIRE(visited.size() > 15);
    visited.pop_back();
    CHECK(std::is_sorted(visited.begin(), visited.end()));
}
