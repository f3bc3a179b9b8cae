#pragma once

#include <vector>

#include "common/qr/corners.hpp"
#include "common/qr/grey_image.hpp"

namespace lanyard::qr {

/// The places where a code of `size` modules may lie, likeliest first: three nested squares that
/// stand as corners of one. `picture` is black and white (0 and 255). The fourth corner is where
/// it would be on a flat badge that faces the camera.
std::vector<Corners> find_codes(GreyView picture, int size);

} // namespace lanyard::qr
