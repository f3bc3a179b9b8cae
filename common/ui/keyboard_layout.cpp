#include "common/ui/keyboard_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

#include "common/ui/utf8.hpp"

namespace lanyard::ui {

namespace {

constexpr float kPartOfGlass = 0.6F;

using Keys = std::vector<KeyboardKey>;

// Welsh letters in view: nobody should have to know about long presses.
constexpr std::array<std::string_view, 3> kWelsh = {"ŵŷâ", "êîôû", "ï’-"};
constexpr std::array<std::string_view, 3> kQwerty = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

Keys letters(std::string_view text) {
    Keys keys;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        next_code_point(text, at);
        keys.push_back({KeyAction::Type, std::string(text.substr(from, at - from))});
    }
    return keys;
}

KeyboardKey ending(const char* text, float weight) {
    return {KeyAction::Type, text, weight};
}

KeyboardKey function(KeyAction action, float weight) {
    return {action, {}, weight};
}

Keys joined(std::initializer_list<Keys> pieces) {
    Keys keys;
    for (const auto& piece : pieces)
        keys.insert(keys.end(), piece.begin(), piece.end());
    return keys;
}

Keys with_shift(const Keys& keys) {
    return joined(
        {{function(KeyAction::Shift, 1.5F)}, keys, {function(KeyAction::Backspace, 1.5F)}});
}

KeyboardRow row_with_space(float columns) {
    return {{function(KeyAction::Layer, 1.5F), function(KeyAction::Clear, 2),
             function(KeyAction::Space, columns - 6.5F), function(KeyAction::Enter, 3)}};
}

std::vector<KeyboardRow> tall_letters(bool welsh_first) {
    const KeyboardRow welsh = {
        joined({letters(kWelsh[0]), letters(kWelsh[1]), letters(kWelsh[2])})};
    std::vector<KeyboardRow> rows = {
        {letters(kQwerty[0])}, {letters(kQwerty[1]), true}, {with_shift(letters(kQwerty[2]))}};
    rows.insert(welsh_first ? rows.begin() : rows.end(), welsh);
    rows.push_back(row_with_space(10));
    return rows;
}

std::vector<KeyboardRow> wide_letters(bool welsh_first) {
    std::vector<KeyboardRow> rows;
    for (std::size_t i = 0; i < kQwerty.size(); ++i) {
        const Keys own = letters(kWelsh[i]);
        const Keys common = letters(kQwerty[i]);
        const Keys keys = welsh_first ? joined({own, common}) : joined({common, own});
        rows.push_back({i == 2 ? with_shift(keys) : keys});
    }
    rows.push_back(row_with_space(13));
    return rows;
}

std::vector<KeyboardRow> signs(KeyboardShape shape) {
    if (shape == KeyboardShape::Wide)
        return {{letters("1234567890@.-")},
                {letters("áéíóúäëöü_+/&")},
                {with_shift(letters(",:;!?#£()’"))},
                row_with_space(13)};
    return {{letters("1234567890")},
            {letters("@.-_+/()&’")},
            {letters("áéíóúäëöü"), true},
            {with_shift(letters(",:;!?#£"))},
            row_with_space(10)};
}

std::vector<KeyboardRow> tall_email() {
    return {{letters("1234567890")},
            {letters("qwertyuiop")},
            {letters("asdfghjkl@")},
            {letters("zxcvbnm.-_")},
            {{ending(".gov.uk", 2), ending(".co.uk", 1.75F), ending(".org", 1.5F),
              ending(".cymru", 1.75F), ending(".wales", 1.75F), ending(".com", 1.25F)}},
            {{function(KeyAction::Clear, 2), ending("’", 1), ending("+", 1),
              function(KeyAction::Backspace, 2), function(KeyAction::Enter, 4)}}};
}

std::vector<KeyboardRow> wide_email(KeyboardLayer layer) {
    const Keys endings = {ending(".gov.uk", 1.75F), ending(".co.uk", 1.75F), ending(".org", 1.25F),
                          ending(".com", 1.25F)};
    const KeyboardRow last = {{function(KeyAction::Layer, 1.5F), function(KeyAction::Clear, 2),
                               ending(".cymru", 2), ending(".wales", 2),
                               function(KeyAction::Enter, 5.5F)}};
    const Keys erase = {function(KeyAction::Backspace, 1)};
    if (layer == KeyboardLayer::Signs)
        return {{letters("1234567890@.-")},
                {joined({letters("_’+&#%*/=?!,"), erase})},
                {joined({letters("():;£"), endings})},
                last};
    return {{joined({letters("qwertyuiop"), letters("@.-")})},
            {joined({letters("asdfghjkl"), letters("_’+"), erase})},
            {joined({letters("zxcvbnm"), endings})},
            last};
}

std::vector<KeyboardRow> reference(KeyboardShape shape) {
    if (shape == KeyboardShape::Wide)
        return {{letters("1234567890-.")},
                {joined({letters("qwertyuiop"), {function(KeyAction::Backspace, 2)}})},
                {joined({letters("asdfghjkl"), {function(KeyAction::Clear, 3)}})},
                {joined({letters("zxcvbnm"), {function(KeyAction::Enter, 5)}})}};
    return {{letters("1234567890")},
            {letters("qwertyuiop")},
            {letters("asdfghjkl-")},
            {joined({letters("zxcvbnm."), {function(KeyAction::Backspace, 2)}})},
            {{function(KeyAction::Clear, 3), function(KeyAction::Enter, 7)}}};
}

float columns_of(const std::vector<KeyboardRow>& rows) {
    float most = 0;
    for (const auto& row : rows) {
        float sum = row.inset ? 1.0F : 0.0F;
        for (const auto& key : row.keys)
            sum += key.weight;
        most = std::max(most, sum);
    }
    return most;
}

KeyboardSize size_of(KeyboardKind kind, KeyboardShape shape, Point glass, const Metrics& metrics) {
    const auto rows = keyboard_rows(kind, KeyboardLayer::Letters, shape, i18n::Language::English);
    const float gap = metrics.target_gap;
    const float columns = columns_of(rows);
    const auto lines = static_cast<float>(rows.size());
    const auto across = [&](float margin) {
        return (glass.x - 2 * margin - (columns - 1) * gap) / columns;
    };
    // The page's margin beside the keys where they are large enough with it.
    const float margin = across(metrics.margin) >= metrics.target ? metrics.margin : gap;
    const float down = (glass.y * kPartOfGlass - 2 * gap - (lines - 1) * gap) / lines;
    return {shape, std::floor(std::min({metrics.target, across(margin), down})), margin};
}

} // namespace

std::vector<KeyboardRow> keyboard_rows(KeyboardKind kind, KeyboardLayer layer, KeyboardShape shape,
                                       i18n::Language language) {
    const bool wide = shape == KeyboardShape::Wide;
    const bool welsh_first = language == i18n::Language::Welsh;
    switch (kind) {
    case KeyboardKind::Reference:
        return reference(shape);
    case KeyboardKind::Email:
        return wide ? wide_email(layer) : tall_email();
    case KeyboardKind::Plain:
    case KeyboardKind::Names:
        break;
    }
    if (layer == KeyboardLayer::Signs) return signs(shape);
    return wide ? wide_letters(welsh_first) : tall_letters(welsh_first);
}

KeyboardSize keyboard_size(KeyboardKind kind, Point glass, const Metrics& metrics) {
    const KeyboardSize wide = size_of(kind, KeyboardShape::Wide, glass, metrics);
    const KeyboardSize tall = size_of(kind, KeyboardShape::Tall, glass, metrics);
    return tall.side > wide.side ? tall : wide;
}

} // namespace lanyard::ui
