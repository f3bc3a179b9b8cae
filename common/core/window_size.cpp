#include "common/core/window_size.hpp"

#include <algorithm>
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

/// "+1300+0"
std::optional<WindowPlace> parse_place(std::string_view text) {
    constexpr int kFarthest = 32767;
    WindowPlace place;
    const char* end = text.data() + text.size();
    const auto left = std::from_chars(text.data() + 1, end, place.left);
    if (left.ec != std::errc{} || left.ptr == end || *left.ptr != '+') return std::nullopt;
    const auto top = std::from_chars(left.ptr + 1, end, place.top);
    const auto fits = [](int at) { return at >= 0 && at <= kFarthest; };
    const bool whole = top.ec == std::errc{} && top.ptr == end;
    return whole && fits(place.left) && fits(place.top) ? std::optional{place} : std::nullopt;
}

} // namespace

std::optional<WindowSize> parse_window_size(std::string_view text) {
    const auto plus = std::min(text.find('+'), text.size());
    const auto sides = parse_sides(text.substr(0, plus), 200, 16384);
    if (!sides) return std::nullopt;
    WindowSize size{sides->across, sides->down};
    if (plus < text.size() && !(size.place = parse_place(text.substr(plus)))) return std::nullopt;
    return size;
}

std::optional<GlassSize> parse_glass_size(std::string_view text) {
    const auto sides = parse_sides(text, 80, 5000);
    return sides ? std::optional{GlassSize{sides->across, sides->down}} : std::nullopt;
}

} // namespace lanyard
