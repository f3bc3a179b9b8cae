#include "tests/support/scenes/backdrop.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "tests/support/scenes/scenes.hpp"

namespace lanyard::scenes {

namespace {

/// Uneven cloth and walls: random values on a grid, smooth between.
void add_texture(Plane& plane, RandomStream& random, int cell, float depth) {
    const int columns = plane.width / cell + 2;
    const int rows = plane.height / cell + 2;
    Plane grid(columns, rows, 0);
    for (auto& value : grid.values)
        value = static_cast<float>(random.between(-depth, depth));
    for (int y = 0; y < plane.height; ++y)
        for (int x = 0; x < plane.width; ++x) {
            const int column = x / cell;
            const int row = y / cell;
            const auto right = static_cast<float>(x % cell) / static_cast<float>(cell);
            const auto down = static_cast<float>(y % cell) / static_cast<float>(cell);
            const float top = grid.at(column, row) * (1 - right) + grid.at(column + 1, row) * right;
            const float bottom =
                grid.at(column, row + 1) * (1 - right) + grid.at(column + 1, row + 1) * right;
            plane.at(x, y) += top * (1 - down) + bottom * down;
        }
}

void add_ellipse(Plane& plane, double x0, double y0, double wide, double high, float value) {
    const int top = std::max(0, static_cast<int>(y0 - high));
    const int bottom = std::min(plane.height, static_cast<int>(y0 + high) + 1);
    for (int y = top; y < bottom; ++y) {
        const double part = (y - y0) / high;
        const double half = wide * std::sqrt(std::max(0.0, 1 - part * part));
        const int left = std::max(0, static_cast<int>(x0 - half));
        const int right = std::min(plane.width, static_cast<int>(x0 + half));
        for (int x = left; x < right; ++x)
            plane.at(x, y) = value;
    }
}

void add_face(Plane& plane, RandomStream& random) {
    const double x = random.between(100, 1180);
    const double y = random.between(120, 500);
    const double size = random.between(40, 150);
    const auto skin = static_cast<float>(random.between(0.3, 0.8));
    add_ellipse(plane, x, y + size * 2.2, size * 1.9, size * 1.4,
                static_cast<float>(random.between(0.05, 0.7)));
    add_ellipse(plane, x, y - size * 0.2, size * 0.85, size * 1.15, skin * 0.3F);
    add_ellipse(plane, x, y, size * 0.75, size, skin);
    for (const double side : {-0.3, 0.3}) {
        add_ellipse(plane, x + side * size, y - size * 0.15, size * 0.14, size * 0.08, 0.85F);
        add_ellipse(plane, x + side * size, y - size * 0.15, size * 0.07, size * 0.07, 0.1F);
    }
    add_ellipse(plane, x, y + size * 0.5, size * 0.3, size * 0.08, skin * 0.5F);
}

void add_rectangle(Plane& plane, RandomStream& random) {
    const int left = random.whole(-100, 1200);
    const int top = random.whole(-100, 650);
    const int right = std::min(plane.width, left + random.whole(30, 400));
    const int bottom = std::min(plane.height, top + random.whole(30, 300));
    const auto value = static_cast<float>(random.between(0.05, 0.95));
    for (int y = std::max(0, top); y < bottom; ++y)
        for (int x = std::max(0, left); x < right; ++x)
            plane.at(x, y) = value;
}

/// Squares or stripes, which look like a code's timing pattern from afar.
void add_checks(Plane& plane, RandomStream& random) {
    const int left = random.whole(0, 1000);
    const int top = random.whole(0, 500);
    const int cell = random.whole(3, 30);
    const int rows = random.chance(0.3) ? 1000 : cell; // very high squares are stripes
    const auto dark = static_cast<float>(random.between(0.05, 0.4));
    const auto light = static_cast<float>(random.between(0.5, 0.95));
    for (int y = top; y < std::min(plane.height, top + random.whole(100, 300)); ++y)
        for (int x = left; x < std::min(plane.width, left + 280); ++x)
            plane.at(x, y) = ((x - left) / cell + (y - top) / rows) % 2 ? dark : light;
}

void add_print(Plane& plane, RandomStream& random) {
    const int left = random.whole(0, 900);
    const int top = random.whole(0, 500);
    const int size = random.whole(3, 12);
    for (int line = 0; line < 8; ++line)
        for (int letter = 0; letter < 30; ++letter) {
            if (random.chance(0.2)) continue;
            const int x = left + letter * size;
            const int y = top + line * size * 2;
            for (int dy = 0; dy < size; ++dy)
                for (int dx = 0; dx < size * 2 / 3; ++dx)
                    if (x + dx < plane.width && y + dy < plane.height &&
                        (dx < size / 4 || dy < size / 4 || random.chance(0.2)))
                        plane.at(x + dx, y + dy) = 0.15F;
        }
}

} // namespace

Plane backdrop(RandomStream& random) {
    Plane plane(kFrameWidth, kFrameHeight, static_cast<float>(random.between(0.2, 0.7)));
    constexpr std::array kThings = {add_face, add_rectangle, add_rectangle, add_checks, add_print};
    for (int thing = random.whole(2, 8); thing > 0; --thing)
        kThings.at(static_cast<std::size_t>(random.whole(0, kThings.size() - 1)))(plane, random);
    add_texture(plane, random, random.whole(40, 160), 0.12F);
    add_texture(plane, random, random.whole(3, 9), 0.05F);
    return plane;
}

} // namespace lanyard::scenes
