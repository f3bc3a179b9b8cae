#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "common/ui/input_queue.hpp"

namespace lanyard::ui {

enum class Edit {
    None,
    Changed,
    /// Nothing, or not all of it, found room.
    Full,
};

/// Edits a UTF-8 text as a one-line field does. Positions are bytes and always between letters.
class TextEdit {
public:
    struct Clipboard {
        std::function<std::string()> get;
        std::function<void(const std::string&)> set;
    };

    /// `longest` in letters; 0 for as long as any line may be.
    TextEdit(std::string& text, std::size_t& caret, std::size_t& anchor, std::size_t longest = 0);

    Edit apply(const InputEvent& event, const Clipboard& clipboard);

private:
    Edit key(const KeyPressed& pressed, const Clipboard& clipboard);
    Edit insert(std::string_view piece);
    Edit erase(std::size_t from, std::size_t to);
    Edit erase_selection();
    Edit backspace();
    Edit cut(const Clipboard& clipboard);
    void select_all();
    void move(std::size_t to, bool selecting);
    std::size_t selection_start() const;
    std::size_t selection_end() const;
    std::string selected() const;

    std::string& text_;
    std::size_t& caret_;
    std::size_t& anchor_;
    std::size_t longest_;
};

/// What a field takes: no control characters, nothing that turns the direction of writing or cannot
/// be seen, so that no name looks like another.
std::string fit_for_field(std::string_view text);

} // namespace lanyard::ui
