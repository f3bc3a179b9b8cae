#pragma once

#include <array>

namespace lanyard::qr {

/// A place in a picture, in pixels from its top left.
struct Point {
    double x = 0;
    double y = 0;
};
/// Top left, top right, bottom right, bottom left, as the code itself sees them.
using Corners = std::array<Point, 4>;

} // namespace lanyard::qr
