#pragma once

#include <optional>
#include <string_view>

namespace lanyard {

/// The size of a window in pixels, as `--windowed 1080x1920` asks for it.
struct WindowSize {
    int width = 0;
    int height = 0;
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
