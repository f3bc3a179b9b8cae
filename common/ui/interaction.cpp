#include "common/ui/interaction.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lanyard::ui {

namespace {

constexpr double kRepeatSeconds = 0.5;
constexpr float kSamePlaceMm = 12;
constexpr float kDragMm = 4;

float distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

void Interaction::set_scene(Scene scene) {
    scene_ = std::move(scene);
    // What is gone cannot be pressed by the key that was meant for what came in its place.
    if (focused_ != 0 && target_of(focused_) == nullptr) focused_ = 0;
    // A region that became shorter must not show emptiness.
    for (const auto& region : scene_.regions)
        if (auto found = scrolls_.find(region.id); found != scrolls_.end())
            found->second.offset = std::clamp(found->second.offset, 0.0, limit_of(region.id));
    if (const Target* target = target_of(reveal_pending_)) {
        reveal(*target);
        reveal_pending_ = 0;
    }
}

void Interaction::forget() {
    Interaction fresh;
    fresh.rules_ = rules_;
    fresh.accepted_at_ = accepted_at_;
    fresh.accepted_time_ = accepted_time_;
    *this = std::move(fresh);
}

void Interaction::update(const FrameInput& input, double now) {
    now_ = now;
    activated_ = 0;
    dismissed_ = false;
    typed_.clear();
    entered_.clear();
    take_from_keyboard();
    for (const auto& event : input.events)
        std::visit([this](const auto& e) { take(e); }, event);
    if (const Target* field = focused_target(); field != nullptr && field->is_field)
        entry_ = focused_;
    const Target* under = pointer_ && !down_ ? target_at(*pointer_) : nullptr;
    // Under a finger nothing hovers, and nothing stays lit after it.
    const bool lit = under != nullptr && under->enabled && !rules_.touch;
    hovered_ = lit ? under->id : 0;
}

void Interaction::take(const ButtonChanged& button) {
    if (button.secondary) return;
    pointer_moved(button.at);
    if (button.down)
        pointer_pressed(button.at);
    else
        pointer_released();
}

const Target* Interaction::target_at(Point at) const {
    // Uppermost first; within a layer, what was drawn later lies on top.
    const Target* found = nullptr;
    for (const auto& target : scene_.targets)
        if (target.layer >= scene_.modal_layer && target.rect.contains(at) &&
            target.clip.contains(at) && (found == nullptr || target.layer >= found->layer))
            found = &target;
    return found;
}

const Target* Interaction::target_of(Id id) const {
    for (const auto& target : scene_.targets)
        if (target.id == id) return &target;
    return nullptr;
}

const ScrollRegion* Interaction::region_at(Point at) const {
    const ScrollRegion* found = nullptr;
    for (const auto& region : scene_.regions)
        if (region.layer >= scene_.modal_layer && region.rect.contains(at) &&
            region.content_height > static_cast<double>(region.rect.height) + 0.5)
            found = &region;
    return found;
}

void Interaction::pointer_moved(Point to) {
    pointer_ = to;
    if (!down_) return;
    if (dragged_ == 0 && std::abs(to.y - pressed_at_.y) > kDragMm * rules_.px_per_mm) {
        // The finger means the list, so the row under it must not fire.
        if (const ScrollRegion* region = region_at(pressed_at_)) {
            dragged_ = region->id;
            held_ = 0;
            last_point_ = to;
            last_move_ = now_;
        }
    }
    if (dragged_ != 0) drag_scroll(to);
    const Target* held = target_of(held_);
    over_held_ = held != nullptr && held->rect.contains(to);
}

void Interaction::pointer_pressed(Point at) {
    down_ = true;
    pressed_at_ = at;
    last_point_ = at;
    dragged_ = 0;
    flung_ = 0;
    const Target* target = target_at(at);
    dismissed_ = target == nullptr || target->layer < scene_.modal_layer;
    held_ = target != nullptr && target->enabled ? target->id : 0;
    over_held_ = held_ != 0;
    focus_visible_ = false;
    if (target == nullptr || !target->keeps_focus)
        focused_ = target != nullptr && target->enabled && target->focusable ? target->id : 0;
}

void Interaction::pointer_released() {
    down_ = false;
    flung_ = std::exchange(dragged_, 0);
    const Id held = std::exchange(held_, 0);
    const Target* target = target_of(held);
    if (target == nullptr || !over_held_ || !target->enabled || target_at(*pointer_) != target)
        return;
    if (repeated(*target)) return;
    activated_ = held;
    accepted_at_ = *pointer_;
    accepted_time_ = now_;
}

// A tired switch, a shaking hand, a button of the next screen under the same finger.
bool Interaction::repeated(const Target& target) const {
    if (!rules_.single_taps || target.repeats) return false;
    return now_ - accepted_time_ < kRepeatSeconds &&
           distance(*pointer_, accepted_at_) < kSamePlaceMm * rules_.px_per_mm;
}

} // namespace lanyard::ui
