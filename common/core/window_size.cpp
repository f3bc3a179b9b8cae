#include "common/core/window_size.hpp"

#include <charconv>

namespace lanyard {

namespace {

struct Sides {
    int across = 0;
    int down = 0;
};

/// "1080x1920" with both sides between the two limits.
std::optional<Sides> parse_sides(std::string_view text, int smallest, int largest) {
    Sides sides;
    const char* end = text.data() + text.size();
    const auto across = std::from_chars(text.data(), end, sides.across);
    if (across.ec != std::errc{} || across.ptr == end || *across.ptr != 'x') return std::nullopt;
    const auto down = std::from_chars(across.ptr + 1, end, sides.down);
    const auto fits = [&](int side) { return side >= smallest && side <= largest; };
    const bool whole = down.ec == std::errc{} && down.ptr == end;
    return whole && fits(sides.across) && fits(sides.down) ? std::optional{sides} : std::nullopt;
}

} // namespace

std::optional<WindowSize> parse_window_size(std::string_view text) {
    const auto sides = parse_sides(text, 200, 16384);
    return sides ? std::optional{WindowSize{sides->across, sides->down}} : std::nullopt;
}

std::optional<GlassSize> parse_glass_size(std::string_view text) {
    const auto sides = parse_sides(text, 80, 5000);
    return sides ? std::optional{GlassSize{sides->across, sides->down}} : std::nullopt;
}

} // namespace lanyard
