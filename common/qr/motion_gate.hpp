#pragma once

#include <vector>

#include "common/qr/grey_image.hpp"

namespace lanyard::qr {

/// Tells frames in which something moved from those that repeat an empty scene.
class MotionGate {
public:
    /// Whether `frame` is worth looking at: something in it differs from the last frame that was,
    /// or did so until a moment ago, so that every pass gets its turn on a scene come to rest; and
    /// once a second in any case, because other noise may make a code readable.
    bool admits(GreyView frame);
    /// Whether something moves, or did until a moment ago; a glance is no movement.
    bool open() const { return open_for_ > 0; }
    /// A code was read: what is in view is worth looking at for longer.
    void keep_open() { open_for_ = kFramesAfterMotion; }

private:
    static constexpr int kFramesAfterMotion = 12;
    static constexpr int kFramesToGlance = 30;

    int open_for_ = kFramesAfterMotion;
    int skipped_ = 0;
    std::vector<std::uint8_t> seen_; ///< one mean per cell of the last frame that moved
};

} // namespace lanyard::qr
