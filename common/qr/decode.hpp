#pragma once

#include <optional>
#include <string>

#include "common/qr/grey_image.hpp"
#include "common/qr/motion_gate.hpp"

namespace lanyard::qr {

/// Reads one QR code out of a picture that will not be followed by a better one: every pass is
/// tried, cheapest first, on large pictures at several sizes. An empty picture of 1280 x 720 costs
/// about 0.15 s, most codes a millisecond.
class Decoder {
public:
    /// The bytes of the code, ours or anybody's; nothing when none could be read. Only what error
    /// correction confirmed is ever returned.
    std::optional<std::string> read(GreyView picture) const;
};

/// Reads QR codes from the frames of a camera: skips frames in which nothing moved, tries the
/// cheap passes on the others and two of the heavy ones in turn, so that the next frame is never
/// late.
class FrameReader {
public:
    std::optional<std::string> read(GreyView frame);
    /// Whether anything moved about the last frame: if not, there is nothing new to show either.
    bool scene_moves() const { return gate_.open(); }

private:
    MotionGate gate_;
    std::size_t turn_ = 0;
};

} // namespace lanyard::qr
