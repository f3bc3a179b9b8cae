#include "common/ui/text_edit.hpp"

#include <algorithm>

#include "common/ui/utf8.hpp"

namespace lanyard::ui {

namespace {

// Nothing that people type into one line is longer; a stuck key must not fill memory.
constexpr std::size_t kMostBytes = 1000;

std::string without_controls(std::string_view text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = next_code_point(text, at);
        if (letter >= 0x20 && letter != 0x7F) append_utf8(clean, letter);
    }
    return clean;
}

} // namespace

TextEdit::TextEdit(std::string& text, std::size_t& caret, std::size_t& anchor)
    : text_(text), caret_(caret), anchor_(anchor) {
    // The program may have put another text there since.
    caret_ = std::min(caret_, text_.size());
    anchor_ = std::min(anchor_, text_.size());
}

bool TextEdit::apply(const InputEvent& event, const Clipboard& clipboard) {
    if (const auto* typed = std::get_if<CharacterTyped>(&event)) {
        std::string letter;
        append_utf8(letter, typed->character);
        return insert(without_controls(letter));
    }
    const auto* pressed = std::get_if<KeyPressed>(&event);
    return pressed != nullptr && key(*pressed, clipboard);
}

bool TextEdit::key(const KeyPressed& pressed, const Clipboard& clipboard) {
    const bool shift = pressed.modifiers.shift;
    const bool control = pressed.modifiers.control;
    switch (pressed.key) {
    case Key::Left:
        move(before(text_, caret_), shift);
        return false;
    case Key::Right:
        move(after(text_, caret_), shift);
        return false;
    case Key::Home:
        move(0, shift);
        return false;
    case Key::End:
        move(text_.size(), shift);
        return false;
    case Key::Backspace:
        return erase_selection() || erase(before(text_, caret_), caret_);
    case Key::Delete:
        return erase_selection() || erase(caret_, after(text_, caret_));
    case Key::A:
        if (control) {
            anchor_ = 0;
            caret_ = text_.size();
        }
        return false;
    case Key::C:
        if (control && clipboard.set && caret_ != anchor_) clipboard.set(selected());
        return false;
    case Key::X:
        if (!control || !clipboard.set || caret_ == anchor_) return false;
        clipboard.set(selected());
        return erase_selection();
    case Key::V:
        return control && clipboard.get && insert(without_controls(clipboard.get()));
    default:
        return false;
    }
}

bool TextEdit::insert(std::string_view piece) {
    if (piece.empty()) return false;
    erase_selection();
    if (text_.size() + piece.size() > kMostBytes) return false;
    text_.insert(caret_, piece);
    caret_ += piece.size();
    anchor_ = caret_;
    return true;
}

bool TextEdit::erase(std::size_t from, std::size_t to) {
    if (from == to) return false;
    text_.erase(from, to - from);
    caret_ = anchor_ = from;
    return true;
}

bool TextEdit::erase_selection() {
    return erase(selection_start(), selection_end());
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
