#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/ui/layout_proofs.hpp"
#include "tests/ui/screen_fixture.hpp"

using namespace lanyard;
using namespace lanyard::ui;

namespace {

using Page = void (*)(gallery::Form&, Frame&);

struct Shape {
    const char* name;
    Panel panel;
};

constexpr Shape kShapes[] = {{"portrait", {1080, 1920, 299, 531}},
                             {"landscape", {1920, 1080, 531, 299}},
                             {"small", {1280, 800, 217, 136}}};

constexpr Page kKioskPages[] = {gallery::find_name_page, gallery::attract_page,
                                gallery::controls_page, gallery::walk_in_page};

struct Gallery : OnScreen {
    void show_page(Page page, const Appearance& appearance, const Panel& panel) {
        show([this, page](Frame& ui) { page(form, ui); }, appearance, panel);
    }
    gallery::Form form;
};

constexpr Panel kTenInches = {1280, 800, 217, 136};

double side_mm(const Element& element, const Panel& panel) {
    return static_cast<double>(std::min(element.rect.width, element.rect.height)) /
           panel.px_per_mm();
}

} // namespace

TEST_CASE_FIXTURE(Gallery, "every control of a public screen can be hit, in any shape and size") {
    for (const auto& shape : kShapes)
        for (const Page page : kKioskPages)
            for (const double scale : {1.0, 2.0}) {
                INFO(shape.name, " at ", scale);
                show_page(page, {.text_scale = scale, .public_touch = true}, shape.panel);
                const auto& tree = screen->tree();
                const auto small = proofs::small_targets(tree, shape.panel, proofs::kPublic);
                CHECK_MESSAGE(small.empty(), proofs::listed(small));
                const auto crowded = proofs::crowded_targets(tree, shape.panel, proofs::kPublic);
                CHECK_MESSAGE(crowded.empty(), proofs::listed(crowded));
            }
}

TEST_CASE_FIXTURE(Gallery, "a 10.1 inch glass holds keys of 13.5 mm, and no larger; others 20 mm") {
    const double largest = proofs::largest_key_mm(kTenInches);
    CHECK(largest == doctest::Approx(13.46).epsilon(0.01));
    // Thirteen keys across with a millimetre more are wider than the glass; ten across need a
    // fifth row, and that leaves the field too little.
    CHECK(13 * (largest + 1) + 14 * 3 > kTenInches.width_mm);
    CHECK(5 * (largest + 1) + 6 * 3 > kTenInches.height_mm * 0.6);
    CHECK(proofs::largest_key_mm({1080, 1920, 268, 476}) == 20);
    CHECK(proofs::largest_key_mm({1920, 1080, 345, 194}) == 20);

    show_page(gallery::find_name_page, {}, kTenInches);
    double least = kTenInches.width_mm;
    for (const auto& element : screen->tree().elements)
        if (element.role == Role::Key) least = std::min(least, side_mm(element, kTenInches));
    CHECK(least == doctest::Approx(largest).epsilon(0.03));
}

TEST_CASE_FIXTURE(Gallery, "every kind of keyboard has keys as large as the glass can hold") {
    for (const auto& shape : kShapes)
        for (const auto kind : {KeyboardKind::Plain, KeyboardKind::Names, KeyboardKind::Email,
                                KeyboardKind::Reference}) {
            INFO(shape.name, " kind ", static_cast<int>(kind));
            show(
                [&](Frame& ui) {
                    const auto page = ui.column({.height = fill()});
                    ui.text_field("Name", form.name, {.autofocus = true});
                    ui.touch_keyboard({.kind = kind});
                },
                {.text_scale = 2, .public_touch = true}, shape.panel);
            for (int layer = 0; layer < 2; ++layer) {
                const auto& tree = screen->tree();
                const auto small = proofs::small_targets(tree, shape.panel, proofs::kPublic);
                CHECK_MESSAGE(small.empty(), proofs::listed(small));
                const auto crowded = proofs::crowded_targets(tree, shape.panel, proofs::kPublic);
                CHECK_MESSAGE(crowded.empty(), proofs::listed(crowded));
                const auto clipped = proofs::clipped_texts(tree, shape.panel);
                CHECK_MESSAGE(clipped.empty(), proofs::listed(clipped));
                if (screen->shows("key signs")) screen->tap("key signs");
            }
        }
}

TEST_CASE_FIXTURE(Gallery, "the order of focus is the order of reading, on every page and glass") {
    for (const auto& shape : kShapes)
        for (const Page page : kKioskPages)
            for (const double scale : {1.0, 2.0}) {
                INFO(shape.name, " at ", scale);
                show_page(page, {.text_scale = scale}, shape.panel);
                const auto wrong = proofs::out_of_order(screen->tree());
                CHECK_MESSAGE(wrong.empty(), proofs::listed(wrong));
            }
    for (const Page page : {gallery::live_page, gallery::delegates_page}) {
        show_page(page, {.density = Density::Admin}, kAdminPanel);
        const auto wrong = proofs::out_of_order(screen->tree());
        CHECK_MESSAGE(wrong.empty(), proofs::listed(wrong));
    }
}

TEST_CASE_FIXTURE(Gallery, "Tab goes through a page once, in that order, whatever is scrolled") {
    for (const Page page : kKioskPages) {
        show_page(page, {.text_scale = 2}, kTenInches);
        std::vector<int> visited;
        for (int i = 0; i < 80; ++i) {
            screen->press(Key::Tab);
            for (const auto& element : screen->tree().elements)
                if (element.focused) visited.push_back(element.order);
            if (visited.size() > 1 && visited.back() == visited.front()) break;
        }
        REQUIRE(visited.size() > 3);
        CHECK(visited.back() == visited.front());
        visited.pop_back();
        // Where autofocus made it begin in the middle, the round ends before it.
        std::rotate(visited.begin(), std::min_element(visited.begin(), visited.end()),
                    visited.end());
        CHECK(std::is_sorted(visited.begin(), visited.end()));
    }
}

TEST_CASE_FIXTURE(Gallery, "every control has a name in both languages") {
    for (const auto language : {i18n::Language::English, i18n::Language::Welsh})
        for (const Page page : kKioskPages)
            for (const bool asking : {false, true}) {
                form = {};
                form.asking = asking;
                show_page(page, {.language = language}, Panel{});
                const auto wrong = proofs::nameless(screen->tree());
                CHECK_MESSAGE(wrong.empty(), proofs::listed(wrong));
            }
}

TEST_CASE_FIXTURE(Gallery, "no text is cut off, at double size and 40 % longer") {
    for (const auto& shape : kShapes)
        for (const Page page : kKioskPages)
            for (const double scale : {1.0, 1.5, 2.0}) {
                INFO(shape.name, " at ", scale);
                show_page(page, {.text_scale = scale, .stretched_text = true}, shape.panel);
                const auto clipped = proofs::clipped_texts(screen->tree(), shape.panel);
                CHECK_MESSAGE(clipped.empty(), proofs::listed(clipped));
                const auto over = proofs::overlapping_texts(screen->tree());
                CHECK_MESSAGE(over.empty(), proofs::listed(over));
            }
}

TEST_CASE_FIXTURE(Gallery, "texts reach their contrast on what they stand on") {
    const Page pages[] = {gallery::find_name_page, gallery::attract_page, gallery::controls_page,
                          gallery::live_page, gallery::delegates_page};
    for (const Page page : pages)
        for (const Density density : {Density::Kiosk, Density::Admin}) {
            show_page(page, {.density = density}, kAdminPanel);
            const auto faint = proofs::faint_texts(screen->tree(), 4.5);
            CHECK_MESSAGE(faint.empty(), proofs::listed(faint));
            show_page(page, {.density = density, .contrast = Contrast::High}, kAdminPanel);
            const auto high = proofs::faint_texts(screen->tree(), 7);
            CHECK_MESSAGE(high.empty(), proofs::listed(high));
        }
}

TEST_CASE_FIXTURE(Gallery, "the proofs see what is wrong") {
    show([](Frame& ui) { ui.button("Check in"); }, {.density = Density::Admin});
    CHECK_FALSE(proofs::small_targets(screen->tree(), screen->panel(), proofs::kPublic).empty());
    CHECK_FALSE(proofs::beyond_reach(screen->tree(), screen->panel()).empty());

    ScreenTree tree;
    Element text;
    text.role = Role::Text;
    text.rect = {0, 0, 100, 20};
    text.clipped = true;
    tree.elements = {text, text};
    tree.inks = {{0, rgb(0x8591A5), rgb(0xFFFFFF), 16, false}};
    CHECK(proofs::overlapping_texts(tree).size() == 1);
    CHECK(proofs::clipped_texts(tree, Panel{}).size() == 2);
    CHECK(proofs::faint_texts(tree, 4.5).size() == 1);

    Element key;
    key.role = Role::Button;
    key.operable = true;
    key.name = key.key = "no.such";
    key.rect = {0, 0, 50, 50};
    Element above = key;
    above.name = " ";
    key.rect.y = 100;
    tree.elements = {key, above};
    CHECK(proofs::nameless(tree).size() == 2);
    CHECK(proofs::out_of_order(tree).size() == 1);
    key.role = Role::Key;
    key.rect = {0, 0, 70, 70};
    tree.elements = {key};
    CHECK(proofs::small_targets(tree, kTenInches, proofs::kPublic).size() == 1);
}
