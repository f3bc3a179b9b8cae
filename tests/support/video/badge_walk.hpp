#pragma once

#include <optional>
#include <vector>

#include "common/qr/grey_image.hpp"

namespace lanyard::video {

/// People come to a camera one after another, each holding up a badge: it enters from the side,
/// turns and tilts, is held still, and leaves; then nobody is there for a while.
class BadgeWalk {
public:
    static constexpr int kWidth = 1280;
    static constexpr int kHeight = 720;
    static constexpr int kFramesASecond = 30;

    explicit BadgeWalk(std::vector<qr::GreyImage> badges) : badges_(std::move(badges)) {}

    /// The next frame; nothing when the last badge has left.
    std::optional<qr::GreyImage> next();

private:
    qr::GreyImage empty_room();

    std::vector<qr::GreyImage> badges_;
    int frame_ = 0;
};

} // namespace lanyard::video
