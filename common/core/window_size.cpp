#include "common/core/window_size.hpp"

#include <charconv>

namespace lanyard {

namespace {

constexpr int kSmallest = 200;
constexpr int kLargest = 16384;

bool fits(int side) {
    return side >= kSmallest && side <= kLargest;
}

} // namespace

std::optional<WindowSize> parse_window_size(std::string_view text) {
    WindowSize size;
    const char* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x') return std::nullopt;
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    const bool whole = height.ec == std::errc{} && height.ptr == end;
    return whole && fits(size.width) && fits(size.height) ? std::optional{size} : std::nullopt;
}

} // namespace lanyard
