#pragma once

#include <optional>
#include <string>

#include "common/qr/grey_image.hpp"

namespace lanyard::qr {

enum class Threshold { Local, Global, None }; ///< None: the picture is black and white already

/// A reader gives a text only when the code's error correction came out right.

/// ZXing, QR codes only, the first one that it finds. `thorough` costs half as much again.
std::optional<std::string> read_with_zxing(GreyView image, Threshold threshold, bool thorough);

/// zbar, QR codes only. Ten times as slow and finds others than ZXing does.
std::optional<std::string> read_with_zbar(GreyView image);

} // namespace lanyard::qr
