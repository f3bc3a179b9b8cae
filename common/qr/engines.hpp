#pragma once

#include <array>
#include <optional>
#include <string>

#include "common/qr/grey_image.hpp"

namespace lanyard::qr {

struct Point {
    double x = 0;
    double y = 0;
};
/// Top left, top right, bottom right, bottom left, as the code itself sees them.
using Corners = std::array<Point, 4>;

/// What a reader found in a picture: a text whose error correction came out right; or only where a
/// code seems to be.
struct Reading {
    std::optional<std::string> text;
    std::optional<Corners> place;
};

enum class Threshold { Local, Global, None }; ///< None: the picture is black and white already

/// ZXing, QR codes only, the first one that it finds. `thorough` costs half as much again.
Reading read_with_zxing(GreyView image, Threshold threshold, bool thorough);

/// zbar, QR codes only. Ten times as slow and finds others than ZXing does.
Reading read_with_zbar(GreyView image);

} // namespace lanyard::qr
