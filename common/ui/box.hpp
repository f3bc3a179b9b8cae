#pragma once

#include <optional>
#include <string>

#include "common/ui/theme.hpp"

namespace lanyard::ui {

/// How long one side of something is. `fit` follows the content, `fill` shares what is left over.
struct Length {
    enum class Kind { Auto, Fit, Fill, Millimetres, Ems, Share };

    Kind kind = Kind::Auto;
    float value = 0;
};

inline Length fit() {
    return {Length::Kind::Fit, 0};
}
inline Length fill(float weight = 1) {
    return {Length::Kind::Fill, weight};
}
inline Length mm(float millimetres) {
    return {Length::Kind::Millimetres, millimetres};
}
/// Multiples of the body text's size, so that it grows with larger text.
inline Length em(float ems) {
    return {Length::Kind::Ems, ems};
}
/// A part (0 to 1) of what the surrounding box has.
inline Length share(float part) {
    return {Length::Kind::Share, part};
}

/// Across a row or column. In a column, Stretch gives each child the full width.
enum class Align { Start, Centre, End, Stretch };
/// Along a row or column, when there is room to spare.
enum class Justify { Start, Centre, End, Between };
/// What is painted behind a box.
enum class Ground { None, Page, Surface, SurfaceSoft, Card, Outlined, Primary, Bar, Scrim };

/// A row, column, card or scroll region: its size, spacing and ground.
struct Box {
    Length width = {};
    Length height = {};
    Gap gap = Gap::Medium;
    Gap padding = Gap::None;
    /// When set, instead of `padding` left and right.
    std::optional<Gap> padding_across = {};
    std::optional<Align> align = {};
    Justify justify = Justify::Start;
    Ground ground = Ground::None;
    /// Stable name for tests, and for telling equal boxes apart from frame to frame.
    std::string id = {};
    /// All that it holds is read aloud through headphones only.
    bool is_private = false;
    /// Not narrower than this where there is room (for boxes that wrap).
    Length min_width = {};
};

} // namespace lanyard::ui
