#include "common/ui/panel.hpp"

#include <algorithm>

namespace lanyard::ui {

namespace {
constexpr double kLongSideOf24Inches = 531;
constexpr double kSeatedReachMm = 250;
} // namespace

double Panel::px_per_mm() const {
    return std::min(width_px / std::max(width_mm, 1.0), height_px / std::max(height_mm, 1.0));
}

double Panel::low_reach_mm() const {
    return std::min(height_mm, std::max(height_mm * kLowReachPart, kSeatedReachMm));
}

Panel Panel::assumed(int width_px, int height_px) {
    const double mm_per_px = kLongSideOf24Inches / std::max({width_px, height_px, 1});
    return {width_px, height_px, width_px * mm_per_px, height_px * mm_per_px};
}

} // namespace lanyard::ui
