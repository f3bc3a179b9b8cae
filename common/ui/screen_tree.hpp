#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/i18n/language.hpp"
#include "common/ui/colour.hpp"
#include "common/ui/geometry.hpp"

namespace lanyard::ui {

/// Tells a widget apart from all others, from frame to frame. 0 is nothing.
using Id = std::uint64_t;

enum class Role {
    Text,
    Heading,
    Icon,
    Button,
    Choice,
    Field,
    CheckBox,
    Radio,
    DropDown,
    Option,
    Chip,
    Banner,
    Person,
    Row,
    Progress,
    Countdown,
    Figure,
    Navigation,
    Tab,
    Table,
    ColumnHeader,
    Chart,
    Timeline,
    Dialog,
    Toast,
    QrCode,
    Picture,
    Key,
    Group,
};

/// "button", "heading", ...
std::string_view name_of(Role role);

/// One widget of the frame just drawn.
struct Element {
    Role role = Role::Text;
    /// As shown, or as read aloud, in the language it is in.
    std::string name;
    /// Stable in every language: a message's key or an id that the view gave.
    std::string key;
    std::string value;
    /// Of the name, when it is not that of the screen.
    std::optional<i18n::Language> language = {};
    /// What is wrong with what was entered.
    std::string error;
    /// For the user's own ears only: the value of a field, of all else the name as well.
    bool is_private = false;
    bool enabled = true;
    bool focused = false;
    /// Selected, ticked or current.
    bool checked = false;
    /// Can be touched or reached by keyboard.
    bool operable = false;
    /// A text that did not find room, even after wrapping and shrinking.
    bool clipped = false;
    /// Entirely within what its scroll region shows.
    bool visible = true;
    Rect rect = {};
    int layer = 0;
    int order = 0;
    Id id = 0;
    Id parent = 0;
};

/// A text as painted, for the proof of contrast.
struct Ink {
    std::size_t element = 0;
    Colour ink;
    Colour ground;
    float size_px = 0;
    bool disabled = false;
};

/// Everything on the screen, in reading order. Tests, layout proofs, speech and the tour read it.
struct ScreenTree {
    std::vector<Element> elements;
    std::vector<Ink> inks;
    /// Elements below this layer are covered by a dialog.
    int modal_layer = 0;

    /// By key first, then by name; only what can be reached now. Null when there is none.
    const Element* find(std::string_view key_or_name) const;
    std::vector<std::string> texts(Role role) const;
    /// One line per element, for the messages of failed tests.
    std::string describe() const;
};

/// The tree as one JSON document with snake_case keys.
std::string tree_json(const ScreenTree& tree);

} // namespace lanyard::ui
