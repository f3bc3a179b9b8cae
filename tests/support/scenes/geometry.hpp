#pragma once

#include <array>
#include <optional>

namespace lanyard::scenes {

struct Point {
    double x = 0;
    double y = 0;
};

/// How a badge stands before the camera. Lengths are modules of its code unless said.
struct Pose {
    double module_pixels = 7; ///< width of a module that faces the camera
    double centre_x = 640;    ///< pixels
    double centre_y = 360;
    double roll = 0; ///< radians, as are all angles
    double tilt = 0; ///< away from facing the camera
    double tilt_direction = 0;
    double bend_radius = 0; ///< of the cylinder it is bent around; 0 is flat, negative is hollow
    double bend_direction = 0;
    bool mirrored = false;
};

/// The way from the badge's plane, in modules from the middle of its code, to pixels and back.
class Projection {
public:
    explicit Projection(const Pose& pose);

    Point to_pixels(Point badge) const;
    /// Nothing where the ray through the pixel misses the badge.
    std::optional<Point> to_badge(Point pixel) const;

private:
    using Vector = std::array<double, 3>;

    Vector bent(Point badge) const;
    std::optional<Point> unbent(const Vector& origin, const Vector& ray) const;

    Pose pose_;
    double distance_; ///< of the camera, in modules
    std::array<Vector, 3> axes_;
};

} // namespace lanyard::scenes
