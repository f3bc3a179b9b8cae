#include "tests/support/scenes/geometry.hpp"

#include <cmath>

namespace lanyard::scenes {

namespace {

constexpr double kFocalPixels = 1000; ///< a webcam of 65 degrees across 1280 pixels

} // namespace

Projection::Projection(const Pose& pose)
    : pose_(pose), distance_(kFocalPixels / pose.module_pixels) {
    // turn in the plane, then tilt around an axis that lies in it at `tilt_direction`
    const double c = std::cos(pose.tilt);
    const double s = std::sin(pose.tilt);
    const double x = std::cos(pose.tilt_direction);
    const double y = std::sin(pose.tilt_direction);
    const std::array<Vector, 3> tilt{{{c + x * x * (1 - c), x * y * (1 - c), y * s},
                                      {x * y * (1 - c), c + y * y * (1 - c), -x * s},
                                      {-y * s, x * s, c}}};
    const double rc = std::cos(pose.roll);
    const double rs = std::sin(pose.roll);
    for (std::size_t row = 0; row < 3; ++row)
        axes_[row] = {tilt[row][0] * rc + tilt[row][1] * rs, tilt[row][1] * rc - tilt[row][0] * rs,
                      tilt[row][2]};
}

Projection::Vector Projection::bent(Point badge) const {
    if (pose_.bend_radius == 0) return {badge.x, badge.y, 0};
    const double c = std::cos(pose_.bend_direction);
    const double s = std::sin(pose_.bend_direction);
    const double around = badge.x * c + badge.y * s;
    const double along = badge.y * c - badge.x * s;
    const double radius = pose_.bend_radius;
    const double across = radius * std::sin(around / radius);
    return {across * c - along * s, across * s + along * c,
            radius * (1 - std::cos(around / radius))};
}

Point Projection::to_pixels(Point badge) const {
    if (pose_.mirrored) badge.x = -badge.x;
    const auto point = bent(badge);
    Vector seen{};
    for (std::size_t row = 0; row < 3; ++row)
        seen[row] = axes_[row][0] * point[0] + axes_[row][1] * point[1] + axes_[row][2] * point[2];
    const double depth = seen[2] + distance_;
    return {pose_.centre_x + kFocalPixels * seen[0] / depth,
            pose_.centre_y + kFocalPixels * seen[1] / depth};
}

std::optional<Point> Projection::unbent(const Vector& origin, const Vector& ray) const {
    const double c = std::cos(pose_.bend_direction);
    const double s = std::sin(pose_.bend_direction);
    const double radius = pose_.bend_radius;
    const double across = origin[0] * c + origin[1] * s;
    const double step = ray[0] * c + ray[1] * s;
    const double height = origin[2] - radius;
    const double a = step * step + ray[2] * ray[2];
    const double b = across * step + height * ray[2];
    const double root = b * b - a * (across * across + height * height - radius * radius);
    if (root < 0) return std::nullopt;
    // of the two sides of the cylinder the one on which the badge lies: nearer when it bulges
    const double t = (-b + (radius > 0 ? -1 : 1) * std::sqrt(root)) / a;
    const double around =
        radius * std::atan2((across + t * step) / radius, 1 - (origin[2] + t * ray[2]) / radius);
    const double along = (origin[1] + t * ray[1]) * c - (origin[0] + t * ray[0]) * s;
    return Point{around * c - along * s, around * s + along * c};
}

std::optional<Point> Projection::to_badge(Point pixel) const {
    const Vector seen{(pixel.x - pose_.centre_x) / kFocalPixels,
                      (pixel.y - pose_.centre_y) / kFocalPixels, 1};
    Vector origin{};
    Vector ray{};
    for (std::size_t column = 0; column < 3; ++column) {
        origin[column] = -axes_[2][column] * distance_;
        for (std::size_t row = 0; row < 3; ++row)
            ray[column] += axes_[row][column] * seen[row];
    }
    auto badge = pose_.bend_radius == 0
                     ? std::optional{Point{origin[0] - ray[0] * origin[2] / ray[2],
                                           origin[1] - ray[1] * origin[2] / ray[2]}}
                     : unbent(origin, ray);
    if (badge && pose_.mirrored) badge->x = -badge->x;
    return badge;
}

} // namespace lanyard::scenes
