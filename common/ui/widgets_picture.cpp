#include <algorithm>
#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

namespace {

/// The part of a texture that fills `rect` without distortion.
struct Cut {
    Point from;
    Point to;
};

Cut cut_to_fill(const Rect& rect, int width, int height, bool mirrored) {
    const float shape = rect.width / std::max(1.0F, rect.height);
    const float own = static_cast<float>(width) / static_cast<float>(std::max(1, height));
    const float across = own > shape ? shape / own : 1;
    const float down = own > shape ? 1 : own / shape;
    Cut cut = {{(1 - across) / 2, (1 - down) / 2}, {(1 + across) / 2, (1 + down) / 2}};
    if (mirrored) std::swap(cut.from.x, cut.to.x);
    return cut;
}

// Where to hold the code: four corners of a square in the middle.
void paint_corners(Canvas& canvas, const Rect& rect, Colour colour, float thick) {
    const float side = std::min(rect.width, rect.height) * 0.68F;
    const Rect box = {rect.x + (rect.width - side) / 2, rect.y + (rect.height - side) / 2, side,
                      side};
    const float arm = side * 0.2F;
    for (const bool right : {false, true})
        for (const bool lower : {false, true}) {
            const Point corner = {right ? box.right() : box.x, lower ? box.bottom() : box.y};
            const float across = right ? -arm : arm;
            const float down = lower ? -arm : arm;
            const std::vector<Point> bent = {
                {corner.x, corner.y + down}, corner, {corner.x + across, corner.y}};
            canvas.polyline(bent, colour, thick);
            for (const Point end : {bent.front(), bent.back()})
                canvas.circle(end, thick / 2, colour);
        }
}

} // namespace

void Frame::picture(const Picture& picture, const PictureOptions& options) {
    Node node;
    node.id = builder_.id_for(options.id.empty() ? "picture" : options.id);
    node.width = fill();
    node.height = options.height;
    if (options.height.kind == Length::Kind::Auto)
        node.height_at = [aspect = picture.width() > 0 ? static_cast<float>(picture.height()) /
                                                             static_cast<float>(picture.width())
                                                       : 0.5625F](float width) {
            return std::round(width * aspect);
        };
    node.least_height = theme().text_size(TextStyle::Body) * 6;
    node.justify = Justify::Centre;
    const int index = builder_.open(std::move(node));
    builder_.element(index, Role::Picture, options.name, options.id);
    const Palette& c = builder_.colours();
    builder_.set_ground(index, c.bar);
    builder_.node(index).paint =
        [=, texture = picture.texture(), width = picture.width(), height = picture.height(),
         empty = picture.empty(), mirrored = options.mirrored, corners = options.corner_frame,
         back = c.bar, radius = theme().metrics.card_radius,
         thick = std::max(3.0F, 7 * theme().metrics.unit)](Canvas& canvas, const Rect& rect) {
            canvas.fill(rect, back, radius);
            if (!empty) {
                const Cut cut = cut_to_fill(rect, width, height, mirrored);
                canvas.image(texture, rect, cut.from, cut.to, rgb(0xFFFFFF), radius);
            }
            if (corners) paint_corners(canvas, rect, rgb(0xFFFFFF), thick);
        };
    if (picture.empty() && !options.when_empty.empty())
        builder_.text({.text = say(options.when_empty),
                       .style = TextStyle::Strong,
                       .ink = c.on_bar,
                       .align = Align::Centre});
    builder_.close();
}

void Frame::qr_code(const QrMatrix& matrix, const Words& name, Length size) {
    const float side = size.kind == Length::Kind::Millimetres
                           ? size.value * theme().metrics.px_per_mm
                           : size.value * theme().text_size(TextStyle::Body);
    std::vector<Rect> runs;
    for (int y = 0; y < matrix.size; ++y)
        for (int x = 0; x < matrix.size;) {
            int end = x;
            while (end < matrix.size && matrix.dark(end, y))
                ++end;
            if (end > x)
                runs.push_back(
                    {static_cast<float>(x), static_cast<float>(y), static_cast<float>(end - x), 1});
            x = std::max(end, x + 1);
        }
    Node node;
    node.id = builder_.id_for("qr");
    node.width = fit();
    node.across = {side, side};
    node.height_at = [](float width) { return width; };
    node.paint = [runs, modules = matrix.size](Canvas& canvas, const Rect& rect) {
        // Whole pixels per module and the quiet zone of four, or readers stumble.
        const float step = std::max(1.0F, std::floor(rect.width / static_cast<float>(modules + 8)));
        const float left =
            std::round(rect.x + (rect.width - step * static_cast<float>(modules)) / 2);
        const float top =
            std::round(rect.y + (rect.height - step * static_cast<float>(modules)) / 2);
        canvas.fill(rect, rgb(0xFFFFFF), 12);
        std::vector<Rect> placed;
        placed.reserve(runs.size());
        for (const Rect& run : runs)
            placed.push_back({left + run.x * step, top + run.y * step, run.width * step, step});
        canvas.modules(placed, rgb(0x000000));
    };
    const int index = builder_.leaf(std::move(node));
    builder_.element(index, Role::QrCode, name);
}

} // namespace lanyard::ui
