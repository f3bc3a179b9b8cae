#include <algorithm>
#include <cmath>

#include "common/ui/interaction.hpp"

namespace lanyard::ui {

namespace {

bool is_arrow(Key key) {
    return key == Key::Left || key == Key::Right || key == Key::Up || key == Key::Down;
}

bool is_across(Key key) {
    return key == Key::Left || key == Key::Right;
}

// How good a step from `from` to `to` is in a direction; nothing when it lies elsewhere. Straight
// ahead counts more than near.
std::optional<float> step_cost(const Rect& from, const Rect& to, Key key) {
    const Point a = from.centre();
    const Point b = to.centre();
    float ahead = b.y - a.y;
    float aside = std::abs(b.x - a.x);
    if (is_across(key)) {
        ahead = b.x - a.x;
        aside = std::abs(b.y - a.y);
    }
    if (key == Key::Left || key == Key::Up) ahead = -ahead;
    if (ahead <= 1) return std::nullopt;
    return ahead + 3 * aside;
}

} // namespace

const Target* Interaction::flagged(bool Target::*flag) const {
    const Target* found = nullptr;
    for (const auto& target : targets_)
        if (target.layer >= modal_layer_ && target.enabled && target.*flag) found = &target;
    return found;
}

void Interaction::focus_on(const Target& target) {
    focused_ = target.id;
    focus_visible_ = true;
    reveal(target);
}

void Interaction::step_focus(int direction) {
    std::vector<const Target*> reachable;
    for (const auto& target : targets_)
        if (target.layer >= modal_layer_ && target.enabled && target.focusable)
            reachable.push_back(&target);
    if (reachable.empty()) return;
    const auto now_at = std::find_if(reachable.begin(), reachable.end(),
                                     [&](const Target* target) { return target->id == focused_; });
    if (direction > 0)
        focus_on(now_at >= reachable.end() - 1 ? *reachable.front() : **(now_at + 1));
    else
        focus_on(now_at == reachable.begin() ? *reachable.back() : **(now_at - 1));
}

void Interaction::arrow(const KeyPressed& pressed) {
    const Target* from = target_of(focused_);
    if (from == nullptr) return step_focus(1);
    if (is_across(pressed.key) ? from->takes_across : from->takes_down) {
        typed_.emplace_back(pressed);
        focus_visible_ = true;
        return;
    }
    const Target* best = nullptr;
    float least = 0;
    for (const auto& target : targets_) {
        if (target.layer < modal_layer_ || !target.enabled || !target.focusable) continue;
        const auto cost = step_cost(from->rect, target.rect, pressed.key);
        if (cost && (best == nullptr || *cost < least)) {
            best = &target;
            least = *cost;
        }
    }
    if (best != nullptr) focus_on(*best);
}

// Enter in a field presses the screen's default button, or is the field's own when there is none.
bool Interaction::field_key(const KeyPressed& pressed, const Target& field) {
    if (!field.is_field) return false;
    const bool moves_on = pressed.key == Key::Tab || pressed.key == Key::Escape ||
                          pressed.key == Key::Up || pressed.key == Key::Down;
    if (moves_on || pressed.key == Key::Space) return pressed.key == Key::Space;
    if (pressed.key == Key::Enter && flagged(&Target::is_default) != nullptr) return false;
    typed_.emplace_back(pressed);
    return true;
}

void Interaction::key(const KeyPressed& pressed) {
    const Target* focused = target_of(focused_);
    if (focused != nullptr && field_key(pressed, *focused)) return;
    if (pressed.key == Key::Tab) return step_focus(pressed.modifiers.shift ? -1 : 1);
    if (is_arrow(pressed.key)) return arrow(pressed);
    if (pressed.key == Key::Escape) {
        if (const Target* target = flagged(&Target::on_escape)) activated_ = target->id;
        return;
    }
    const bool presses = pressed.key == Key::Enter || pressed.key == Key::Space;
    if (presses && focused != nullptr && focused->enabled && !focused->is_field) {
        activated_ = focused->id;
        focus_visible_ = true;
        typed_.emplace_back(pressed);
        return;
    }
    if (pressed.key == Key::Enter) {
        if (const Target* target = flagged(&Target::is_default)) activated_ = target->id;
        return;
    }
    typed_.emplace_back(pressed);
}

void Interaction::character(const CharacterTyped& typed) {
    const Target* focused = target_of(focused_);
    // Somebody types without having touched a field: the first one is meant.
    if (focused == nullptr || !focused->is_field) {
        if (typed.character == U' ') return;
        const auto field = std::find_if(targets_.begin(), targets_.end(), [&](const Target& t) {
            return t.is_field && t.enabled && t.layer >= modal_layer_;
        });
        if (field == targets_.end()) return;
        focused_ = field->id;
    }
    typed_.emplace_back(typed);
}

} // namespace lanyard::ui
