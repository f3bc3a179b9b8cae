#include <doctest/doctest.h>

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

// Ten keys of 20 mm and the gaps between them are wider than a ten inch panel.
std::vector<std::string> keys_of(const ScreenTree& tree) {
    std::vector<std::string> keys;
    for (const auto& element : tree.elements)
        if (element.role == Role::Key) keys.push_back(element.key);
    return keys;
}

} // namespace

TEST_CASE_FIXTURE(Gallery, "every control of a public screen can be hit, in any shape and size") {
    for (const auto& shape : kShapes)
        for (const Page page : kKioskPages)
            for (const double scale : {1.0, 2.0}) {
                INFO(shape.name, " at ", scale);
                show_page(page, {.text_scale = scale, .public_touch = true}, shape.panel);
                const auto& tree = screen->tree();
                const bool narrow = shape.panel.width_mm < 240;
                const auto exempt = narrow ? keys_of(tree) : std::vector<std::string>{};
                const auto small =
                    proofs::small_targets(tree, shape.panel, proofs::kPublic, exempt);
                CHECK_MESSAGE(small.empty(), proofs::listed(small));
                const auto crowded = proofs::crowded_targets(tree, shape.panel, proofs::kPublic);
                CHECK_MESSAGE(crowded.empty(), proofs::listed(crowded));
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
}
