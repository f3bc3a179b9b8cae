#include "common/qr/grid.hpp"

#include <algorithm>
#include <cmath>

namespace lanyard::qr {

namespace {

/// Rings of a finder pattern (and its light border) by their distance from the middle.
bool dark_ring(int distance) {
    return distance == 0 || distance == 1 || distance == 3;
}

void add_finder(std::vector<KnownModule>& known, int middle_x, int middle_y, int size) {
    for (int y = std::max(0, middle_y - 4); y <= std::min(size - 1, middle_y + 4); ++y)
        for (int x = std::max(0, middle_x - 4); x <= std::min(size - 1, middle_x + 4); ++x) {
            const int distance = std::max(std::abs(x - middle_x), std::abs(y - middle_y));
            known.push_back({x + 0.5, y + 0.5, dark_ring(distance)});
        }
}

void add_alignment(std::vector<KnownModule>& known, int middle) {
    for (int y = -2; y <= 2; ++y)
        for (int x = -2; x <= 2; ++x)
            known.push_back(
                {middle + x + 0.5, middle + y + 0.5, std::max(std::abs(x), std::abs(y)) != 1});
}

} // namespace

std::vector<KnownModule> known_modules(int size) {
    std::vector<KnownModule> known;
    add_finder(known, 3, 3, size);
    add_finder(known, size - 4, 3, size);
    add_finder(known, 3, size - 4, size);
    for (int along = 8; along < size - 8; ++along) {
        known.push_back({along + 0.5, 6.5, along % 2 == 0});
        known.push_back({6.5, along + 0.5, along % 2 == 0});
    }
    if (size > 21) add_alignment(known, size - 7);
    return known;
}

Grid::Grid(const Corners& corners, int size) : size_(size), corners_(corners) {
    project();
}

/// The homography from the unit square to the corners, after Heckbert.
void Grid::project() {
    const auto& [a, b, c, d] = corners_;
    const Point sum{a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y};
    const Point right{b.x - c.x, b.y - c.y};
    const Point down{d.x - c.x, d.y - c.y};
    const double area = right.x * down.y - down.x * right.y;
    const double g = std::abs(area) < 1e-9 ? 0 : (sum.x * down.y - down.x * sum.y) / area;
    const double h = std::abs(area) < 1e-9 ? 0 : (right.x * sum.y - sum.x * right.y) / area;
    homography_ = {b.x - a.x + g * b.x,
                   d.x - a.x + h * d.x,
                   a.x,
                   b.y - a.y + g * b.y,
                   d.y - a.y + h * d.y,
                   a.y,
                   g,
                   h};
}

Point Grid::at(double x, double y) const {
    const double u = x / size_;
    const double v = y / size_;
    const auto& m = homography_;
    const double depth = m[6] * u + m[7] * v + 1;
    const double s = 2 * u - 1;
    const double t = 2 * v - 1;
    return {(m[0] * u + m[1] * v + m[2]) / depth + bend_[0].x * s * s + bend_[1].x * s * t +
                bend_[2].x * t * t,
            (m[3] * u + m[4] * v + m[5]) / depth + bend_[0].y * s * s + bend_[1].y * s * t +
                bend_[2].y * t * t};
}

Grid Grid::changed(std::size_t parameter, double pixels) const {
    Grid other = *this;
    auto& point = parameter < 8 ? other.corners_[parameter / 2] : other.bend_[parameter / 2 - 4];
    (parameter % 2 == 0 ? point.x : point.y) += pixels;
    if (parameter < 8) other.project();
    return other;
}

double Grid::module_pixels() const {
    const double across = std::hypot(corners_[2].x - corners_[0].x, corners_[2].y - corners_[0].y);
    const double other = std::hypot(corners_[3].x - corners_[1].x, corners_[3].y - corners_[1].y);
    return (across + other) / 2 / std::sqrt(2.0) / size_;
}

} // namespace lanyard::qr
