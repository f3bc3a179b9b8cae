#include "common/ui/canvas.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <numbers>

#include "common/ui/utf8.hpp"

namespace lanyard::ui {

namespace {

ImU32 packed(Colour colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

ImVec2 vec(Point point) {
    return {point.x, point.y};
}
ImVec2 corner(const Rect& rect) {
    return {rect.x, rect.y};
}
ImVec2 far_corner(const Rect& rect) {
    return {rect.right(), rect.bottom()};
}

float fitting(const Rect& rect, float radius) {
    return std::max(0.0F, std::min({radius, rect.width / 2, rect.height / 2}));
}

ImVec2 end_of(const Rect& rect, Fade fade) {
    switch (fade) {
    case Fade::Down:
        return {rect.x, rect.bottom()};
    case Fade::Across:
        return {rect.right(), rect.y};
    case Fade::Diagonal:
        break;
    }
    return far_corner(rect);
}

ImTextureID texture_id(std::uint64_t texture) {
    // ImGui 1.86 to 1.91 name textures by pointers, OpenGL by numbers.
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture));
}

float angle_of(float turns) {
    return (turns - 0.25F) * 2 * std::numbers::pi_v<float>;
}

} // namespace

void Canvas::fill(const Rect& rect, Colour colour, float radius) {
    if (rect.empty() || colour.alpha == 0) return;
    list_.AddRectFilled(corner(rect), far_corner(rect), packed(colour), fitting(rect, radius));
}

void Canvas::outline(const Rect& rect, Colour colour, float radius, float thickness) {
    if (rect.empty()) return;
    const Rect inner = rect.shrunk(thickness / 2);
    list_.AddRect(corner(inner), far_corner(inner), packed(colour), fitting(inner, radius), 0,
                  thickness);
}

void Canvas::gradient(const Rect& rect, Colour from, Colour to, float radius, Fade fade) {
    if (rect.empty()) return;
    const int first = list_.VtxBuffer.Size;
    list_.AddRectFilled(corner(rect), far_corner(rect), packed(from), fitting(rect, radius));
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(&list_, first, list_.VtxBuffer.Size, corner(rect),
                                                  end_of(rect, fade), packed(from), packed(to));
}

void Canvas::circle(Point centre, float radius, Colour colour) {
    list_.AddCircleFilled(vec(centre), radius, packed(colour));
}

void Canvas::arc(Point centre, float radius, float from, float to, Colour colour, float thickness) {
    if (to <= from) return;
    const int segments = std::max(6, static_cast<int>((to - from) * radius));
    list_.PathArcTo(vec(centre), radius, angle_of(from), angle_of(to), segments);
    list_.PathStroke(packed(colour), 0, thickness);
}

void Canvas::line(Point from, Point to, Colour colour, float thickness) {
    list_.AddLine(vec(from), vec(to), packed(colour), thickness);
}

void Canvas::polyline(std::span<const Point> points, Colour colour, float thickness) {
    std::vector<ImVec2> path;
    path.reserve(points.size());
    for (const Point point : points)
        path.push_back(vec(point));
    list_.AddPolyline(path.data(), static_cast<int>(path.size()), packed(colour), 0, thickness);
}

void Canvas::area(std::span<const Point> points, const Rect& within, Colour top) {
    if (points.size() < 2) return;
    const auto count = static_cast<int>(points.size());
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const float base = within.bottom();
    const ImU32 lower = packed(faded(top, 0));
    list_.PrimReserve((count - 1) * 6, count * 2);
    const unsigned first = list_._VtxCurrentIdx;
    for (int i = 0; i + 1 < count; ++i) {
        const auto at = static_cast<ImDrawIdx>(first + static_cast<unsigned>(i) * 2);
        for (const int corner_index : {0, 2, 1, 1, 2, 3})
            list_.PrimWriteIdx(static_cast<ImDrawIdx>(at + corner_index));
    }
    for (const Point point : points) {
        const float part = std::clamp((base - point.y) / std::max(1.0F, within.height), 0.0F, 1.0F);
        list_.PrimWriteVtx(vec(point), white, packed(faded(top, static_cast<double>(part))));
        list_.PrimWriteVtx({point.x, base}, white, lower);
    }
}

void Canvas::image(std::uint64_t texture, const Rect& rect, Point uv_from, Point uv_to, Colour tint,
                   float radius) {
    list_.AddImageRounded(texture_id(texture), corner(rect), far_corner(rect), vec(uv_from),
                          vec(uv_to), packed(tint), fitting(rect, radius));
}

void Canvas::modules(std::span<const Rect> runs, Colour colour) {
    const ImDrawListFlags flags = list_.Flags;
    list_.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (const Rect& run : runs)
        list_.AddRectFilled(corner(run), far_corner(run), packed(colour));
    list_.Flags = flags;
}

float Canvas::text(Point top_left, std::string_view text, TextStyle style, float size_px,
                   Colour colour) {
    if (text.empty()) return 0;
    const ImVec2 at = {std::round(top_left.x), std::round(top_left.y)};
    if (fonts_.covers(text, style)) {
        list_.AddText(fonts_.face(style), size_px, at, packed(colour), text.data(),
                      text.data() + text.size());
        return fonts_.width(text, style, size_px);
    }
    const ForeignLine& line = foreign_.line(text, style, size_px);
    // Other scripts have taller lines; centred on the line box they sit among Latin ones.
    const float y = std::round(at.y + (size_px - line.height) / 2);
    list_.AddImage(texture_id(line.texture), {at.x, y}, {at.x + line.width, y + line.height},
                   {0, 0}, {1, 1}, packed(colour));
    return line.width;
}

void Canvas::icon(Icon icon, Point centre, float size_px, Colour colour) {
    if (icon == Icon::None) return;
    std::string letter;
    append_utf8(letter, static_cast<char32_t>(icon));
    ImFont* font = fonts_.icons(size_px);
    const ImVec2 size = font->CalcTextSizeA(size_px, 1e9F, 0, letter.c_str());
    list_.AddText(font, size_px,
                  {std::round(centre.x - size.x / 2), std::round(centre.y - size.y / 2)},
                  packed(colour), letter.c_str());
}

void Canvas::push_clip(const Rect& rect) {
    list_.PushClipRect(corner(rect), far_corner(rect), true);
}

void Canvas::pop_clip() {
    list_.PopClipRect();
}

} // namespace lanyard::ui
