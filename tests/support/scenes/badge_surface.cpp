#include "tests/support/scenes/badge_surface.hpp"

#include <algorithm>
#include <cmath>

namespace lanyard::scenes {

namespace {

double distance_to(Point from, Point to, Point point) {
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double square = dx * dx + dy * dy;
    const double along =
        square == 0
            ? 0
            : std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / square, 0.0, 1.0);
    return std::hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

} // namespace

BadgeSurface::BadgeSurface(const qr::QrCode& code, const Conditions& conditions,
                           RandomStream& random)
    : code_(code), conditions_(conditions), banding_phase_(random.between(0, 6)) {
    const auto somewhere = [&] { return Point{random.between(-12, 12), random.between(-12, 12)}; };
    for (int scratch = 0; scratch < conditions.scratches; ++scratch)
        wounds_.push_back({somewhere(), somewhere(), random.between(0.15, 0.5), 0.8F});
    for (int blot = 0; blot < conditions.blots; ++blot) {
        const auto middle = somewhere();
        const auto shade = static_cast<float>(random.chance(0.5) ? 0.1 : 0.85);
        wounds_.push_back({middle, middle, random.between(0.6, 2.2), shade});
    }
}

/// (x, y) in modules from the code's top left corner.
bool BadgeSurface::dark_at(double x, double y) const {
    const int column = static_cast<int>(std::floor(x));
    const int row = static_cast<int>(std::floor(y));
    if (column < 0 || row < 0 || column >= code_.size() || row >= code_.size()) return false;
    if (!code_.dark(column, row)) return false;
    const int last = code_.size() - 8;
    const bool finder =
        (column < 8 && row < 8) || (column < 8 && row >= last) || (column >= last && row < 8);
    if (finder || conditions_.dot_size >= 1) return true;
    return std::hypot(x - column - 0.5, y - row - 0.5) < conditions_.dot_size * 0.56;
}

/// A telephone's pixels with gaps between them, and the bands of its backlight.
double BadgeSurface::on_screen(double value, Point badge) const {
    constexpr double kPixelsPerModule = 5;
    const double x = badge.x * kPixelsPerModule;
    const double y = badge.y * kPixelsPerModule;
    const bool gap = x - std::floor(x) < 0.22 || y - std::floor(y) < 0.22;
    if (gap) value *= 1 - conditions_.screen_grid;
    return value * (1 - conditions_.screen_banding *
                            (0.5 + 0.5 * std::sin(badge.y * 0.45 + banding_phase_)));
}

float BadgeSurface::reflectance(Point badge) const {
    const double half = code_.size() / 2.0;
    const double edge = half + qr::kQuietModules;
    for (const auto& wound : wounds_)
        if (distance_to(wound.from, wound.to, badge) < wound.width) return wound.reflectance;
    if (std::abs(badge.x) < conditions_.logo && std::abs(badge.y) < conditions_.logo)
        return std::hypot(badge.x, badge.y) < conditions_.logo * 0.8 ? 0.35F : 0.8F;

    bool dark = dark_at(badge.x + half, badge.y + half);
    const bool print = badge.y > edge && std::sin(badge.x * 4) * std::sin(badge.y * 3) > 0.3;
    if (print) dark = true;
    double value = dark != conditions_.inverted ? conditions_.ink : conditions_.paper;
    if (conditions_.screen_grid > 0) value = on_screen(value, badge);
    return static_cast<float>(value);
}

} // namespace lanyard::scenes
