#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include "common/ui/frame.hpp"
#include "common/ui/utf8.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

using namespace i18n::literals;

namespace {

// Welsh letters in view: nobody should have to know about long presses.
constexpr std::array<std::string_view, 4> kSmall = {"ŵŷâêîôûï’-", "qwertyuiop", "asdfghjkl",
                                                    "zxcvbnm"};
constexpr std::array<std::string_view, 4> kCapital = {"ŴŶÂÊÎÔÛÏ’-", "QWERTYUIOP", "ASDFGHJKL",
                                                      "ZXCVBNM"};
constexpr std::array<std::string_view, 4> kSigns = {"1234567890", "@.-_+/()&'", "áéíóúäëöü",
                                                    ",:;!?#£"};

struct KeyLook {
    std::string id;
    Words name = {};
    std::string letter = {};
    Icon icon = Icon::None;
    float weight = 1;
    bool soft = false;
    bool primary = false;
};

// Each tap counts, and the field keeps the keyboard.
bool key(Builder& builder, const KeyLook& look) {
    const Metrics& m = builder.metrics();
    const Palette& c = builder.colours();
    Node node;
    node.id = builder.id_for(look.id);
    node.direction = Direction::Row;
    node.width = fill(look.weight);
    const bool portrait = builder.state().panel.portrait();
    node.least_height = portrait ? std::max(m.target, 98 * m.unit) : m.target;
    node.justify = Justify::Centre;
    node.gap = builder.theme().gap(Gap::Small);
    const int index = builder.open(std::move(node));
    Element& element = builder.element(index, Role::Key, look.name, look.id);
    if (look.name.empty()) element.name = look.letter;
    const std::string name = element.name;
    const Press press =
        builder.operate(index, {.focusable = false, .repeats = true, .keeps_focus = true});
    Colour fill = look.primary ? c.primary
                  : look.soft  ? mixed(c.surface_soft, c.edge, 0.18)
                               : c.surface;
    if (press.held) fill = mixed(fill, c.primary, look.primary ? 0.0 : 0.25);
    if (press.held && look.primary) fill = c.primary_pressed;
    const Colour ink = look.primary ? c.on_primary : c.text;
    const bool high = builder.theme().contrast == Contrast::High;
    builder.set_ground(index, fill);
    builder.node(index).paint = [=, radius = m.key_radius, under = faded(c.text, 0.2),
                                 edge = c.edge](Canvas& canvas, const Rect& rect) {
        canvas.fill(rect.moved(0, 2), under, radius);
        canvas.fill(rect, fill, radius);
        if (high) canvas.outline(rect, edge, radius, 2);
    };
    // Keys do not grow with larger text: their row has no more room.
    const float scale = 0.94F / m.text_scale * std::min(1.25F, m.text_scale);
    if (look.icon != Icon::None) builder.icon(look.icon, std::round(m.unit * 36), ink);
    if (look.icon == Icon::None || look.primary)
        builder.text({.text = look.letter.empty() ? name : look.letter,
                      .style = look.letter.empty() ? TextStyle::SmallStrong : TextStyle::Heading,
                      .ink = ink,
                      .align = Align::Centre,
                      .scale = scale});
    builder.close();
    return press.activated;
}

void letters(Builder& builder, std::string_view row) {
    for (std::size_t at = 0; at < row.size();) {
        const std::size_t from = at;
        const char32_t character = next_code_point(row, at);
        const std::string letter(row.substr(from, at - from));
        const bool accented = character > 0x7F || character == U'-';
        if (key(builder, {.id = "key " + letter, .letter = letter, .soft = accented})) {
            ScreenState& state = builder.state();
            state.interaction.type(CharacterTyped{character == U'’' ? U'\'' : character});
            if (state.keyboard == KeyboardLayer::Capital) state.keyboard = KeyboardLayer::Small;
        }
    }
}

const std::array<std::string_view, 4>& rows_of(KeyboardLayer layer) {
    if (layer == KeyboardLayer::Capital) return kCapital;
    return layer == KeyboardLayer::Signs ? kSigns : kSmall;
}

/// The letters row by row. Wide screens have no height to spare, so there the first row's letters
/// stand at the ends of the others.
std::vector<std::string> arranged(KeyboardLayer layer, bool portrait) {
    const auto& rows = rows_of(layer);
    std::vector<std::string> arranged(rows.begin(), rows.end());
    if (portrait) return arranged;
    const std::string first = arranged.front();
    arranged.erase(arranged.begin());
    constexpr std::array<std::size_t, 3> kShares = {3, 4, 3};
    std::size_t at = 0;
    for (std::size_t row = 0; row < kShares.size(); ++row)
        for (std::size_t i = 0; i < kShares[row] && at < first.size(); ++i) {
            const std::size_t next = after(first, at);
            arranged[row] += first.substr(at, next - at);
            at = next;
        }
    return arranged;
}

void open_tray(Builder& builder) {
    Node node =
        builder.node_of({.padding = Gap::Medium, .padding_across = Gap::Huge}, Direction::Column);
    node.id = builder.id_for("keyboard");
    node.gap = builder.metrics().target_gap;
    const int index = builder.open(std::move(node));
    builder.element(index, Role::Group, Words(), "keyboard");
    const Palette& c = builder.colours();
    const Colour tray = mixed(c.background, c.edge, 0.14);
    builder.set_ground(index, tray);
    builder.node(index).paint = [tray, line = c.line](Canvas& canvas, const Rect& rect) {
        canvas.fill(rect, tray);
        canvas.line({rect.x, rect.y}, {rect.right(), rect.y}, line, 2);
    };
}

void open_row(Builder& builder, float inset) {
    Node line;
    line.direction = Direction::Row;
    line.gap = builder.metrics().target_gap;
    line.padding_across = inset;
    line.aligned = Align::Stretch;
    builder.open(std::move(line));
}

void row_with_shift(Builder& builder, std::string_view row) {
    ScreenState& state = builder.state();
    open_row(builder, 0);
    const bool capital = state.keyboard == KeyboardLayer::Capital;
    if (key(builder, {.id = "key shift",
                      .name = "ui.shift"_msg,
                      .icon = Icon::KeyboardCapslock,
                      .weight = 1.5F,
                      .soft = true}))
        state.keyboard = capital ? KeyboardLayer::Small : KeyboardLayer::Capital;
    letters(builder, row);
    if (key(builder, {.id = "key backspace",
                      .name = "ui.backspace"_msg,
                      .icon = Icon::Backspace,
                      .weight = 1.5F,
                      .soft = true}))
        state.interaction.type(KeyPressed{Key::Backspace, {}});
    builder.close();
}

void row_with_space(Builder& builder, const KeyboardOptions& options) {
    ScreenState& state = builder.state();
    open_row(builder, 0);
    const bool signs = state.keyboard == KeyboardLayer::Signs;
    if (key(builder, {.id = "key signs",
                      .name = signs ? "ui.letters"_msg : "ui.signs"_msg,
                      .letter = signs ? "abc" : "123",
                      .weight = 1.5F,
                      .soft = true}))
        state.keyboard = signs ? KeyboardLayer::Small : KeyboardLayer::Signs;
    if (key(builder, {.id = "key space", .name = "ui.space"_msg, .weight = 6}))
        state.interaction.type(CharacterTyped{U' '});
    const Words enter = options.enter.empty() ? Words("ui.done"_msg) : options.enter;
    if (key(builder, {.id = "key enter",
                      .name = enter,
                      .icon = options.enter_icon,
                      .weight = 2.6F,
                      .primary = true}))
        state.interaction.press_enter();
    builder.close();
}

} // namespace

void Frame::touch_keyboard(const KeyboardOptions& options) {
    const auto rows = arranged(builder_.state().keyboard, panel().portrait());
    open_tray(builder_);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        open_row(builder_, i == 2 ? 50 * theme().metrics.unit : 0);
        letters(builder_, rows[i]);
        builder_.close();
    }
    row_with_shift(builder_, rows.back());
    row_with_space(builder_, options);
    builder_.close();
}

} // namespace lanyard::ui
