#pragma once

#include <array>
#include <vector>

#include "common/qr/corners.hpp"

namespace lanyard::qr {

/// A module whose colour every code of that size has: finder, timing and alignment patterns.
struct KnownModule {
    double x = 0; ///< the module's middle, in modules from the code's top left corner
    double y = 0;
    bool dark = false;
};

/// For codes of `size` 25 to 41 (versions 2 to 6, which have one alignment pattern: it comes last).
std::vector<KnownModule> known_modules(int size);

inline constexpr int kAlignmentModules = 25;

/// Where the modules of a code lie in a picture: on a badge bent around a cylinder (or flat), seen
/// in perspective.
class Grid {
public:
    static constexpr std::size_t kParameters = 12;

    Grid(const Corners& corners, int size);

    int size() const { return size_; }
    /// The pixel at (x, y) modules from the code's top left corner.
    Point at(double x, double y) const;
    /// The grid with one parameter, 0 to kParameters - 1, changed so that it moves modules by about
    /// so many pixels.
    Grid changed(std::size_t parameter, double pixels) const;
    /// The grid bent by `curvature` (half the code's width over the cylinder's radius) in the
    /// direction of `angle`, radians from the code's rows.
    Grid bent(double curvature, double angle) const;
    double module_pixels() const;

private:
    void project();
    void bend();

    int size_;
    Corners corners_;
    std::array<double, 8> homography_{};
    /// The curvature times cosine and sine of twice the angle, which has no jump at half a turn.
    Point curl_;
    Point lift_; ///< pixels by which what rises half the code's width towards the camera moves
    double curvature_ = 0;
    Point direction_{1, 0};
};

} // namespace lanyard::qr
