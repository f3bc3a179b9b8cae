#include "common/ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace lanyard::ui {

namespace {

// Of Inter's line box, which is what a font's pixel size means here, a capital takes this part.
constexpr double kCapitalPart = 0.6;
constexpr double kLeastCapitalMm = 4;
constexpr double kLeastTargetMm = 20;
constexpr double kLeastTargetGapMm = 3;

struct Sizes {
    std::array<float, kTextStyleCount> text;
    std::array<float, kGapCount> gaps;
};

constexpr Sizes kKioskSizes = {{72, 44, 34, 28, 28, 24, 24}, {0, 8, 14, 20, 32, 48}};
constexpr Sizes kAdminSizes = {{36, 28, 19, 16, 16, 14, 14}, {0, 4, 8, 12, 20, 32}};

double kiosk_unit(const Panel& panel) {
    const double short_side = std::min(panel.width_px, panel.height_px);
    const double long_side = std::max(panel.width_px, panel.height_px);
    const double design = std::min(short_side / 1080, long_side / 1920);
    const double body = kKioskSizes.text[static_cast<std::size_t>(TextStyle::Body)];
    const double legible = kLeastCapitalMm * panel.px_per_mm() / kCapitalPart / body;
    return std::max(design, legible);
}

// Desktop screens are read from nearer: a sixteenth-point design pixel at 96 to the inch, and
// whole steps of a quarter so that letters stay crisp.
double admin_unit(const Panel& panel) {
    const double steps = std::floor(panel.px_per_mm() * 25.4 / 96 * 4) / 4;
    return std::clamp(steps, 1.0, 3.0);
}

Metrics scaled(const Sizes& sizes, double unit, double text_scale) {
    Metrics metrics;
    metrics.unit = static_cast<float>(unit);
    metrics.text_scale = static_cast<float>(text_scale);
    for (std::size_t i = 0; i < kTextStyleCount; ++i) {
        // Headlines are large already; they need not double for those who read the body doubled.
        const double scale = i == 0 ? std::min(text_scale, 1.4) : text_scale;
        metrics.text[i] = static_cast<float>(std::round(sizes.text[i] * unit * scale));
    }
    for (std::size_t i = 0; i < kGapCount; ++i)
        metrics.gaps[i] = static_cast<float>(std::round(sizes.gaps[i] * unit));
    return metrics;
}

Metrics kiosk_metrics(const Panel& panel, double text_scale) {
    Metrics m = scaled(kKioskSizes, kiosk_unit(panel), text_scale);
    const float u = m.unit;
    m.px_per_mm = static_cast<float>(panel.px_per_mm());
    m.target = std::ceil(std::max(static_cast<float>(kLeastTargetMm) * m.px_per_mm, 88 * u));
    m.target_gap = std::ceil(std::max(static_cast<float>(kLeastTargetGapMm) * m.px_per_mm, 10 * u));
    m.margin = std::round(48 * u);
    m.card_radius = 24 * u;
    m.field_radius = 28 * u;
    m.button_radius = 24 * u;
    m.key_radius = 16 * u;
    m.field_height = std::max(112 * u, m.target);
    m.button_height = std::max(96 * u, m.target);
    m.big_button_height = std::max(132 * u, m.target);
    m.row_height = std::max(104 * u, m.target);
    m.chip_height = 54 * u;
    m.avatar = 96 * u;
    m.shadow_blur = 22 * u;
    m.shadow_alpha = 0.12F;
    m.shadow_drop = 6 * u;
    m.focus_ring = std::max(4.0F, std::round(5 * u));
    // Spacing between targets is a matter of fingers before it is one of looks.
    for (auto gap : {Gap::Small, Gap::Medium}) {
        auto& value = m.gaps[static_cast<std::size_t>(gap)];
        value = std::max(value, m.target_gap);
    }
    return m;
}

Metrics admin_metrics(const Panel& panel, double text_scale) {
    Metrics m = scaled(kAdminSizes, admin_unit(panel), text_scale);
    const float u = m.unit;
    m.px_per_mm = static_cast<float>(panel.px_per_mm());
    m.target = 40 * u;
    m.target_gap = 4 * u;
    m.margin = std::round(32 * u);
    m.card_radius = 16 * u;
    m.field_radius = 11 * u;
    m.button_radius = 11 * u;
    m.key_radius = 8 * u;
    m.field_height = 44 * u;
    m.button_height = 44 * u;
    m.big_button_height = 52 * u;
    m.row_height = 52 * u;
    m.chip_height = 26 * u;
    m.avatar = 34 * u;
    m.shadow_blur = 18 * u;
    m.shadow_alpha = 0.085F;
    m.shadow_drop = 5 * u;
    m.focus_ring = std::max(2.0F, std::round(3 * u));
    return m;
}

} // namespace

Theme make_theme(const Panel& panel, Density density, Contrast contrast, double text_scale) {
    const double scale = std::clamp(text_scale, 1.0, 2.0);
    Theme theme;
    theme.density = density;
    theme.contrast = contrast;
    theme.colours = palette_of(contrast);
    theme.metrics =
        density == Density::Kiosk ? kiosk_metrics(panel, scale) : admin_metrics(panel, scale);
    return theme;
}

} // namespace lanyard::ui
