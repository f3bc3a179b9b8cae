#include <algorithm>
#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

namespace {

void paint_box(Builder& builder, int index, const Press& press) {
    const Metrics& m = builder.metrics();
    const Palette& c = builder.colours();
    const Colour edge = press.focused ? c.primary : c.edge;
    const float thick = builder.theme().contrast == Contrast::High ? 2.5F : 1.25F;
    builder.set_ground(index, c.surface);
    builder.paint_ring(index, press, m.field_radius);
    builder.node(index).paint = [=, radius = m.field_radius,
                                 fill = press.held ? c.surface_soft : c.surface](Canvas& canvas,
                                                                                 const Rect& rect) {
        canvas.fill(rect, fill, radius);
        canvas.outline(rect, edge, radius, thick);
    };
}

bool option(Builder& builder, const Words& words, bool chosen, bool is_first) {
    const Metrics& m = builder.metrics();
    const Palette& c = builder.colours();
    Node node;
    node.id = builder.id_for(words.key().empty() ? "option" : words.key());
    node.direction = Direction::Row;
    node.least_height = m.target;
    node.padding_across = builder.theme().gap(Gap::Medium);
    node.gap = builder.theme().gap(Gap::Small);
    const int index = builder.open(std::move(node));
    builder.element(index, Role::Option, words).checked = chosen;
    // The keyboard goes on from what is chosen.
    if (is_first && builder.appeared(builder.node(index).id))
        builder.state().interaction.set_focus(builder.node(index).id);
    const Press press = builder.operate(index, {});
    if (chosen || press.hovered || press.held || press.ring)
        paint_fill(builder, index, chosen ? c.primary_soft : c.surface_soft, m.button_radius);
    builder.paint_ring(index, press, m.button_radius);
    const bool compact = builder.theme().density == Density::Admin;
    builder.text({.text = builder.say(words),
                  .style = compact ? TextStyle::Small : TextStyle::Body,
                  .ink = c.text,
                  .width = fill()});
    if (chosen) builder.icon(Icon::Check, std::round(m.target * 0.4F), c.primary);
    builder.close();
    return press.activated;
}

void paint_panel(Builder& builder, int index) {
    const Metrics& m = builder.metrics();
    const Palette& c = builder.colours();
    builder.set_ground(index, c.surface);
    builder.node(index).paint = [=, radius = m.card_radius, fill = c.surface, line = c.line,
                                 blur = m.shadow_blur * 1.5F](Canvas& canvas, const Rect& rect) {
        canvas.shadow(rect, radius, blur, faded(rgb(0x0F172A), 0.25), blur * 0.3F);
        canvas.fill(rect, fill, radius);
        canvas.outline(rect, line, radius, 1);
    };
}

// True when one was chosen.
bool open_list(Builder& builder, Id id, const std::vector<Words>& choices, int& chosen) {
    const Rect* anchor = builder.last_rect(id);
    if (anchor == nullptr) return false;
    Node node;
    node.id = id + 1;
    node.padding_across = node.padding_down = builder.theme().gap(Gap::Tiny);
    node.gap = builder.metrics().target_gap * 0.5F;
    node.scrolls = true;
    node.scrolled = builder.state().interaction.scrolled(node.id);
    const int panel =
        builder.open_floating(std::move(node), {Floating::Place::Below, *anchor}, true);
    paint_panel(builder, panel);
    bool picked = false;
    const auto first = static_cast<std::size_t>(std::max(0, chosen));
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (option(builder, choices[i], static_cast<int>(i) == chosen, i == first)) {
            chosen = static_cast<int>(i);
            picked = true;
        }
    builder.close();
    return picked;
}

// Arrows pass a closed list by: five keys must lead past it.
void choose_from(Builder& builder, Id id, const Press& press, const std::vector<Words>& choices,
                 int& chosen) {
    ScreenState& state = builder.state();
    const bool was_open = state.open_list == id;
    if (press.activated) state.open_list = was_open ? 0 : id;
    if (state.open_list != id) return;
    const bool picked = open_list(builder, id, choices, chosen);
    if (!picked && !(was_open && state.interaction.dismissed())) return;
    state.open_list = 0;
    state.interaction.set_focus(id);
}

} // namespace

bool Frame::drop_down(const Words& label, const std::vector<Words>& choices, int& chosen,
                      const FieldOptions& options) {
    const Metrics& m = theme().metrics;
    const Palette& c = builder_.colours();
    const auto whole = column({.width = options.width, .gap = Gap::Tiny});
    if (!options.label_hidden)
        builder_.text({.text = say(label), .style = TextStyle::SmallStrong, .ink = c.text_soft});
    Node node;
    node.id = builder_.id_for(!options.id.empty()   ? options.id
                              : label.key().empty() ? "list"
                                                    : label.key());
    const Id id = node.id;
    node.direction = Direction::Row;
    node.least_height = m.field_height;
    node.padding_across = theme().gap(Gap::Medium);
    node.gap = theme().gap(Gap::Small);
    const int index = builder_.open(std::move(node));
    const bool any = chosen >= 0 && static_cast<std::size_t>(chosen) < choices.size();
    const std::string shown =
        any ? say(choices[static_cast<std::size_t>(chosen)]) : say(options.placeholder);
    builder_.element(index, Role::DropDown, label, options.id).value = shown;
    const Press press = builder_.operate(index, {.enabled = options.enabled});
    paint_box(builder_, index, press);
    const bool compact = theme().density == Density::Admin;
    builder_.text({.text = shown,
                   .style = compact ? TextStyle::Small : TextStyle::Body,
                   .ink = any ? c.text : c.text_muted,
                   .width = fill()});
    builder_.icon(Icon::ExpandMore, std::round(m.field_height * 0.4F), c.text_soft);
    builder_.close();

    const int before = chosen;
    choose_from(builder_, id, press, choices, chosen);
    return chosen != before;
}

} // namespace lanyard::ui
