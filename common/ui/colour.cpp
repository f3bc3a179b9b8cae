#include "common/ui/colour.hpp"

#include <algorithm>
#include <cmath>

namespace lanyard::ui {

namespace {

std::uint8_t blend(std::uint8_t from, std::uint8_t to, double part) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * part));
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

} // namespace

Colour faded(Colour colour, double part) {
    colour.alpha = static_cast<std::uint8_t>(std::lround(colour.alpha * part));
    return colour;
}

Colour mixed(Colour from, Colour to, double part) {
    return {blend(from.red, to.red, part), blend(from.green, to.green, part),
            blend(from.blue, to.blue, part), blend(from.alpha, to.alpha, part)};
}

Colour laid_over(Colour top, Colour ground) {
    Colour opaque = top;
    opaque.alpha = 255;
    return mixed(ground, opaque, top.alpha / 255.0);
}

double contrast_ratio(Colour ink, Colour ground) {
    const double a = luminance(laid_over(ink, ground));
    const double b = luminance(ground);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace lanyard::ui
