#include <algorithm>
#include <optional>

#include "common/ui/speech.hpp"
#include "common/ui/speech_parts.hpp"
#include "common/ui/utf8.hpp"

namespace lanyard::ui {

using namespace i18n::literals;

namespace {

std::optional<i18n::Key> name_of_role(Role role) {
    switch (role) {
    case Role::Button:
    case Role::Choice:
    case Role::Figure:
        return "speech.role_button"_msg;
    case Role::Field:
        return "speech.role_field"_msg;
    case Role::CheckBox:
        return "speech.role_check_box"_msg;
    case Role::Radio:
    case Role::Option:
        return "speech.role_option"_msg;
    case Role::DropDown:
        return "speech.role_list"_msg;
    case Role::Person:
        return "speech.role_person"_msg;
    case Role::Row:
        return "speech.role_row"_msg;
    case Role::Tab:
    case Role::Navigation:
        return "speech.role_page"_msg;
    case Role::ColumnHeader:
        return "speech.role_column"_msg;
    default:
        return std::nullopt;
    }
}

// Rows of equal things are counted among themselves, all else among what can be operated.
bool is_one_of_a_list(Role role) {
    switch (role) {
    case Role::Choice:
    case Role::Radio:
    case Role::Option:
    case Role::Person:
    case Role::Row:
    case Role::Tab:
    case Role::Navigation:
        return true;
    default:
        return false;
    }
}

struct Position {
    std::size_t at = 0;
    std::size_t of = 0;
};

Position place_in(const std::vector<const Element*>& elements, const Element& element) {
    const auto found = std::find_if(elements.begin(), elements.end(),
                                    [&](const Element* e) { return e->id == element.id; });
    if (found == elements.end()) return {};
    return {static_cast<std::size_t>(found - elements.begin()) + 1, elements.size()};
}

/// Those of its kind that stand together with it, without anything between.
Position place_in_list(const Element& element, const ScreenTree& tree) {
    std::vector<const Element*> run;
    for (const auto& other : tree.elements) {
        const bool alike = other.role == element.role && other.parent == element.parent &&
                           other.layer == element.layer;
        if (!alike && other.parent != element.parent) continue;
        if (alike)
            run.push_back(&other);
        else if (place_in(run, element).of > 0)
            break;
        else
            run.clear();
    }
    return place_in(run, element);
}

Position position_of(const Element& element, const ScreenTree& tree) {
    if (element.role == Role::Key) return {};
    return is_one_of_a_list(element.role) ? place_in_list(element, tree)
                                          : place_in(choices_of(tree), element);
}

void add_name(Telling& telling, const Element& element) {
    const bool letter = element.role == Role::Key && after(element.name, 0) == element.name.size();
    if (letter)
        telling.add(spoken_letter(element.name, telling.listener));
    else if (!telling.hides_name(element))
        telling.add_in(element.name, element.language);
}

void add_value(Telling& telling, const Element& element) {
    if (element.role == Role::Field) return telling.add_field_value(element);
    if (!telling.hides_name(element)) telling.add(element.value);
}

void add_state(Telling& telling, const Element& element) {
    if (element.role == Role::CheckBox)
        telling.add(element.checked ? "speech.ticked"_msg : "speech.not_ticked"_msg);
    else if (element.role == Role::Key && element.checked)
        telling.add("speech.on"_msg);
    else if (element.checked)
        telling.add("speech.chosen"_msg);
    if (!element.enabled) telling.add("speech.unavailable"_msg);
}

void add_position(Telling& telling, const Position& position) {
    if (position.of < 2) return;
    telling.add("speech.position"_msg,
                {{"at", std::to_string(position.at)}, {"of", std::to_string(position.of)}});
}

} // namespace

std::vector<Spoken> describe(const Element& element, const ScreenTree& tree,
                             const Listener& listener) {
    Telling telling{listener, {}};
    add_name(telling, element);
    if (const auto role = name_of_role(element.role)) telling.add(*role);
    add_value(telling, element);
    add_state(telling, element);
    telling.add_error(element);
    add_position(telling, position_of(element, tree));
    return telling.sentences;
}

} // namespace lanyard::ui
