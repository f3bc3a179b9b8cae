#include "common/ui/speech.hpp"

#include <algorithm>

#include "common/ui/speech_parts.hpp"
#include "common/ui/utf8.hpp"

namespace lanyard::ui {

using namespace i18n::literals;

namespace {

/// More names than this nobody keeps in mind; their number is said and the arrows find them.
constexpr std::size_t kMostNamed = 9;
/// Longer pieces that appear at once, such as ".gov.uk", are read rather than spelled.
constexpr std::size_t kMostSpelled = 3;
constexpr std::string_view kLastSeconds = "10";

bool on_top(const Element& element, const ScreenTree& tree) {
    return element.layer >= tree.modal_layer;
}

const Element* by_id(const ScreenTree& tree, Id id) {
    const auto found = std::find_if(tree.elements.begin(), tree.elements.end(),
                                    [id](const Element& element) { return element.id == id; });
    return found == tree.elements.end() ? nullptr : &*found;
}

const Element* focused_in(const ScreenTree& tree) {
    for (const auto& element : tree.elements)
        if (element.focused && on_top(element, tree)) return &element;
    return nullptr;
}

const Element* heading_of(const ScreenTree& tree) {
    for (const auto& element : tree.elements)
        if (element.role == Role::Heading && on_top(element, tree)) return &element;
    return nullptr;
}

bool same_words(const Element* a, const Element* b) {
    return a != nullptr && b != nullptr && a->id == b->id && a->name == b->name;
}

bool anything_in_common(const ScreenTree& before, const ScreenTree& now) {
    return std::any_of(now.elements.begin(), now.elements.end(), [&](const Element& element) {
        return element.operable && on_top(element, now) && by_id(before, element.id) != nullptr;
    });
}

bool is_new_screen(const ScreenTree& before, const ScreenTree& now) {
    if (now.modal_layer > before.modal_layer) return true;
    const Element* heading = heading_of(now);
    // Where a dialog closed, the page below was read before.
    if (heading != nullptr) return !same_words(heading, by_id(before, heading->id));
    return !now.elements.empty() && !anything_in_common(before, now);
}

bool is_read(Role role) {
    return role == Role::Heading || role == Role::Text || role == Role::Banner ||
           role == Role::Chip || role == Role::Toast;
}

void read_texts(Telling& telling, const ScreenTree& tree) {
    for (const auto& element : tree.elements)
        if (is_read(element.role) && on_top(element, tree) && !telling.hides_name(element))
            telling.add_in(element.name, element.language);
}

void read_choices(Telling& telling, const ScreenTree& tree) {
    const auto choices = choices_of(tree);
    if (!choices.empty()) telling.add_counted("speech.choices"_msg, choices.size());
    if (choices.size() > kMostNamed) return;
    for (const Element* choice : choices)
        if (!telling.hides_name(*choice)) telling.add_in(choice->name, choice->language);
}

bool has_keyboard(const ScreenTree& tree) {
    return std::any_of(tree.elements.begin(), tree.elements.end(), [&](const Element& element) {
        return element.role == Role::Key && on_top(element, tree);
    });
}

void read_countdown(Telling& telling, const Element& countdown) {
    telling.add(countdown.name);
    telling.add_counted("speech.seconds_left"_msg,
                        static_cast<std::size_t>(std::stoul("0" + countdown.value)));
}

void read_screen(Telling& telling, const ScreenTree& tree) {
    read_texts(telling, tree);
    for (const auto& element : tree.elements) {
        if (!on_top(element, tree)) continue;
        telling.add_error(element);
        if (element.role == Role::Countdown) read_countdown(telling, element);
    }
    read_choices(telling, tree);
    if (has_keyboard(tree)) telling.add("speech.keyboard"_msg);
    const bool hidden =
        std::any_of(tree.elements.begin(), tree.elements.end(), [&](const Element& element) {
            return on_top(element, tree) && telling.hides_name(element);
        });
    if (hidden) telling.add("speech.private"_msg);
    if (const Element* focused = focused_in(tree))
        telling.add_all(describe(*focused, tree, telling.listener));
}

void spell(Telling& telling, const std::string& piece) {
    if (to_code_points(piece).size() > kMostSpelled) return telling.add(piece);
    for (std::size_t at = 0; at < piece.size();) {
        const std::size_t next = after(piece, at);
        telling.add(spoken_letter(piece.substr(at, next - at), telling.listener));
        at = next;
    }
}

// What was typed is said letter by letter; aloud, only how many there are.
void echo(Telling& telling, const Element& was, const Element& is) {
    if (was.value == is.value) return;
    if (telling.hides_value(is) || is.value.empty()) return telling.add_field_value(is);
    if (is.value.starts_with(was.value)) return spell(telling, is.value.substr(was.value.size()));
    if (!was.value.starts_with(is.value)) return telling.add_field_value(is);
    const std::string gone = was.value.substr(is.value.size());
    telling.add("speech.deleted"_msg, {{"letter", spoken_letter(gone, telling.listener)}});
}

void read_change_in_focus(Telling& telling, const Element& was, const Element& is) {
    if (is.role == Role::Field || telling.hides_name(is)) return;
    if (is.value != was.value) telling.add(is.value);
    if (is.checked == was.checked) return;
    if (is.role == Role::CheckBox)
        telling.add(is.checked ? "speech.ticked"_msg : "speech.not_ticked"_msg);
    else if (is.checked && is.role != Role::Key)
        telling.add("speech.chosen"_msg);
}

void read_new_message(Telling& telling, const Element* was, const Element& is) {
    const bool announces = is.role == Role::Banner || is.role == Role::Toast;
    if (announces && !same_words(was, &is) && !telling.hides_name(is))
        telling.add_in(is.name, is.language);
    const bool new_countdown =
        was == nullptr || (was->value != is.value && is.value == kLastSeconds);
    if (is.role == Role::Countdown && new_countdown) read_countdown(telling, is);
}

void read_changes(Telling& telling, const ScreenTree& before, const ScreenTree& now) {
    const Element* focused = focused_in(now);
    const Element* was_focused = focused_in(before);
    const bool moved =
        focused != nullptr && (was_focused == nullptr || was_focused->id != focused->id);
    if (moved) telling.add_all(describe(*focused, now, telling.listener));
    if (focused != nullptr && !moved) read_change_in_focus(telling, *was_focused, *focused);
    for (const auto& element : now.elements) {
        if (!on_top(element, now)) continue;
        const Element* was = by_id(before, element.id);
        const bool just_described = moved && &element == focused;
        if (was != nullptr && element.role == Role::Field && !just_described)
            echo(telling, *was, element);
        if (!just_described && (was == nullptr || was->error != element.error))
            telling.add_error(element);
        read_new_message(telling, was, element);
    }
}

} // namespace

void Telling::add_field_value(const Element& field) {
    if (field.value.empty()) return add("speech.empty"_msg);
    if (!hides_value(field)) return add(field.value);
    add_counted("speech.letters_entered"_msg, to_code_points(field.value).size());
}

void Telling::add_error(const Element& element) {
    if (!element.error.empty()) add("speech.mistake"_msg, {{"mistake", element.error}});
}

std::vector<const Element*> choices_of(const ScreenTree& tree) {
    std::vector<const Element*> choices;
    for (const auto& element : tree.elements)
        if (element.operable && element.enabled && element.role != Role::Key &&
            on_top(element, tree))
            choices.push_back(&element);
    return choices;
}

std::vector<Spoken> what_to_say(const ScreenTree* before, const ScreenTree& now,
                                const Listener& listener) {
    Telling telling{listener, {}};
    if (before == nullptr || is_new_screen(*before, now))
        read_screen(telling, now);
    else
        read_changes(telling, *before, now);
    return telling.sentences;
}

} // namespace lanyard::ui
