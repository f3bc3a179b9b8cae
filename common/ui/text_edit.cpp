#include "common/ui/text_edit.hpp"

#include <algorithm>

#include "common/core/text.hpp"
#include "common/ui/utf8.hpp"

namespace lanyard::ui {

namespace {

// Nothing that people type into one line is longer; a stuck key must not fill memory.
constexpr std::size_t kMostBytes = 1000;

// Marks of direction, ends of lines and paragraphs, characters without width, and what stands for
// bytes that are no letter.
bool is_unseen(char32_t letter) {
    return letter == U'\t' || letter == 0x061C || letter == 0x200B || letter == 0x200E ||
           letter == 0x200F || letter == 0x2028 || letter == 0x2029 || letter == 0xFEFF ||
           (letter >= 0xD800 && letter <= 0xDFFF) || (letter >= 0xFFF9 && letter <= 0xFFFF) ||
           (letter & 0xFFFEU) == 0xFFFE || letter >= 0xE0000;
}

std::size_t end_of_first(std::size_t count, std::string_view text) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < count && at < text.size(); ++i)
        at = after(text, at);
    return at;
}

} // namespace

std::string fit_for_field(std::string_view text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_code_point(text, at);
        std::string letter;
        append_utf8(letter, character);
        if (!is_unseen(character) && !has_control_characters(letter)) clean += letter;
    }
    return clean;
}

TextEdit::TextEdit(std::string& text, std::size_t& caret, std::size_t& anchor, std::size_t longest)
    : text_(text), caret_(caret), anchor_(anchor), longest_(longest) {
    // The program may have put another text there since.
    caret_ = std::min(caret_, text_.size());
    anchor_ = std::min(anchor_, text_.size());
}

Edit TextEdit::apply(const InputEvent& event, const Clipboard& clipboard) {
    if (const auto* typed = std::get_if<CharacterTyped>(&event)) {
        std::string letter;
        append_utf8(letter, typed->character);
        return insert(fit_for_field(letter));
    }
    const auto* pressed = std::get_if<KeyPressed>(&event);
    return pressed != nullptr ? key(*pressed, clipboard) : Edit::None;
}

Edit TextEdit::key(const KeyPressed& pressed, const Clipboard& clipboard) {
    const bool shift = pressed.modifiers.shift;
    const bool control = pressed.modifiers.control;
    switch (pressed.key) {
    case Key::Left:
        move(before(text_, caret_), shift);
        return Edit::None;
    case Key::Right:
        move(after(text_, caret_), shift);
        return Edit::None;
    case Key::Home:
        move(0, shift);
        return Edit::None;
    case Key::End:
        move(text_.size(), shift);
        return Edit::None;
    case Key::Backspace:
        return backspace();
    case Key::Delete:
        return caret_ != anchor_ ? erase_selection() : erase(caret_, after(text_, caret_));
    case Key::A:
        if (control) select_all();
        return Edit::None;
    case Key::C:
        if (control && clipboard.set && caret_ != anchor_) clipboard.set(selected());
        return Edit::None;
    case Key::X:
        return control ? cut(clipboard) : Edit::None;
    case Key::V:
        return control && clipboard.get ? insert(fit_for_field(clipboard.get())) : Edit::None;
    default:
        return Edit::None;
    }
}

Edit TextEdit::insert(std::string_view piece) {
    if (piece.empty()) return Edit::None;
    erase_selection();
    const std::size_t present = length_of(text_);
    const std::size_t room = longest_ == 0 ? piece.size() : longest_ - std::min(present, longest_);
    const std::string_view fitting = piece.substr(0, end_of_first(room, piece));
    if (text_.size() + fitting.size() > kMostBytes) return Edit::Full;
    text_.insert(caret_, fitting);
    caret_ += fitting.size();
    anchor_ = caret_;
    return fitting.size() < piece.size() ? Edit::Full : Edit::Changed;
}

Edit TextEdit::erase(std::size_t from, std::size_t to) {
    if (from == to) return Edit::None;
    text_.erase(from, to - from);
    caret_ = anchor_ = from;
    return Edit::Changed;
}

Edit TextEdit::erase_selection() {
    return erase(selection_start(), selection_end());
}

Edit TextEdit::backspace() {
    return caret_ != anchor_ ? erase_selection() : erase(before(text_, caret_), caret_);
}

Edit TextEdit::cut(const Clipboard& clipboard) {
    if (!clipboard.set || caret_ == anchor_) return Edit::None;
    clipboard.set(selected());
    return erase_selection();
}

void TextEdit::select_all() {
    anchor_ = 0;
    caret_ = text_.size();
}

void TextEdit::move(std::size_t to, bool selecting) {
    caret_ = to;
    if (!selecting) anchor_ = to;
}

std::size_t TextEdit::selection_start() const {
    return std::min(caret_, anchor_);
}
std::size_t TextEdit::selection_end() const {
    return std::max(caret_, anchor_);
}

std::string TextEdit::selected() const {
    return text_.substr(selection_start(), selection_end() - selection_start());
}

} // namespace lanyard::ui
