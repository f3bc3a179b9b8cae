#pragma once

#include <optional>
#include <string_view>

namespace lanyard {

/// The size of a window in pixels, as `--windowed 1080x1920` asks for it.
struct WindowSize {
    int width = 0;
    int height = 0;
};

/// Nothing for any other text, and for windows that no screen could hold or nobody could read.
std::optional<WindowSize> parse_window_size(std::string_view text);

} // namespace lanyard
