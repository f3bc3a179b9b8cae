#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "common/ui/frame.hpp"
#include "common/ui/keyboard_layout.hpp"
#include "common/ui/utf8.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

using namespace i18n::literals;

namespace {

/// A key as it stands on the glass.
struct KeyLook {
    std::string id = {};
    /// The same whatever the case, so that the five keys stay where they are.
    std::string place = {};
    Words name = {};
    std::string letter = {};
    Icon icon = Icon::None;
    bool soft = false;
    bool primary = false;
    bool checked = false;
};

struct KeyboardDrawing {
    Builder& builder;
    const KeyboardOptions& options;
    KeyboardKind kind;
    KeyboardSize size;
    LetterCase letters;

    void draw();
    void open_tray();
    void row(const KeyboardRow& row);
    bool key(const KeyLook& look, float weight);
    void paint_key(int index, const KeyLook& look, const Press& press);
    void label(const KeyLook& look);
    KeyLook look_of(const KeyboardKey& key) const;
    KeyLook typing(const std::string& text) const;
    KeyLook shift() const;
    void act(const KeyboardKey& key);
    void type(std::string_view text);
    float height() const;
    ScreenState& state() const { return builder.state(); }
};

// Tall keyboards have the height to be generous.
float KeyboardDrawing::height() const {
    const Metrics& m = builder.metrics();
    const bool roomy = size.side >= m.target && builder.state().panel.portrait();
    return roomy ? std::max(m.target, 98 * m.unit) : size.side;
}

void KeyboardDrawing::open_tray() {
    const Metrics& m = builder.metrics();
    Node node;
    node.id = builder.id_for("keyboard");
    node.gap = m.target_gap;
    node.padding_across = size.margin;
    node.padding_down = m.target_gap;
    const int index = builder.open(std::move(node));
    builder.element(index, Role::Group, "ui.keyboard"_msg, "keyboard");
    const Palette& c = builder.colours();
    const Colour tray = mixed(c.background, c.edge, 0.14);
    builder.set_ground(index, tray);
    builder.node(index).paint = [tray, line = c.line](Canvas& canvas, const Rect& rect) {
        canvas.fill(rect, tray);
        canvas.line({rect.x, rect.y}, {rect.right(), rect.y}, line, 2);
    };
}

void KeyboardDrawing::paint_key(int index, const KeyLook& look, const Press& press) {
    const Metrics& m = builder.metrics();
    const Palette& c = builder.colours();
    Colour fill = look.primary ? c.primary
                  : look.soft  ? mixed(c.surface_soft, c.edge, 0.18)
                               : c.surface;
    if (look.checked) fill = c.primary_soft;
    if (press.held) fill = look.primary ? c.primary_pressed : mixed(fill, c.primary, 0.25);
    builder.set_ground(index, fill);
    const bool high = builder.theme().contrast == Contrast::High;
    const bool outlined = high || look.checked;
    builder.node(index).paint = [=, radius = m.key_radius, under = faded(c.text, 0.2),
                                 edge = look.checked ? c.primary : c.edge](Canvas& canvas,
                                                                           const Rect& rect) {
        canvas.fill(rect.moved(0, 2), under, radius);
        canvas.fill(rect, fill, radius);
        if (outlined) canvas.outline(rect, edge, radius, 2);
    };
    builder.paint_ring(index, press, m.key_radius);
}

void KeyboardDrawing::label(const KeyLook& look) {
    const Metrics& m = builder.metrics();
    const Colour ink = look.primary ? builder.colours().on_primary : builder.colours().text;
    // Keys do not grow with larger text: their row has no more room.
    const float scale = 0.94F / m.text_scale * std::min(1.25F, m.text_scale);
    if (look.icon != Icon::None) builder.icon(look.icon, std::round(m.unit * 36), ink);
    if (look.icon != Icon::None && !look.primary) return;
    const bool single = !look.letter.empty() && after(look.letter, 0) == look.letter.size();
    builder.text({.text = look.letter.empty() ? builder.say(look.name) : look.letter,
                  .style = single ? TextStyle::Heading : TextStyle::SmallStrong,
                  .ink = ink,
                  .align = Align::Centre,
                  .scale = scale});
}

// Each tap counts, and the field keeps the keyboard; the five keys may stand here themselves.
bool KeyboardDrawing::key(const KeyLook& look, float weight) {
    Node node;
    node.id = builder.id_for(look.place.empty() ? look.id : look.place);
    node.direction = Direction::Row;
    node.width = fill(weight);
    node.least_height = height();
    node.justify = Justify::Centre;
    node.gap = builder.theme().gap(Gap::Small);
    const int index = builder.open(std::move(node));
    Element& element = builder.element(index, Role::Key, look.name, look.id);
    if (look.name.empty()) element.name = look.letter;
    element.checked = look.checked;
    const Press press =
        builder.operate(index, {.is_key = true, .repeats = true, .keeps_focus = true});
    paint_key(index, look, press);
    label(look);
    builder.close();
    return press.activated;
}

KeyLook KeyboardDrawing::typing(const std::string& text) const {
    const std::string letter = letters == LetterCase::Capital ? capital_of(text) : text;
    std::size_t at = 0;
    const char32_t first = next_code_point(text, at);
    const bool plain =
        at == text.size() && ((first >= U'a' && first <= U'z') || (first >= U'0' && first <= U'9'));
    return {.id = "key " + letter, .place = "key " + text, .letter = letter, .soft = !plain};
}

KeyLook KeyboardDrawing::shift() const {
    const bool locked = state().keyboard.capitals == Capitals::Locked;
    return {.id = "key shift",
            .name = locked ? "ui.capitals_locked"_msg : "ui.shift"_msg,
            .icon = Icon::KeyboardCapslock,
            .soft = true,
            .primary = false,
            .checked = letters == LetterCase::Capital};
}

KeyLook KeyboardDrawing::look_of(const KeyboardKey& key) const {
    const bool signs = state().keyboard.layer == KeyboardLayer::Signs;
    switch (key.action) {
    case KeyAction::Type:
        return typing(key.text);
    case KeyAction::Shift:
        return shift();
    case KeyAction::Backspace:
        return {.id = "key backspace",
                .name = "ui.backspace"_msg,
                .icon = Icon::Backspace,
                .soft = true};
    case KeyAction::Clear:
        return {.id = "key clear", .name = "ui.clear"_msg, .soft = true};
    case KeyAction::Layer:
        return {.id = "key signs",
                .name = signs ? "ui.letters"_msg : "ui.signs"_msg,
                .letter = signs ? "abc" : "123",
                .soft = true};
    case KeyAction::Space:
        return {.id = "key space", .name = "ui.space"_msg};
    case KeyAction::Enter:
        break;
    }
    return {.id = "key enter",
            .name = options.enter.empty() ? Words("ui.done"_msg) : options.enter,
            .icon = options.enter_icon,
            .primary = true};
}

void KeyboardDrawing::type(std::string_view text) {
    for (const char32_t letter : to_code_points(text))
        state().interaction.type(CharacterTyped{letter == U'’' ? U'\'' : letter});
}

void KeyboardDrawing::act(const KeyboardKey& key) {
    KeyboardState& keyboard = state().keyboard;
    Interaction& input = state().interaction;
    switch (key.action) {
    case KeyAction::Type:
        type(letters == LetterCase::Capital ? capital_of(key.text) : key.text);
        if (keyboard.capitals != Capitals::Locked) keyboard.capitals = Capitals::Automatic;
        break;
    case KeyAction::Shift:
        keyboard.capitals = after_shift(keyboard.capitals, letters);
        break;
    case KeyAction::Backspace:
        input.type(KeyPressed{Key::Backspace, {}});
        break;
    case KeyAction::Clear:
        input.type(KeyPressed{Key::A, {.control = true}});
        input.type(KeyPressed{Key::Backspace, {}});
        break;
    case KeyAction::Layer:
        keyboard.layer =
            keyboard.layer == KeyboardLayer::Signs ? KeyboardLayer::Letters : KeyboardLayer::Signs;
        break;
    case KeyAction::Space:
        input.type(CharacterTyped{U' '});
        break;
    case KeyAction::Enter:
        input.press_enter();
        break;
    }
}

void KeyboardDrawing::row(const KeyboardRow& row) {
    Node line;
    line.direction = Direction::Row;
    line.gap = builder.metrics().target_gap;
    line.padding_across = row.inset ? std::round((size.side + line.gap) / 2) : 0;
    line.aligned = Align::Stretch;
    builder.open(std::move(line));
    for (const auto& shown : row.keys)
        if (key(look_of(shown), shown.weight)) act(shown);
    builder.close();
}

void KeyboardDrawing::draw() {
    const auto rows =
        keyboard_rows(kind, state().keyboard.layer, size.shape, state().appearance.language);
    open_tray();
    for (const auto& shown : rows)
        row(shown);
    builder.close();
}

} // namespace

void Frame::touch_keyboard(const KeyboardOptions& options) {
    const KeyboardState& keyboard = builder_.state().keyboard;
    const Panel& glass = panel();
    const KeyboardKind kind = keyboard.kind.value_or(options.kind);
    const Point whole = {static_cast<float>(glass.width_px), static_cast<float>(glass.height_px)};
    builder_.scroll_what_is_above(theme().metrics.field_height * 1.5F);
    KeyboardDrawing{builder_, options, kind, keyboard_size(kind, whole, theme().metrics),
                    letter_case(kind, keyboard.capitals, keyboard.before_caret)}
        .draw();
}

} // namespace lanyard::ui
