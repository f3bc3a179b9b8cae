#pragma once

#include <deque>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/ui/geometry.hpp"
#include "common/ui/keys.hpp"

namespace lanyard::ui {

struct PointerMoved {
    Point to;
};
struct PointerLeft {};
struct ButtonChanged {
    Point at;
    bool down = false;
    /// Right mouse button; fingers and the left one otherwise.
    bool secondary = false;
};
struct WheelTurned {
    Point at;
    float notches = 0;
};
struct KeyPressed {
    Key key = Key::Tab;
    Modifiers modifiers = {};
};
struct CharacterTyped {
    char32_t character = 0;
};
using InputEvent =
    std::variant<PointerMoved, PointerLeft, ButtonChanged, WheelTurned, KeyPressed, CharacterTyped>;

/// What one frame gets to see: at most one edge of the button and one key.
struct FrameInput {
    std::vector<InputEvent> events;
};

/// Everything that was touched or typed, in order, handed out so that nothing is lost however few
/// frames are drawn: a tap that went down and up between two frames is seen going down in one and
/// up in the next. The window's callbacks fill it, and so do tests.
class InputQueue {
public:
    /// Characters and Enter come through the scanner's filter first; see wedge.hpp.
    void push(InputEvent event);
    /// Up to and with the first edge; no move follows an edge within a frame, and no character
    /// follows a key.
    FrameInput take();
    bool empty() const { return events_.empty(); }
    std::size_t size() const { return events_.size(); }

private:
    std::deque<InputEvent> events_;
};

} // namespace lanyard::ui
