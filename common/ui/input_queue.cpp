#include "common/ui/input_queue.hpp"

namespace lanyard::ui {

namespace {

bool is_edge(const InputEvent& event) {
    return std::holds_alternative<ButtonChanged>(event) ||
           std::holds_alternative<KeyPressed>(event);
}

bool is_move(const InputEvent& event) {
    return std::holds_alternative<PointerMoved>(event);
}

} // namespace

void InputQueue::push(InputEvent event) {
    // A mouse sends a thousand moves a second; only the last before something else matters.
    if (is_move(event) && !events_.empty() && is_move(events_.back()))
        events_.back() = event;
    else
        events_.push_back(event);
}

FrameInput InputQueue::take() {
    FrameInput taken;
    while (!events_.empty()) {
        const bool edge = is_edge(events_.front());
        taken.events.push_back(events_.front());
        events_.pop_front();
        if (edge) break;
    }
    return taken;
}

} // namespace lanyard::ui
