#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "common/core/time.hpp"

namespace lanyard::admin {

/// What time it is at the open event: the system's, or in a rehearsal (`--at`) a local time that
/// runs on from when the program started, whichever event is opened and however often.
class EventClock final : public Clock {
public:
    using Ticks = std::function<std::chrono::steady_clock::time_point()>;

    EventClock(std::optional<LocalTime> at, Ticks ticks = std::chrono::steady_clock::now);

    /// The rehearsal's local time is that of the event's zone.
    void go_to(const std::string& zone);
    Instant now() const override;

private:
    std::optional<LocalTime> at_;
    Ticks ticks_;
    std::chrono::steady_clock::time_point started_;
    std::optional<Instant> start_; ///< in the open event's zone, of a rehearsal
};

} // namespace lanyard::admin
