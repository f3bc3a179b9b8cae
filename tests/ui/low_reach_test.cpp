#include <doctest/doctest.h>

#include "tests/support/ui/layout_proofs.hpp"
#include "tests/ui/screen_fixture.hpp"

using namespace lanyard;
using namespace lanyard::ui;

namespace {

using Page = void (*)(gallery::Form&, Frame&);

constexpr Page kKioskPages[] = {gallery::find_name_page, gallery::attract_page,
                                gallery::controls_page, gallery::walk_in_page};
constexpr Panel kPortrait = {1080, 1920, 268, 476};
constexpr Panel kPanels[] = {kPortrait, {1920, 1080, 345, 194}, {1280, 800, 217, 136}};

struct LowReach : OnScreen {
    void show_page(Page page, double scale, const Panel& panel,
                   i18n::Language language = i18n::Language::English) {
        show([this, page](Frame& ui) { page(form, ui); },
             {.language = language,
              .text_scale = scale,
              .low_reach = true,
              .stretched_text = true,
              .public_touch = true},
             panel);
    }
    void nothing_is_beyond_reach() {
        const auto beyond = proofs::beyond_reach(screen->tree(), screen->panel());
        CHECK_MESSAGE(beyond.empty(), proofs::listed(beyond));
    }
    gallery::Form form;
};

} // namespace

TEST_CASE_FIXTURE(LowReach,
                  "every control lies in the lowest part, in any shape, size and language") {
    for (const auto& panel : kPanels)
        for (const Page page : kKioskPages)
            for (const double scale : {1.0, 1.5, 2.0})
                for (const auto language : {i18n::Language::English, i18n::Language::Welsh}) {
                    INFO(panel.width_px, " wide at ", scale);
                    show_page(page, scale, panel, language);
                    nothing_is_beyond_reach();
                    const auto clipped = proofs::clipped_texts(screen->tree(), panel);
                    CHECK_MESSAGE(clipped.empty(), proofs::listed(clipped));
                    const auto over = proofs::overlapping_texts(screen->tree());
                    CHECK_MESSAGE(over.empty(), proofs::listed(over));
                    const auto crowded =
                        proofs::crowded_targets(screen->tree(), panel, proofs::kPublic);
                    CHECK_MESSAGE(crowded.empty(), proofs::listed(crowded));
                }
}

TEST_CASE_FIXTURE(LowReach, "a high glass leaves more than two fifths of itself empty above") {
    for (const Page page : kKioskPages) {
        show_page(page, 1, kPortrait);
        for (const auto& element : screen->tree().elements)
            if (element.visible) CHECK(element.rect.y >= 1920 * 0.41F);
    }
    CHECK(kPortrait.low_reach_mm() < 280);
}

TEST_CASE_FIXTURE(LowReach, "a low glass is within reach as a whole, and grows only as needed") {
    CHECK(kPanels[2].low_reach_mm() == doctest::Approx(136));
    show_page(gallery::controls_page, 1, kPanels[1]);
    for (const auto& element : screen->tree().elements)
        if (element.visible) CHECK(element.rect.y >= 1080 * 0.41F);
}

TEST_CASE_FIXTURE(LowReach, "the field is seen above the touch keyboard, and takes its letters, at "
                            "200 %") {
    for (const auto& panel : kPanels) {
        INFO(panel.width_px, " wide");
        show_page(gallery::walk_in_page, 2, panel);
        for (const char* field : {"name", "reference"}) {
            screen->tap(field);
            CHECK(screen->find(field).visible);
            for (const auto& element : screen->tree().elements)
                if (element.role == Role::Key) CHECK_MESSAGE(element.visible, element.key);
        }
        screen->tap("key A");
        CHECK(form.reference == "A");
        form = {};
    }
}

TEST_CASE_FIXTURE(LowReach, "dialogs and lists stay within reach too") {
    for (const auto& panel : kPanels)
        for (const double scale : {1.0, 2.0}) {
            form = {};
            show_page(gallery::controls_page, scale, panel);
            screen->tap("lunch");
            CHECK(screen->texts(Role::Option).size() == 4);
            nothing_is_beyond_reach();
            screen->press(Key::Escape);
            form.asking = true;
            screen->settle();
            nothing_is_beyond_reach();
            CHECK(screen->find("question").rect.y >= 0);
        }
}
