#include <doctest/doctest.h>

#include "common/ui/theme.hpp"

using namespace lanyard::ui;

namespace {

/// The ratio that every text of a palette reaches on every ground it is used on.
double least_text_contrast(const Palette& c) {
    double least = 21;
    const auto meet = [&](Colour ink, Colour ground) {
        least = std::min(least, contrast_ratio(ink, ground));
    };
    for (const Colour ground : {c.background, c.surface, c.surface_soft})
        for (const Colour ink : {c.text, c.text_soft, c.text_muted})
            meet(ink, ground);
    meet(c.on_primary, c.primary);
    meet(c.on_primary, c.primary_pressed);
    meet(c.on_bar, c.bar);
    meet(c.on_bar_soft, c.bar);
    meet(c.on_bar_soft, c.bar_soft);
    for (const auto& tone : c.tones) {
        meet(tone.ink, tone.soft);
        meet(tone.ink, c.surface);
        meet(rgb(0xFFFFFF), tone.solid);
    }
    for (const Colour avatar : c.avatars)
        meet(rgb(0xFFFFFF), avatar);
    for (const Colour end : {c.gradient_from, c.gradient_to})
        meet(c.on_primary, end);
    return least;
}

} // namespace

TEST_CASE("the contrast of black on white is 21, of a colour on itself 1") {
    CHECK(contrast_ratio(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21));
    CHECK(contrast_ratio(rgb(0x4F46E5), rgb(0x4F46E5)) == doctest::Approx(1));
    // A caption colour that was tried and is too faint.
    CHECK(contrast_ratio(rgb(0x8591A5), rgb(0xFFFFFF)) < 4.5);
}

TEST_CASE("every text reaches 4.5:1, in high contrast 7:1") {
    CHECK(least_text_contrast(palette_of(Contrast::Normal)) >= 4.5);
    CHECK(least_text_contrast(palette_of(Contrast::High)) >= 7);
}

TEST_CASE("the edges of controls reach 3:1") {
    for (const Contrast contrast : {Contrast::Normal, Contrast::High}) {
        const Palette c = palette_of(contrast);
        CHECK(contrast_ratio(c.edge, c.surface) >= 3);
        CHECK(contrast_ratio(c.edge, c.background) >= 3);
        for (const auto& tone : c.tones)
            CHECK(contrast_ratio(tone.solid, c.surface) >= 3);
    }
}

TEST_CASE("targets are 20 mm and capitals 4 mm on any glass") {
    for (const Panel panel : {Panel{1080, 1920, 299, 531}, Panel{1280, 800, 217, 136},
                              Panel{2160, 3840, 299, 531}, Panel{1920, 1080, 344, 194}}) {
        const Theme theme = make_theme(panel, Density::Kiosk, Contrast::Normal, 1);
        CHECK(static_cast<double>(theme.metrics.target) >= 20 * panel.px_per_mm() - 0.1);
        CHECK(static_cast<double>(theme.metrics.target_gap) >= 3 * panel.px_per_mm() - 0.1);
        // Inter's capitals are 0.6 of its line box.
        const double capital = static_cast<double>(theme.text_size(TextStyle::Body)) * 0.6;
        CHECK(capital >= 4 * panel.px_per_mm() - 0.5);
    }
}

TEST_CASE("larger text is larger, up to double") {
    const Panel panel;
    const auto body = [&](double scale) {
        return make_theme(panel, Density::Kiosk, Contrast::Normal, scale)
            .text_size(TextStyle::Body);
    };
    CHECK(body(2) == 2 * body(1));
    CHECK(body(3) == body(2));
    CHECK(body(0.5) == body(1));
}
