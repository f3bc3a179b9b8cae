#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "common/ui/fonts.hpp"
#include "common/ui/foreign_text.hpp"
#include "common/ui/icons.hpp"

struct ImDrawList;

namespace lanyard::ui {

struct TextBlock;

enum class Fade { Down, Across, Diagonal };

/// Shapes and letters on one layer of the screen. The only place that draws with ImGui.
class Canvas {
public:
    Canvas(ImDrawList& list, const Fonts& fonts, ForeignText& foreign)
        : list_(list), fonts_(fonts), foreign_(foreign) {}

    void fill(const Rect& rect, Colour colour, float radius = 0);
    void outline(const Rect& rect, Colour colour, float radius, float thickness);
    void gradient(const Rect& rect, Colour from, Colour to, float radius, Fade fade);
    void shadow(const Rect& rect, float radius, float blur, Colour colour, float drop);
    void circle(Point centre, float radius, Colour colour);
    /// Angles in turns, from the top, clockwise.
    void arc(Point centre, float radius, float from, float to, Colour colour, float thickness);
    void line(Point from, Point to, Colour colour, float thickness);
    void polyline(std::span<const Point> points, Colour colour, float thickness);
    /// From the points down to the foot of `within`; `top` is the colour at its head.
    void area(std::span<const Point> points, const Rect& within, Colour top);
    void image(std::uint64_t texture, const Rect& rect, Point uv_from, Point uv_to, Colour tint,
               float radius);
    /// Rows of modules without hairlines between them.
    void modules(std::span<const Rect> runs, Colour colour);

    /// `top_left` of the line box. Returns the width drawn.
    float text(Point top_left, std::string_view text, TextStyle style, float size_px,
               Colour colour);
    void icon(Icon icon, Point centre, float size_px, Colour colour);

    void push_clip(const Rect& rect);
    void pop_clip();

private:
    ImDrawList& list_;
    const Fonts& fonts_;
    ForeignText& foreign_;
};

} // namespace lanyard::ui
