#include <algorithm>
#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

namespace {

/// A row that holds a mark and a label, all of it the target.
struct MarkRow {
    int node = 0;
    Press press;
};

MarkRow open_mark_row(Builder& builder, Role role, const Words& label, const std::string& id,
                      bool checked) {
    const Metrics& m = builder.metrics();
    Node node;
    node.id = builder.id_for(!id.empty() ? id : label.key().empty() ? "mark" : label.key());
    node.direction = Direction::Row;
    node.least_height = m.target;
    node.gap = builder.theme().gap(Gap::Medium);
    node.padding_down = builder.theme().gap(Gap::Tiny);
    MarkRow row;
    row.node = builder.open(std::move(node));
    Element& element = builder.element(row.node, role, label, id);
    element.checked = checked;
    row.press = builder.operate(row.node, {});
    builder.paint_ring(row.node, row.press, m.key_radius);
    return row;
}

using PaintMark = void (*)(Canvas&, const Rect&, const Palette&, bool on, bool held);

void paint_tick(Canvas& canvas, const Rect& rect, const Palette& c, bool on, bool held) {
    const float radius = rect.width * 0.24F;
    canvas.fill(rect, on ? c.primary : held ? c.primary_soft : c.surface, radius);
    if (!on) canvas.outline(rect, c.edge, radius, std::max(2.0F, rect.width * 0.06F));
    if (on) canvas.icon(Icon::Check, rect.centre(), rect.width * 0.85F, c.on_primary);
}

void paint_dot(Canvas& canvas, const Rect& rect, const Palette& c, bool on, bool held) {
    const float radius = rect.width / 2;
    canvas.circle(rect.centre(), radius, on ? c.primary : c.edge);
    canvas.circle(rect.centre(), radius - std::max(2.0F, rect.width * 0.07F),
                  held ? c.primary_soft : c.surface);
    if (on) canvas.circle(rect.centre(), radius * 0.52F, c.primary);
}

void mark(Builder& builder, PaintMark paint, bool on, bool held) {
    const float side = std::round(builder.theme().text_size(TextStyle::Body) * 1.35F);
    Node node;
    node.id = builder.id_for("mark");
    node.width = fit();
    node.across = {side, side};
    node.height_at = [side](float) { return side; };
    node.paint = [=, colours = &builder.colours()](Canvas& canvas, const Rect& rect) {
        paint(canvas, rect, *colours, on, held);
    };
    builder.leaf(std::move(node));
}

void label_text(Builder& builder, const Words& label) {
    const bool compact = builder.theme().density == Density::Admin;
    builder.text({.text = builder.say(label),
                  .style = compact ? TextStyle::Small : TextStyle::Body,
                  .ink = builder.colours().text,
                  .width = fill()});
}

struct Segment {
    Words words;
    bool chosen = false;
    Role role = Role::Radio;
    bool raised = false;
};

// A tab or one part of a segmented choice.
bool segment(Builder& builder, const Segment& shown) {
    const Metrics& m = builder.metrics();
    const Palette& c = builder.colours();
    const bool kiosk = builder.theme().density == Density::Kiosk;
    Node node;
    node.id = builder.id_for(shown.words.key().empty() ? "segment" : shown.words.key());
    node.direction = Direction::Row;
    node.least_height = kiosk ? m.target : m.target * 0.85F;
    node.padding_across = builder.theme().gap(kiosk ? Gap::Large : Gap::Medium);
    node.justify = Justify::Centre;
    const int index = builder.open(std::move(node));
    builder.element(index, shown.role, shown.words).checked = shown.chosen;
    const Press press = builder.operate(index, {});
    const float radius = builder.node(index).least_height / 2;
    Colour ink = c.text_soft;
    builder.paint_ring(index, press, radius);
    if (shown.chosen) {
        ink = shown.raised ? c.on_primary : builder.theme().tone(Tone::Primary).ink;
        paint_fill(builder, index, shown.raised ? c.primary : c.primary_soft, radius);
    } else if (press.hovered || press.held) {
        paint_fill(builder, index, c.surface_soft, radius);
    }
    builder.text({.text = builder.say(shown.words),
                  .style = TextStyle::SmallStrong,
                  .ink = ink,
                  .align = Align::Centre});
    builder.close();
    return press.activated;
}

bool choose(Builder& builder, const std::vector<Words>& choices, int& chosen, Role role,
            bool raised) {
    bool changed = false;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto at = static_cast<int>(i);
        if (segment(builder, {choices[i], at == chosen, role, raised}) && at != chosen) {
            chosen = at;
            changed = true;
        }
    }
    return changed;
}

} // namespace

bool Frame::check_box(const Words& label, bool& on, const std::string& id) {
    const MarkRow row = open_mark_row(builder_, Role::CheckBox, label, id, on);
    if (row.press.activated) on = !on;
    builder_.element_of(row.node).checked = on;
    mark(builder_, paint_tick, on, row.press.held);
    label_text(builder_, label);
    builder_.close();
    return row.press.activated;
}

bool Frame::radio(const Words& label, const std::vector<Words>& choices, int& chosen) {
    const auto group = column({.gap = Gap::Small});
    if (!label.empty()) strong(label);
    bool changed = false;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool on = static_cast<int>(i) == chosen;
        const MarkRow row = open_mark_row(builder_, Role::Radio, choices[i], {}, on);
        mark(builder_, paint_dot, on, row.press.held);
        label_text(builder_, choices[i]);
        builder_.close();
        if (row.press.activated && !on) {
            chosen = static_cast<int>(i);
            changed = true;
        }
    }
    return changed;
}

bool Frame::segmented(const Words& label, const std::vector<Words>& choices, int& chosen) {
    const auto whole = column({.gap = Gap::Tiny});
    if (!label.empty()) caption(label);
    Node node;
    node.id = builder_.id_for("track");
    node.direction = Direction::Flow;
    node.width = fit();
    node.gap = theme().metrics.target_gap;
    node.padding_across = node.padding_down = std::round(4 * theme().metrics.unit);
    const int index = builder_.open(std::move(node));
    const float radius =
        (theme().density == Density::Kiosk ? 1.0F : 0.85F) * theme().metrics.target / 2;
    const Colour edge = theme().colours.line;
    const Colour soft = theme().colours.surface_soft;
    builder_.set_ground(index, soft);
    builder_.node(index).paint = [=](Canvas& canvas, const Rect& rect) {
        canvas.fill(rect, soft, radius);
        canvas.outline(rect, edge, radius, 1);
    };
    const bool changed = choose(builder_, choices, chosen, Role::Radio, true);
    builder_.close();
    return changed;
}

bool Frame::tabs(const Words& label, const std::vector<Words>& choices, int& chosen) {
    const auto bar = flow({.gap = Gap::Small, .id = label.key()});
    return choose(builder_, choices, chosen, Role::Tab, false);
}

} // namespace lanyard::ui
