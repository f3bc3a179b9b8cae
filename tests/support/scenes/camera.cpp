#include <algorithm>
#include <cmath>
#include <numbers>

#include "tests/support/scenes/backdrop.hpp"
#include "tests/support/scenes/badge_surface.hpp"
#include "tests/support/scenes/conditions.hpp"
#include "tests/support/scenes/plane.hpp"

namespace lanyard::scenes {

namespace {

constexpr double kBorder = 19; ///< modules from the middle of the code to the edge of the badge

struct Box {
    int left, top, right, bottom;
};

/// The part of the frame that the badge covers.
Box badge_box(const Projection& projection) {
    Box box{kFrameWidth, kFrameHeight, 0, 0};
    for (double x = -kBorder; x <= kBorder; x += kBorder / 4)
        for (double y = -kBorder; y <= kBorder; y += kBorder / 4) {
            const auto pixel = projection.to_pixels({x, y});
            box.left = std::min(box.left, static_cast<int>(pixel.x) - 2);
            box.right = std::max(box.right, static_cast<int>(pixel.x) + 2);
            box.top = std::min(box.top, static_cast<int>(pixel.y) - 2);
            box.bottom = std::max(box.bottom, static_cast<int>(pixel.y) + 2);
        }
    return {std::max(box.left, 0), std::max(box.top, 0), std::min(box.right, kFrameWidth),
            std::min(box.bottom, kFrameHeight)};
}

/// Nine rays a pixel.
float seen_at(int x, int y, const Projection& projection, const BadgeSurface& surface,
              float behind) {
    float sum = 0;
    for (int sub = 0; sub < 9; ++sub) {
        const int line = sub / 3;
        const Point pixel{x + (sub % 3 + 0.5) / 3, y + (line + 0.5) / 3};
        const auto badge = projection.to_badge(pixel);
        const bool hit = badge && std::abs(badge->x) < kBorder && std::abs(badge->y) < kBorder;
        sum += hit ? surface.reflectance(*badge) : behind;
    }
    return sum / 9;
}

void place_badge(Plane& plane, const Projection& projection, const BadgeSurface& surface) {
    const auto box = badge_box(projection);
    for (int y = box.top; y < box.bottom; ++y)
        for (int x = box.left; x < box.right; ++x)
            plane.at(x, y) = seen_at(x, y, projection, surface, plane.at(x, y));
}

/// A lamp to one side, and the straight edge of something that stands in its light.
void light_up(Plane& plane, const Conditions& conditions, RandomStream& random) {
    const double angle = random.between(0, 2 * std::numbers::pi);
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    const double softness = random.between(2, 25);
    const double offset = random.between(-0.6, 0.6) * conditions.pose.module_pixels * 12;
    for (int y = 0; y < plane.height; ++y)
        for (int x = 0; x < plane.width; ++x) {
            const double along =
                (x - conditions.pose.centre_x) * c + (y - conditions.pose.centre_y) * s;
            double light = conditions.light * (1 - conditions.light_slope * along / 900);
            if (conditions.shadow > 0)
                light *= 1 - conditions.shadow / (1 + std::exp((along - offset) / softness));
            plane.at(x, y) *= static_cast<float>(std::max(light, 0.0));
        }
}

/// The reflection of a lamp: a soft ellipse somewhere on the code, which may burn out.
void add_glare(Plane& plane, const Conditions& conditions, RandomStream& random) {
    const double reach = conditions.pose.module_pixels * 12;
    const double x0 = conditions.pose.centre_x + random.between(-0.8, 0.8) * reach;
    const double y0 = conditions.pose.centre_y + random.between(-0.8, 0.8) * reach;
    const double wide = reach * random.between(0.25, 0.7);
    const double high = reach * random.between(0.15, 0.5);
    for (int y = 0; y < plane.height; ++y)
        for (int x = 0; x < plane.width; ++x) {
            const double dx = (x - x0) / wide;
            const double dy = (y - y0) / high;
            const double distance = dx * dx + dy * dy;
            if (distance < 9)
                plane.at(x, y) += static_cast<float>(conditions.glare * std::exp(-distance));
        }
}

void expose(const Plane& plane, const Conditions& conditions, RandomStream& random,
            qr::GreyImage& frame) {
    std::vector<float> noise(1U << 14);
    for (auto& value : noise)
        value = static_cast<float>(random.normal());
    const double gain = 1 / conditions.photons;
    const double read = conditions.read_noise / 255;
    for (int y = 0; y < plane.height; ++y) {
        for (int x = 0; x < plane.width; ++x) {
            const double signal = std::clamp(static_cast<double>(plane.at(x, y)), 0.0, 1.2);
            const double spread = std::sqrt(signal * gain + read * read);
            const auto pick = random.next() & (noise.size() - 1);
            const double value = signal + spread * static_cast<double>(noise[pick]);
            frame.row(y)[x] = static_cast<std::uint8_t>(std::clamp(value * 255 + 0.5, 0.0, 255.0));
        }
    }
}

} // namespace

qr::GreyImage photograph(const qr::QrCode* code, const Conditions& conditions,
                         RandomStream& random) {
    auto plane = backdrop(random);
    if (code)
        place_badge(plane, Projection(conditions.pose), BadgeSurface(*code, conditions, random));
    light_up(plane, conditions, random);
    if (conditions.defocus > 0.3) defocus(plane, conditions.defocus);
    if (conditions.motion > 1) smear(plane, conditions.motion, conditions.motion_direction);
    if (conditions.glare > 0) add_glare(plane, conditions, random);
    qr::GreyImage frame(plane.width, plane.height);
    expose(plane, conditions, random, frame);
    if (conditions.jpeg_step > 0) compress(frame, conditions.jpeg_step);
    return frame;
}

} // namespace lanyard::scenes
