#include "common/ui/builder.hpp"
#include "common/ui/frame.hpp"

namespace lanyard::ui {

namespace {

struct Dress {
    Colour fill;
    bool shadow = false;
    bool edge = false;
    bool bar = false;
};

std::optional<Dress> dress_of(Ground ground, const Palette& colours, bool high_contrast) {
    switch (ground) {
    case Ground::None:
        return std::nullopt;
    case Ground::Page:
        return Dress{colours.background};
    case Ground::Surface:
        return Dress{colours.surface};
    case Ground::SurfaceSoft:
        return Dress{colours.surface_soft};
    case Ground::Card:
        return Dress{colours.surface, !high_contrast, true};
    case Ground::Outlined:
        return Dress{colours.surface, false, true};
    case Ground::Primary:
        return Dress{colours.primary};
    case Ground::Bar:
        return Dress{colours.bar, false, false, true};
    case Ground::Scrim:
        return Dress{colours.scrim, false, false, true};
    }
    return std::nullopt;
}

void dress(Builder& builder, int index, Ground ground) {
    const bool high = builder.theme().contrast == Contrast::High;
    const auto dress = dress_of(ground, builder.colours(), high);
    if (!dress) return;
    builder.set_ground(index, dress->fill);
    const Metrics& m = builder.metrics();
    const bool square = dress->bar || ground == Ground::Page || ground == Ground::Surface;
    const float radius = square ? 0 : m.card_radius;
    const Colour line = builder.colours().line;
    const Colour shade = faded(rgb(0x0F172A), m.shadow_alpha);
    builder.node(index).paint = [=, blur = m.shadow_blur, drop = m.shadow_drop,
                                 dress = *dress](Canvas& canvas, const Rect& rect) {
        if (dress.shadow) canvas.shadow(rect, radius, blur, shade, drop);
        canvas.fill(rect, dress.fill, radius);
        if (dress.edge) canvas.outline(rect, line, radius, high ? 2.0F : 1.0F);
    };
}

Scope opened(Builder& builder, const Box& box, Direction direction) {
    const int depth = builder.depth();
    Node node = builder.node_of(box, direction);
    if (!box.id.empty()) node.id = builder.id_for(box.id);
    const int index = builder.open(std::move(node));
    dress(builder, index, box.ground);
    if (box.is_private) builder.make_private();
    if (!box.id.empty()) builder.element(index, Role::Group, Words(), box.id);
    return {builder, depth};
}

} // namespace

Scope Frame::column(const Box& box) {
    return opened(builder_, box, Direction::Column);
}
Scope Frame::row(const Box& box) {
    return opened(builder_, box, Direction::Row);
}

Scope Frame::flow(Box box) {
    if (!box.align) box.align = Align::Stretch;
    return opened(builder_, box, Direction::Flow);
}

Scope Frame::stack(const Box& box) {
    return opened(builder_, box, Direction::Stack);
}

Scope Frame::card(Box box) {
    if (box.ground == Ground::None) box.ground = Ground::Card;
    if (box.padding == Gap::None && !box.padding_across) box.padding = Gap::Large;
    return opened(builder_, box, Direction::Column);
}

Scope Frame::side_by_side_when_wide(Box box) {
    if (panel().portrait()) return opened(builder_, box, Direction::Column);
    if (!box.align) box.align = Align::Stretch;
    return opened(builder_, box, Direction::Row);
}

Scope Frame::scroll(Box box) {
    if (box.height.kind == Length::Kind::Auto) box.height = fill();
    const int depth = builder_.depth();
    Node node = builder_.node_of(box, Direction::Column);
    node.id = builder_.id_for(box.id.empty() ? "scroll" : box.id);
    node.scrolls = true;
    node.scrolled = builder_.state().interaction.scrolled(node.id);
    const Colour thumb = faded(builder_.colours().text_soft, 0.45);
    const float width = std::max(3.0F, builder_.metrics().unit * 5);
    const int index = builder_.open(std::move(node));
    dress(builder_, index, box.ground);
    if (box.is_private) builder_.make_private();
    builder_.scroll_thumb(index, thumb, width);
    return {builder_, depth};
}

void Frame::space(Gap gap) {
    builder_.space_px(theme().gap(gap));
}
void Frame::spacer(float weight) {
    builder_.spacer(weight);
}

void Frame::divider() {
    Node node;
    node.id = builder_.id_for("divider");
    node.height_at = [](float) { return 1.0F; };
    node.width = fill();
    const Colour line = builder_.colours().line;
    node.paint = [line](Canvas& canvas, const Rect& rect) { canvas.fill(rect, line); };
    builder_.leaf(std::move(node));
}

} // namespace lanyard::ui
