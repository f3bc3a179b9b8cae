#pragma once

#include <algorithm>

namespace lanyard::ui {

/// Pixels of the window, from its top left corner.
struct Point {
    float x = 0;
    float y = 0;

    bool operator==(const Point&) const = default;
};

struct Size {
    float width = 0;
    float height = 0;

    bool operator==(const Size&) const = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    bool operator==(const Rect&) const = default;
    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    bool empty() const { return width <= 0 || height <= 0; }
    bool contains(Point at) const {
        return at.x >= x && at.x < right() && at.y >= y && at.y < bottom();
    }
    Rect shrunk(float by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
    Rect moved(float across, float down) const { return {x + across, y + down, width, height}; }
};

inline Rect intersection(const Rect& a, const Rect& b) {
    const float left = std::max(a.x, b.x);
    const float top = std::max(a.y, b.y);
    return {left, top, std::max(0.0F, std::min(a.right(), b.right()) - left),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - top)};
}

} // namespace lanyard::ui
