#pragma once

#include <optional>
#include <string_view>

namespace lanyard {

/// Where the upper left corner of a window is, in pixels.
struct WindowPlace {
    int left = 0;
    int top = 0;
};

/// A window in pixels, as `--windowed 1080x1920` asks for it, or `1080x1920+1300+0` with its place.
struct WindowSize {
    int width = 0;
    int height = 0;
    std::optional<WindowPlace> place = {};
};

/// The size of a screen's glass in millimetres, as a ruler says it.
struct GlassSize {
    int width_mm = 0;
    int height_mm = 0;
};

/// "268x476"; nothing for any other text, and for glass smaller than a hand or larger than a wall.
std::optional<GlassSize> parse_glass_size(std::string_view text);

/// Nothing for any other text, and for windows that no screen could hold or nobody could read.
std::optional<WindowSize> parse_window_size(std::string_view text);

} // namespace lanyard
