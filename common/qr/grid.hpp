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

/// For codes of `size` 21 to 41 (versions 1 to 6, which have at most one alignment pattern).
std::vector<KnownModule> known_modules(int size);

/// Where the modules of a code lie in a picture: four corners seen in perspective, and a bend of
/// the second order for badges that hang round or curl.
class Grid {
public:
    static constexpr std::size_t kParameters = 14;

    Grid(const Corners& corners, int size);

    int size() const { return size_; }
    /// The pixel at (x, y) modules from the code's top left corner.
    Point at(double x, double y) const;
    /// The grid with one parameter, 0 to kParameters - 1, changed by so many pixels.
    Grid changed(std::size_t parameter, double pixels) const;
    double module_pixels() const;

private:
    void project();

    int size_;
    Corners corners_;
    std::array<Point, 3> bend_{}; ///< pixels by x x, x y and y y, each from -1 to 1
    std::array<double, 8> homography_{};
};

} // namespace lanyard::qr
