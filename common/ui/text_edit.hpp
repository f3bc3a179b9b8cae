#pragma once

#include <functional>
#include <string>

#include "common/ui/input_queue.hpp"

namespace lanyard::ui {

/// Edits a UTF-8 text as a one-line field does. Positions are bytes and always between letters.
class TextEdit {
public:
    struct Clipboard {
        std::function<std::string()> get;
        std::function<void(const std::string&)> set;
    };

    TextEdit(std::string& text, std::size_t& caret, std::size_t& anchor);

    /// True when the text changed.
    bool apply(const InputEvent& event, const Clipboard& clipboard);

private:
    bool key(const KeyPressed& pressed, const Clipboard& clipboard);
    bool insert(std::string_view piece);
    bool erase(std::size_t from, std::size_t to);
    bool erase_selection();
    void move(std::size_t to, bool selecting);
    std::size_t selection_start() const;
    std::size_t selection_end() const;
    std::string selected() const;

    std::string& text_;
    std::size_t& caret_;
    std::size_t& anchor_;
};

} // namespace lanyard::ui
