#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

namespace {

struct Dress {
    Colour fill;
    Colour ink;
    std::optional<Colour> edge = {};
    bool raised = false;
};

Dress dress_of(const Builder& builder, Look look) {
    const Palette& c = builder.colours();
    const ToneColours& bad = builder.theme().tone(Tone::Bad);
    switch (look) {
    case Look::Primary:
        return {c.primary, c.on_primary, {}, true};
    case Look::Secondary:
        return {c.surface, c.text, c.edge, false};
    case Look::Danger:
        return {bad.solid, c.on_primary, {}, true};
    case Look::Quiet:
        return {faded(c.surface, 0), c.text, {}, false};
    }
    return {c.surface, c.text};
}

Dress dress_now(const Builder& builder, Look look, const Press& press, bool enabled) {
    const Palette& c = builder.colours();
    Dress dress = dress_of(builder, look);
    // Quiet buttons stand on whatever is below, which may be the dark bar.
    if (look == Look::Quiet && contrast_ratio(c.text, builder.ground()) < 4.5) dress.ink = c.on_bar;
    if (!enabled) return {c.surface_soft, c.text_muted, c.line, false};
    if (press.held)
        dress.fill = look == Look::Primary ? c.primary_pressed : mixed(dress.fill, c.text, 0.15);
    else if (press.hovered)
        dress.fill = look == Look::Quiet       ? faded(c.text, 0.06)
                     : look == Look::Secondary ? c.surface_soft
                                               : mixed(dress.fill, c.primary_pressed, 0.35);
    return dress;
}

// Pressed is two pixels smaller: visible in the frame of the touch.
void paint_dress(Builder& builder, int index, const Dress& dress, const Press& press,
                 float radius) {
    const Metrics& m = builder.metrics();
    const float edge = builder.theme().contrast == Contrast::High ? 3.0F : 1.5F;
    const Colour glow = faded(dress.fill, 0.35);
    const bool plain = builder.theme().contrast == Contrast::High;
    builder.node(index).paint = [=, blur = m.shadow_blur * 0.6F, drop = m.shadow_drop,
                                 held = press.held](Canvas& canvas, const Rect& whole) {
        const Rect rect = held ? whole.shrunk(2) : whole;
        if (dress.raised && !held && !plain) canvas.shadow(rect, radius, blur, glow, drop);
        if (dress.raised && !plain)
            canvas.gradient(rect, mixed(dress.fill, rgb(0xFFFFFF), 0.07), dress.fill, radius,
                            Fade::Down);
        else
            canvas.fill(rect, dress.fill, radius);
        if (dress.edge) canvas.outline(rect, *dress.edge, radius, edge);
    };
    if (dress.fill.alpha > 0) builder.set_ground(index, dress.fill);
}

Node button_node(const Builder& builder, const ButtonOptions& options) {
    const Metrics& m = builder.metrics();
    Node node;
    node.direction = Direction::Row;
    node.width = options.width;
    node.least_height = options.big ? m.big_button_height : m.button_height;
    node.least_width = m.target;
    node.padding_across = builder.theme().gap(options.big ? Gap::Large : Gap::Medium) * 1.2F;
    node.padding_down = builder.theme().gap(Gap::Tiny);
    node.gap = builder.theme().gap(Gap::Small);
    node.aligned = Align::Centre;
    node.justify = Justify::Centre;
    return node;
}

} // namespace

bool Frame::button(const Words& words, const ButtonOptions& options) {
    Node node = button_node(builder_, options);
    node.id = builder_.id_for(!options.id.empty()   ? options.id
                              : words.key().empty() ? "button"
                                                    : words.key());
    const int index = builder_.open(std::move(node));
    Element& element = builder_.element(index, Role::Button, words, options.id);
    element.name = say(words, options.language.value_or(language()));
    element.language = options.language;
    const std::string name = element.name;
    const Press press = builder_.operate(index, {.enabled = options.enabled,
                                                 .is_default = options.is_default,
                                                 .on_escape = options.on_escape});
    const Dress dress = dress_now(builder_, options.look, press, options.enabled);
    const float radius =
        options.big ? theme().metrics.button_radius * 1.4F : theme().metrics.button_radius;
    builder_.paint_ring(index, press, radius);
    paint_dress(builder_, index, dress, press, radius);
    const TextStyle style = options.big ? TextStyle::Heading : TextStyle::Strong;
    const bool compact = theme().density == Density::Admin;
    if (options.icon != Icon::None)
        builder_.icon(options.icon, std::round(theme().text_size(style) * 1.2F), dress.ink);
    builder_.text({.text = name,
                   .style = compact ? TextStyle::SmallStrong : style,
                   .ink = dress.ink,
                   .align = Align::Centre,
                   .disabled = !options.enabled});
    builder_.close();
    return press.activated;
}

bool Frame::primary_button(const Words& words, ButtonOptions options) {
    options.look = Look::Primary;
    return button(words, options);
}

bool Frame::danger_button(const Words& words, ButtonOptions options) {
    options.look = Look::Danger;
    return button(words, options);
}

bool Frame::icon_button(Icon icon, const Words& name, const ButtonOptions& options) {
    const Metrics& m = theme().metrics;
    Node node;
    node.id = builder_.id_for(options.id.empty() ? name.key() : options.id);
    node.direction = Direction::Row;
    node.width = fit();
    node.least_width = m.target;
    node.least_height = m.target;
    node.justify = Justify::Centre;
    const int index = builder_.open(std::move(node));
    builder_.element(index, Role::Button, name, options.id);
    const Press press = builder_.operate(index, {.enabled = options.enabled,
                                                 .is_default = options.is_default,
                                                 .on_escape = options.on_escape});
    Dress dress = dress_now(builder_, options.look, press, options.enabled);
    const float radius = theme().density == Density::Kiosk ? m.target / 2 : m.button_radius;
    builder_.paint_ring(index, press, radius);
    // On the gradient: a lighter disc instead of an outline.
    if (contrast_ratio(builder_.colours().text, builder_.ground()) < 4.5) {
        dress = {Colour{255, 255, 255, static_cast<std::uint8_t>(press.held ? 90 : 46)},
                 builder_.colours().on_primary};
    }
    paint_dress(builder_, index, dress, press, radius);
    builder_.icon(icon, std::round(m.target * 0.45F), dress.ink);
    builder_.close();
    return press.activated;
}

} // namespace lanyard::ui
