#include "admin/event_clock.hpp"

namespace lanyard::admin {

EventClock::EventClock(std::optional<LocalTime> at, Ticks ticks)
    : at_(at), ticks_(std::move(ticks)), started_(ticks_()) {}

void EventClock::go_to(const std::string& zone) {
    if (at_) start_ = to_instant(*at_, zone);
}

Instant EventClock::now() const {
    if (!start_) return SystemClock{}.now();
    return *start_ + std::chrono::duration_cast<std::chrono::milliseconds>(ticks_() - started_);
}

} // namespace lanyard::admin
