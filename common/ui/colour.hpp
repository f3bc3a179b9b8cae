#pragma once

#include <cstdint>

namespace lanyard::ui {

/// sRGB with straight alpha.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    bool operator==(const Colour&) const = default;
};

/// 0x4F46E5 as designers write it.
constexpr Colour rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U),
            static_cast<std::uint8_t>(hex), 255};
}

/// The same colour at `part` (0 to 1) of its opacity.
Colour faded(Colour colour, double part);
/// `part` of the way from `from` to `to`.
Colour mixed(Colour from, Colour to, double part);
/// What a see-through colour looks like on an opaque one.
Colour laid_over(Colour top, Colour ground);
/// The WCAG 2 contrast ratio, 1 to 21, of an ink on an opaque ground.
double contrast_ratio(Colour ink, Colour ground);

} // namespace lanyard::ui
