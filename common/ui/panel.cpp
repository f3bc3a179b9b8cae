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

Panel Panel::measured(int width_px, int height_px, double width_mm, double height_mm) {
    constexpr double kLeastPxPerMm = 1.2; // a wall of screens
    constexpr double kMostPxPerMm = 25;   // a telephone
    constexpr double kMostSkew = 1.15;
    const double across = width_px / std::max(width_mm, 1.0);
    const double down = height_px / std::max(height_mm, 1.0);
    const bool likely = std::min(across, down) >= kLeastPxPerMm &&
                        std::max(across, down) <= kMostPxPerMm &&
                        std::max(across, down) <= kMostSkew * std::min(across, down);
    return likely ? Panel{width_px, height_px, width_mm, height_mm} : assumed(width_px, height_px);
}

} // namespace lanyard::ui
