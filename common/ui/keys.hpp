#pragma once

namespace lanyard::ui {

/// The keys that do something besides typing.
enum class Key {
    Tab,
    Enter,
    Escape,
    Space,
    Backspace,
    Delete,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    A,
    C,
    V,
    X,
};

struct Modifiers {
    bool shift = false;
    bool control = false;

    bool operator==(const Modifiers&) const = default;
};

} // namespace lanyard::ui
