#include "tests/support/video/badge_walk.hpp"

#include <algorithm>
#include <cmath>

#include "tests/support/scenes/geometry.hpp"

namespace lanyard::video {

namespace {

using scenes::Point;
using scenes::Pose;
using scenes::Projection;

constexpr int kShown = 75;         ///< frames that a badge is in view
constexpr int kNobody = 30;        ///< frames between badges
constexpr int kApproach = 25;      ///< frames until it is held still, and from then until it leaves
constexpr double kBadgeHigh = 620; ///< pixels when it is held still

/// 0 at both ends, 1 while it is held still, without a jerk.
double presence(int frame) {
    const double edge = std::min(frame, kShown - 1 - frame) / static_cast<double>(kApproach);
    const double time = std::clamp(edge, 0.0, 1.0);
    return time * time * (3 - 2 * time);
}

/// Where the badge is in that frame of its visit; the picture's own pixels are its units.
Pose pose_of(int frame, const qr::GreyImage& badge, bool from_left) {
    const double here = presence(frame);
    const double away = 1 - here;
    const double side = from_left ? -1 : 1;
    Pose pose;
    pose.module_pixels = kBadgeHigh / badge.height() * (0.75 + 0.25 * here);
    pose.centre_x = BadgeWalk::kWidth / 2.0 + side * away * BadgeWalk::kWidth * 0.75 +
                    6 * std::sin(frame * 0.25);
    pose.centre_y = BadgeWalk::kHeight / 2.0 + away * 60 + 5 * std::cos(frame * 0.2);
    pose.roll = side * away * 0.6 + 0.05 * std::sin(frame * 0.15);
    pose.tilt = 0.15 + 0.4 * away;
    pose.tilt_direction = frame * 0.04;
    return pose;
}

/// The badge's brightness between its pixels; nothing beside it.
std::optional<double> sample(const qr::GreyImage& badge, Point place) {
    const double x = place.x + badge.width() / 2.0 - 0.5;
    const double y = place.y + badge.height() / 2.0 - 0.5;
    if (x < 0 || y < 0 || x >= badge.width() - 1 || y >= badge.height() - 1) return std::nullopt;
    const int left = static_cast<int>(x);
    const int top = static_cast<int>(y);
    const double right_part = x - left;
    const double low_part = y - top;
    const auto* row = badge.row(top) + left;
    const auto* below = badge.row(top + 1) + left;
    return (row[0] * (1 - right_part) + row[1] * right_part) * (1 - low_part) +
           (below[0] * (1 - right_part) + below[1] * right_part) * low_part;
}

/// A few pixels of a row: their ends are projected, those between lie so nearly on a line that
/// nobody sees it.
constexpr int kSpan = 8;

void draw_span(std::uint8_t* pixels, const qr::GreyImage& badge, Point from, Point to) {
    constexpr double kPaper = 0.88; // of the light in a hall
    for (int i = 0; i < kSpan; ++i) {
        const double part = static_cast<double>(i) / kSpan;
        const Point place{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
        if (const auto light = sample(badge, place))
            pixels[i] = static_cast<std::uint8_t>(10 + kPaper * *light);
    }
}

void draw(qr::GreyImage& frame, const qr::GreyImage& badge, const Pose& pose) {
    const Projection projection(pose);
    for (int y = 0; y < frame.height(); ++y)
        for (int x = 0; x < frame.width(); x += kSpan) {
            const double row = y;
            const auto from = projection.to_badge({static_cast<double>(x), row});
            const auto to = projection.to_badge({static_cast<double>(x + kSpan), row});
            if (from && to) draw_span(frame.row(y) + x, badge, *from, *to);
        }
}

/// Half the size by averaging: a badge at 300 dpi is larger than any camera sees it.
qr::GreyImage halved(const qr::GreyImage& image) {
    qr::GreyImage half(image.width() / 2, image.height() / 2);
    for (int y = 0; y < half.height(); ++y)
        for (int x = 0; x < half.width(); ++x) {
            const std::ptrdiff_t left = std::ptrdiff_t{2} * x;
            const auto* above = image.row(2 * y) + left;
            const auto* below = image.row(2 * y + 1) + left;
            half.row(y)[x] =
                static_cast<std::uint8_t>((above[0] + above[1] + below[0] + below[1]) / 4);
        }
    return half;
}

} // namespace

/// A wall that is lighter above, with the grain of a sensor that differs from frame to frame.
qr::GreyImage BadgeWalk::empty_room() {
    qr::GreyImage room(kWidth, kHeight);
    auto grain = static_cast<unsigned>(frame_) * 2654435761U + 1U;
    for (int y = 0; y < kHeight; ++y)
        for (int x = 0; x < kWidth; ++x) {
            grain = grain * 1664525U + 1013904223U;
            room.row(y)[x] =
                static_cast<std::uint8_t>(120 - y / 12 + static_cast<int>(grain >> 30U));
        }
    return room;
}

std::optional<qr::GreyImage> BadgeWalk::next() {
    const int visit = frame_ / (kShown + kNobody);
    const auto index = static_cast<std::size_t>(visit);
    if (index >= badges_.size()) return std::nullopt;
    auto& badge = badges_[index];
    while (badge.height() > 1.5 * kBadgeHigh)
        badge = halved(badge);
    auto frame = empty_room();
    const int step = frame_ % (kShown + kNobody) - kNobody / 2;
    if (step >= 0 && step < kShown) draw(frame, badge, pose_of(step, badge, visit % 2 == 0));
    ++frame_;
    return frame;
}

} // namespace lanyard::video
