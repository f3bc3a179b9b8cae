#include <algorithm>
#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/text_edit.hpp"
#include "common/ui/utf8.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

using namespace i18n::literals;

namespace {

/// What the text of a field looks like now.
struct FieldText {
    std::string shown;
    bool is_placeholder = false;
    bool focused = false;
    std::size_t caret = 0;
    std::size_t anchor = 0;
    Colour ink;
    Colour caret_ink;
    Colour selection;
    float size = 0;
    TextStyle style = TextStyle::Body;
};

// The touch keyboard types into this field: a new one begins with letters again.
void tell_keyboard(ScreenState& state, Id id, const std::string& text,
                   const FieldOptions& options) {
    KeyboardState& keyboard = state.keyboard;
    if (keyboard.field != id) keyboard = {.field = id, .before_caret = {}};
    keyboard.kind = options.keyboard;
    keyboard.before_caret = text.substr(0, std::min(state.caret.caret, text.size()));
}

FieldEvent edit(Builder& builder, Id id, std::string& text, const FieldOptions& options) {
    FieldEvent event;
    ScreenState& state = builder.state();
    if (!state.interaction.enters(id)) return event;
    TextCaret& caret = state.caret;
    if (caret.field != id) caret = {id, text.size(), text.size()};
    const std::string before = text;
    // Nothing that one person cut on a public screen is there for the next to paste.
    const TextEdit::Clipboard clipboard =
        state.appearance.public_touch
            ? TextEdit::Clipboard{}
            : TextEdit::Clipboard{state.clipboard.get, state.clipboard.set};
    TextEdit editing(text, caret.caret, caret.anchor, options.longest);
    for (const auto& typed : state.interaction.entered()) {
        const auto* key = std::get_if<KeyPressed>(&typed);
        if (key != nullptr && key->key == Key::Enter)
            event.submitted = true;
        else if (editing.apply(typed, clipboard) == Edit::Full)
            state.overflow = {id, text};
    }
    event.changed = text != before;
    tell_keyboard(state, id, text, options);
    return event;
}

/// Said below the field, which is then marked.
std::string complaint_of(const Builder& builder, Id id, const std::string& text,
                         const FieldOptions& options) {
    if (!options.error.empty()) return builder.say(options.error);
    const Overflow& overflow = builder.state().overflow;
    if (options.longest == 0 || overflow.field != id || overflow.text != text) return {};
    return builder.say(
        Words::counted("ui.no_more_letters"_msg, static_cast<long>(options.longest)));
}

// Within the text its arrows are the field's; beyond its ends they lead on.
Arrows arrows_within(const ScreenState& state, Id id, const std::string& text) {
    const TextCaret& caret = state.caret;
    if (caret.field != id) return {};
    const bool selected = caret.caret != caret.anchor;
    return {.left = selected || caret.caret > 0, .right = selected || caret.caret < text.size()};
}

// Follows the caret when the text is longer than the field.
void paint_field_text(Canvas& canvas, const Rect& rect, const FieldText& field,
                      const TextMeasure& measure) {
    const auto width_to = [&](std::size_t to) {
        return measure.width(std::string_view(field.shown).substr(0, to), field.style, field.size);
    };
    const float caret_x = field.focused && !field.is_placeholder ? width_to(field.caret) : 0;
    const float shift = std::max(0.0F, caret_x - rect.width + 4);
    const float y = rect.y + (rect.height - field.size) / 2;
    canvas.push_clip(rect.shrunk(-3));
    if (field.focused && field.caret != field.anchor) {
        const float from = width_to(std::min(field.caret, field.anchor));
        const float to = width_to(std::max(field.caret, field.anchor));
        canvas.fill({rect.x + from - shift, y - 2, to - from, field.size + 4}, field.selection, 3);
    }
    canvas.text({rect.x - shift, y}, field.shown, field.style, field.size, field.ink);
    if (field.focused)
        canvas.fill({std::round(rect.x + caret_x - shift) + 1, y - field.size * 0.05F,
                     std::max(2.0F, field.size / 12), field.size * 1.1F},
                    field.caret_ink);
    canvas.pop_clip();
}

void place_caret(Builder& builder, const Rect& box, const Press& press, const FieldText& field) {
    ScreenState& state = builder.state();
    const auto pointer = state.interaction.pointer();
    if (!press.held || !pointer || field.is_placeholder) return;
    const float x = pointer->x - box.x;
    std::size_t at = 0;
    while (at < field.shown.size()) {
        const std::size_t next = after(field.shown, at);
        const float middle =
            (state.measure.width(field.shown.substr(0, at), field.style, field.size) +
             state.measure.width(field.shown.substr(0, next), field.style, field.size)) /
            2;
        if (middle > x) break;
        at = next;
    }
    state.caret = {state.interaction.focus(), at, at};
}

void field_text(Builder& builder, const FieldText& field, const Press& press) {
    Node node;
    node.id = builder.id_for("typed");
    node.width = fill();
    node.across = {field.size * 2, field.size * 8};
    node.height_at = [size = field.size](float) { return std::round(size * 1.16F); };
    if (const Rect* last = builder.last_rect(node.id)) place_caret(builder, *last, press, field);
    const TextMeasure& measure = builder.state().measure;
    node.paint = [field, &measure](Canvas& canvas, const Rect& rect) {
        paint_field_text(canvas, rect, field, measure);
    };
    builder.leaf(std::move(node));
}

void paint_box(Builder& builder, int index, const Press& press, bool wrong) {
    const Metrics& m = builder.metrics();
    const Palette& c = builder.colours();
    const bool kiosk = builder.theme().density == Density::Kiosk;
    const bool high = builder.theme().contrast == Contrast::High;
    const Colour edge = wrong           ? builder.theme().tone(Tone::Bad).solid
                        : press.focused ? c.primary
                                        : c.edge;
    const float thick = press.focused || wrong ? std::max(2.0F, 3 * m.unit) : high ? 2.0F : 1.0F;
    const Colour shade = faded(rgb(0x0F172A), kiosk && !high ? 0.16 : 0.0);
    builder.set_ground(index, c.surface);
    builder.node(index).paint = [=, radius = m.field_radius, blur = m.shadow_blur,
                                 drop = m.shadow_drop,
                                 fill = c.surface](Canvas& canvas, const Rect& rect) {
        if (shade.alpha > 0) canvas.shadow(rect, radius, blur, shade, drop);
        canvas.fill(rect, fill, radius);
        canvas.outline(rect, edge, radius, thick);
    };
}

bool clear_button(Builder& builder) {
    const Metrics& m = builder.metrics();
    const float side = builder.theme().density == Density::Kiosk ? m.target : m.target * 0.6F;
    Node node;
    node.id = builder.id_for("clear");
    node.direction = Direction::Row;
    node.width = fit();
    node.least_width = side;
    node.least_height = side;
    node.justify = Justify::Centre;
    const int index = builder.open(std::move(node));
    builder.element(index, Role::Button, "ui.clear"_msg);
    const Press press = builder.operate(index, {.keeps_focus = true});
    builder.paint_ring(index, press, side / 2);
    const Colour disc = press.held ? builder.colours().line : builder.colours().surface_soft;
    builder.node(index).paint = [=](Canvas& canvas, const Rect& rect) {
        canvas.circle(rect.centre(), rect.height * 0.31F, disc);
    };
    builder.icon(Icon::Close, std::round(side * 0.32F), builder.colours().text_soft);
    builder.close();
    return press.activated;
}

} // namespace

FieldEvent Frame::text_field(const Words& label, std::string& text, const FieldOptions& options) {
    const Metrics& m = theme().metrics;
    const Palette& c = builder_.colours();
    const auto whole = column({.width = options.width, .gap = Gap::Tiny});
    if (!options.label_hidden)
        builder_.text({.text = say(label), .style = TextStyle::SmallStrong, .ink = c.text_soft});
    Node node;
    node.id = builder_.id_for(!options.id.empty()   ? options.id
                              : label.key().empty() ? "field"
                                                    : label.key());
    node.direction = Direction::Row;
    node.least_height = m.field_height;
    node.padding_across = theme().gap(theme().density == Density::Kiosk ? Gap::Large : Gap::Medium);
    node.gap = theme().gap(Gap::Medium);
    const Id id = node.id;
    if (options.autofocus && builder_.appeared(id)) builder_.state().interaction.set_focus(id);
    const int index = builder_.open(std::move(node));
    Element& element = builder_.element(index, Role::Field, label, options.id);
    FieldEvent event = edit(builder_, id, text, options);
    const std::string complaint = complaint_of(builder_, id, text, options);
    element.value = text;
    element.error = complaint;
    element.is_private = true;
    Press press = builder_.operate(index, {.enabled = options.enabled,
                                           .is_field = true,
                                           .arrows = arrows_within(builder_.state(), id, text)});
    press.focused = builder_.state().interaction.awaits_text(id);
    paint_box(builder_, index, press, !complaint.empty());
    const bool kiosk = theme().density == Density::Kiosk;
    const TextStyle style = kiosk ? TextStyle::Body : TextStyle::Small;
    const float size = theme().text_size(style);
    if (options.icon != Icon::None)
        builder_.icon(options.icon, std::round(size * 1.4F),
                      press.focused ? c.primary : c.text_muted);
    const bool empty = text.empty();
    const TextCaret caret = press.focused ? builder_.state().caret : TextCaret{};
    field_text(builder_,
               {empty ? say(options.placeholder) : text, empty, press.focused, caret.caret,
                caret.anchor, empty ? c.text_muted : c.text, c.primary, faded(c.primary, 0.2), size,
                style},
               press);
    if (!empty && options.enabled && clear_button(builder_)) {
        text.clear();
        event.changed = true;
        builder_.state().interaction.set_focus(id);
    }
    builder_.close();
    if (!complaint.empty())
        builder_.text(
            {.text = complaint, .style = TextStyle::Small, .ink = theme().tone(Tone::Bad).ink});
    return event;
}

FieldEvent Frame::search_box(const Words& label, std::string& text, FieldOptions options) {
    options.icon = Icon::Search;
    options.label_hidden = true;
    if (options.placeholder.empty()) options.placeholder = label;
    return text_field(label, text, options);
}

} // namespace lanyard::ui
