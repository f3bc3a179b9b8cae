#include <algorithm>
#include <utility>

#include "common/ui/interaction.hpp"

namespace lanyard::ui {

namespace {

bool is_arrow(Key key) {
    return key == Key::Left || key == Key::Right || key == Key::Up || key == Key::Down;
}

bool edits(const KeyPressed& pressed) {
    switch (pressed.key) {
    case Key::Backspace:
    case Key::Delete:
    case Key::Home:
    case Key::End:
        return true;
    case Key::A:
    case Key::C:
    case Key::V:
    case Key::X:
        return pressed.modifiers.control;
    default:
        return false;
    }
}

} // namespace

bool Arrows::takes(Key key) const {
    return (key == Key::Left && left) || (key == Key::Right && right) || (key == Key::Up && up) ||
           (key == Key::Down && down);
}

const Target* Interaction::flagged(bool Target::*flag) const {
    const Target* found = nullptr;
    for (const auto& target : scene_.targets)
        if (operable(target) && target.*flag) found = &target;
    return found;
}

const Target* Interaction::focused_target() const {
    const Target* target = target_of(focused_);
    return target != nullptr && target->layer >= scene_.modal_layer ? target : nullptr;
}

void Interaction::set_focus(Id id) {
    focused_ = id;
    reveal_pending_ = id;
}

void Interaction::focus_on(const Target& target) {
    focused_ = target.id;
    focus_visible_ = true;
    reveal(target);
}

// The touch keyboard is one stop: who has Tab has letters too.
void Interaction::step_focus(int direction) {
    std::vector<const Target*> stops;
    const Target* now = focused_target();
    const bool on_key = now != nullptr && now->is_key;
    bool keyboard_stands = false;
    for (const auto& target : scene_.targets) {
        if (!operable(target) || !target.focusable) continue;
        const bool is_stop = !target.is_key || (on_key ? &target == now : !keyboard_stands);
        keyboard_stands = keyboard_stands || target.is_key;
        if (is_stop) stops.push_back(&target);
    }
    if (stops.empty()) return;
    const auto at = std::find(stops.begin(), stops.end(), now);
    if (direction > 0)
        focus_on(at >= stops.end() - 1 ? *stops.front() : **(at + 1));
    else
        focus_on(at == stops.begin() ? *stops.back() : **(at - 1));
}

const Target& Interaction::first_key(const Target& any) const {
    const auto found =
        std::find_if(scene_.targets.begin(), scene_.targets.end(),
                     [&](const Target& target) { return target.is_key && operable(target); });
    return found == scene_.targets.end() ? any : *found;
}

void Interaction::arrow(const KeyPressed& pressed) {
    const Target* from = focused_target();
    if (from == nullptr) return step_focus(1);
    if (from->arrows.takes(pressed.key)) {
        typed_.emplace_back(pressed);
        focus_visible_ = true;
        return;
    }
    const Target* next = target_ahead(scene_, *from, pressed.key);
    // Up from the keyboard leads back to the field that it writes to, not to the nearest thing.
    const bool leaves_keyboard = from->is_key && next != nullptr && !next->is_key;
    if (leaves_keyboard && pressed.key == Key::Up)
        if (const Target* field = entry()) next = field;
    if (next != nullptr) focus_on(*next);
}

// Enter in a field presses the screen's default button, or is the field's own when there is none.
// On a pad with five keys it leads to the touch keyboard: who has no letters needs those. An arrow
// that has nowhere to go within the text leaves the field.
bool Interaction::field_key(const KeyPressed& pressed, const Target& field) {
    if (pressed.key == Key::Space) return true;
    if (pressed.key == Key::Enter && hardware_letters_ != field.id)
        if (const Target* key = flagged(&Target::is_key)) {
            focus_on(first_key(*key));
            return true;
        }
    const bool across = pressed.key == Key::Left || pressed.key == Key::Right;
    const bool moves_on =
        pressed.key == Key::Tab || pressed.key == Key::Escape || pressed.key == Key::Up ||
        pressed.key == Key::Down ||
        (across && !pressed.modifiers.shift && !field.arrows.takes(pressed.key)) ||
        (pressed.key == Key::Enter && flagged(&Target::is_default) != nullptr);
    if (moves_on) return false;
    enter(pressed);
    return true;
}

// A hardware keyboard goes on editing the field while the five keys stand on the touch keyboard.
bool Interaction::keyboard_key(const KeyPressed& pressed) {
    if (pressed.key == Key::Space) return true;
    if (!edits(pressed)) return false;
    enter(pressed);
    return true;
}

void Interaction::press_focused(const KeyPressed& pressed, const Target& focused) {
    activated_ = focused.id;
    focus_visible_ = true;
    if (!focused.is_key) typed_.emplace_back(pressed);
}

void Interaction::escape() {
    dismissed_ = true;
    if (const Target* target = flagged(&Target::on_escape)) activated_ = target->id;
}

void Interaction::key(const KeyPressed& pressed) {
    const Target* focused = focused_target();
    if (focused != nullptr && focused->is_field && field_key(pressed, *focused)) return;
    if (focused != nullptr && focused->is_key && keyboard_key(pressed)) return;
    if (pressed.key == Key::Tab) return step_focus(pressed.modifiers.shift ? -1 : 1);
    if (is_arrow(pressed.key)) return arrow(pressed);
    if (pressed.key == Key::Escape) return escape();
    const bool presses = pressed.key == Key::Enter || pressed.key == Key::Space;
    if (presses && focused != nullptr && focused->enabled && !focused->is_field)
        return press_focused(pressed, *focused);
    const Target* target = flagged(&Target::is_default);
    if (pressed.key == Key::Enter && target != nullptr)
        activated_ = target->id;
    else
        typed_.emplace_back(pressed);
}

bool Interaction::awaits_text(Id field) const {
    if (!enters(field)) return false;
    const Target* focused = focused_target();
    return focused_ == field || (focused != nullptr && focused->is_key);
}

// Somebody types without having touched a field: the first one is meant.
const Target* Interaction::entry() const {
    const auto takes_text = [this](const Target* target) {
        return target != nullptr && target->is_field && operable(*target);
    };
    for (const Id id : {focused_, entry_})
        if (const Target* target = target_of(id); takes_text(target)) return target;
    for (const auto& target : scene_.targets)
        if (takes_text(&target)) return &target;
    return nullptr;
}

void Interaction::enter(const InputEvent& event) {
    const Target* field = entry();
    if (field == nullptr) return;
    entry_ = field->id;
    const Target* focused = focused_target();
    if (focused == nullptr || !focused->is_key) focused_ = entry_;
    reveal(*field);
    entered_.push_back(event);
}

void Interaction::take_from_keyboard() {
    for (const auto& event : std::exchange(from_keyboard_, {}))
        enter(event);
    if (!std::exchange(enter_pending_, false)) return;
    if (const Target* target = flagged(&Target::is_default))
        activated_ = target->id;
    else
        enter(KeyPressed{Key::Enter, {}});
}

void Interaction::character(const CharacterTyped& typed) {
    const Target* focused = focused_target();
    const bool on_text = focused != nullptr && (focused->is_field || focused->is_key);
    // Space presses buttons, and comes as a character as well.
    if (typed.character == U' ' && !on_text) return;
    const Target* field = entry();
    if (field == nullptr) return;
    // Here is a keyboard with letters, so Enter and the arrows are the field's again.
    focused_ = hardware_letters_ = field->id;
    enter(typed);
}

} // namespace lanyard::ui
