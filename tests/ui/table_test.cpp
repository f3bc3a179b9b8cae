#include <doctest/doctest.h>

#include "tests/ui/screen_fixture.hpp"

using namespace lanyard;
using namespace lanyard::ui;

namespace {

struct Numbers : OnScreen {
    void show_rows(std::size_t rows) {
        show(
            [this, rows](Frame& ui) {
                Table table;
                table.name = "Numbers";
                table.columns = {{.title = "Number", .id = "column number"},
                                 {.title = "Square", .numeric = true, .id = "column square"}};
                table.rows = rows;
                table.row_key = [](std::size_t row) { return "row " + std::to_string(row); };
                table.row_actions = true;
                table.row_action_name = "Open";
                table.when_empty = "Nothing here";
                table.cell = [this](std::size_t row, std::size_t column) -> TableCell {
                    ++asked;
                    return {std::to_string(column == 0 ? row : row * row)};
                };
                event = ui.table(table, state);
                if (event.opened) opened = event.opened;
                if (event.action) action = event.action;
                if (event.sorted) ++sorted;
            },
            {.density = Density::Admin}, kAdminPanel);
    }

    TableState state;
    TableEvent event;
    std::optional<std::size_t> opened;
    std::optional<std::size_t> action;
    int sorted = 0;
    long asked = 0;
};

} // namespace

TEST_CASE_FIXTURE(Numbers, "a million rows ask for no more cells than a hundred") {
    show_rows(100);
    const int frames_small = screen->frames();
    const long small = asked / frames_small;
    asked = 0;
    show_rows(1000000);
    const long large = asked / screen->frames();
    CHECK(small > 0);
    CHECK(large <= small + 6);
    CHECK(screen->texts(Role::Row).size() < 40);
}

TEST_CASE_FIXTURE(Numbers, "the last of a million rows is shown whole and in its place") {
    show_rows(1000000);
    screen->tap("row 3");
    screen->press(Key::End);
    CHECK(state.selected == 999999);
    const Element& last = screen->find("row 999999");
    CHECK(last.visible);
    CHECK(last.rect.bottom() <= 1080);
    const Element& before = screen->find("row 999998");
    CHECK(last.rect.y == doctest::Approx(before.rect.bottom()).epsilon(0.001));
}

TEST_CASE_FIXTURE(Numbers, "arrows, pages and Enter walk the rows") {
    show_rows(1000);
    screen->tap("row 3");
    CHECK(state.selected == 3);
    screen->press(Key::Down);
    screen->press(Key::PageDown);
    CHECK(state.selected == 14);
    screen->press(Key::Up);
    screen->press(Key::Enter);
    CHECK(opened == 13);
    screen->press(Key::Home);
    CHECK(state.selected == 0);
}

TEST_CASE_FIXTURE(Numbers, "arrows reach what can be done with a row, and lead past both ends") {
    show_rows(3);
    screen->tap("row 1");
    screen->press(Key::Right);
    CHECK(screen->find("row 1 action").focused);
    screen->press(Key::Enter);
    CHECK(action == 1);
    screen->press(Key::Left);
    for (int i = 0; i < 3; ++i)
        screen->press(Key::Up);
    CHECK(state.selected == 0);
    CHECK((screen->find("column number").focused || screen->find("column square").focused));
}

TEST_CASE_FIXTURE(Numbers, "a click on a header sorts by it, a second turns the order round") {
    show_rows(10);
    screen->tap("column square");
    CHECK(state.sort_column == 1);
    CHECK_FALSE(state.descending);
    screen->tap("column square");
    CHECK(state.descending);
    CHECK(sorted == 2);
    CHECK(screen->find("column square").value == "descending");
}

TEST_CASE_FIXTURE(Numbers, "numbers end at the same edge") {
    show_rows(1000);
    CHECK(screen->find("column square").rect.right() > 1000);
    screen->tap("row 5 action");
    CHECK(action == 5);
    CHECK_FALSE(opened.has_value());
}

TEST_CASE_FIXTURE(Numbers, "an empty table says so") {
    show_rows(0);
    CHECK(screen->texts(Role::Row).empty());
    CHECK(screen->find("Numbers").value == "0");
}

TEST_CASE_FIXTURE(Numbers, "the wheel moves the rows") {
    show_rows(1000);
    const float before = screen->find("row 5").rect.y;
    screen->wheel({900, 600}, -1);
    CHECK(screen->find("row 5").rect.y < before);
}

TEST_CASE_FIXTURE(Numbers, "a press holds on to its row while rows come and go around it") {
    std::size_t gone = 0;
    int frames_until_change = -1;
    show(
        [&](Frame& ui) {
            if (frames_until_change >= 0 && frames_until_change-- == 0) gone = 1;
            Table table;
            table.name = "Numbers";
            table.columns = {{.title = "Number"}};
            table.rows = 100 - gone;
            table.row_key = [&](std::size_t row) { return "row " + std::to_string(row + gone); };
            table.cell = [&](std::size_t row, std::size_t) -> TableCell {
                return {std::to_string(row + gone)};
            };
            ui.table(table, state);
        },
        {.density = Density::Admin}, kAdminPanel);
    const Point at = screen->find("row 5").rect.centre();
    frames_until_change = 4;
    screen->drag(at, at);
    REQUIRE(gone == 1);
    CHECK_FALSE(state.selected.has_value());
}

TEST_CASE_FIXTURE(Numbers, "the order of a column is told in the language shown") {
    show_rows(10);
    screen->set_appearance({.language = i18n::Language::Welsh, .density = Density::Admin});
    screen->tap("column square");
    CHECK(screen->find("column square").value == "esgynnol");
    screen->tap("column square");
    CHECK(screen->find("column square").value == "disgynnol");
}
