#include "common/qr/grid.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

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
    add_alignment(known, size - 7);
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

void Grid::bend() {
    curvature_ = std::hypot(curl_.x, curl_.y);
    const double angle = std::atan2(curl_.y, curl_.x) / 2;
    direction_ = {std::cos(angle), std::sin(angle)};
}

Point Grid::at(double x, double y) const {
    const double s = 2 * x / size_ - 1;
    const double t = 2 * y / size_ - 1;
    // sine and cosine of the arc by their series: this is called a million times a frame
    const double around = s * direction_.x + t * direction_.y;
    const double q = curvature_ * curvature_ * around * around;
    const double shrink = around * (q * q / 120 - q / 6);
    const double rise = curvature_ * around * around * (0.5 - q / 24 + q * q / 720);

    const double u = (s + shrink * direction_.x + 1) / 2;
    const double v = (t + shrink * direction_.y + 1) / 2;
    const auto& m = homography_;
    const double depth = m[6] * u + m[7] * v + 1;
    return {(m[0] * u + m[1] * v + m[2]) / depth + rise * lift_.x,
            (m[3] * u + m[4] * v + m[5]) / depth + rise * lift_.y};
}

Grid Grid::changed(std::size_t parameter, double pixels) const {
    Grid other = *this;
    auto& point = parameter < 8    ? other.corners_[parameter / 2]
                  : parameter < 10 ? other.curl_
                                   : other.lift_;
    if (parameter >= 10) pixels *= 3; // little of a badge rises by half its width
    if (parameter == 8 || parameter == 9) pixels *= 4 / (module_pixels() * size_);
    (parameter % 2 == 0 ? point.x : point.y) += pixels;
    if (parameter < 8) other.project();
    if (parameter == 8 || parameter == 9) other.bend();
    return other;
}

Grid Grid::bent(double curvature, double angle) const {
    Grid other = *this;
    other.curl_ = {curvature * std::cos(2 * angle), curvature * std::sin(2 * angle)};
    other.bend();
    return other;
}

double Grid::module_pixels() const {
    const double across = std::hypot(corners_[2].x - corners_[0].x, corners_[2].y - corners_[0].y);
    const double other = std::hypot(corners_[3].x - corners_[1].x, corners_[3].y - corners_[1].y);
    return (across + other) / 2 / std::numbers::sqrt2 / size_;
}

} // namespace lanyard::qr
