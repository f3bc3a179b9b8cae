#include <imgui.h>

#include <array>

#include "common/ui/canvas.hpp"

namespace lanyard::ui {

namespace {

/// Where a nine-slice cuts one axis, on the screen and in the texture.
struct Cuts {
    std::array<float, 4> at;
    std::array<float, 4> uv;
};

Cuts cuts(float from, float length, float corner, float uv_from, float uv_length) {
    const float middle = uv_from + uv_length / 2;
    return {{from, from + corner, from + length - corner, from + length},
            {uv_from, middle, middle, uv_from + uv_length}};
}

} // namespace

// The blob's quarters are the corners and its middle row and column, stretched, the sides. The
// centre is drawn too: it lies under the card and costs four vertices.
void Canvas::shadow(const Rect& rect, float radius, float blur, Colour colour, float drop) {
    const Rect spread = rect.shrunk(-blur).moved(0, drop);
    const float corner = std::min({blur * 2 + radius, spread.width / 2, spread.height / 2});
    const Rect& blob = fonts_.blob();
    const Cuts across = cuts(spread.x, spread.width, corner, blob.x, blob.width);
    const Cuts down = cuts(spread.y, spread.height, corner, blob.y, blob.height);
    const ImU32 tint = IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) {
            if (across.at[column + 1] <= across.at[column] || down.at[row + 1] <= down.at[row])
                continue;
            list_.PrimReserve(6, 4);
            list_.PrimRectUV(
                {across.at[column], down.at[row]}, {across.at[column + 1], down.at[row + 1]},
                {across.uv[column], down.uv[row]}, {across.uv[column + 1], down.uv[row + 1]}, tint);
        }
}

} // namespace lanyard::ui
