#pragma once

namespace lanyard::ui {

/// Of the glass, from below, where a page stands in low reach unless it needs more.
inline constexpr double kLowReachPart = 7.0 / 12;

/// How large the glass is: everything that a finger must hit or an eye must read is sized by it.
struct Panel {
    int width_px = 1080;
    int height_px = 1920;
    double width_mm = 299;
    double height_mm = 531;

    bool operator==(const Panel&) const = default;
    bool portrait() const { return height_px > width_px; }
    double px_per_mm() const;
    /// In low reach every control lies within this of the bottom edge: seven twelfths of a high
    /// glass, and as much as a seated arm reaches of a low one.
    double low_reach_mm() const;
    /// For a window whose glass nobody measured: as if scaled onto a 24 inch screen.
    static Panel assumed(int width_px, int height_px);
    /// As somebody measured it, or a monitor says of itself; assumed where that cannot be true:
    /// projectors and virtual displays claim anything.
    static Panel measured(int width_px, int height_px, double width_mm, double height_mm);
};

} // namespace lanyard::ui
