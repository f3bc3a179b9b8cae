#pragma once

#include <algorithm>
#include <chrono>

namespace lanyard::kiosk {

/// Time as it passes for the person in front of the screen; no clock change moves it.
using Moment = std::chrono::steady_clock::time_point;
using Span = std::chrono::milliseconds;

/// How long a screen stays before the kiosk goes back to waiting; always shown, always extendable.
class Countdown {
public:
    Countdown() = default;
    Countdown(Moment now, Span length) : begins_(now), ends_(now + length) {}

    bool over(Moment now) const { return now >= ends_; }
    Moment ends() const { return ends_; }
    /// From 1 at the beginning to 0 at the end.
    float left(Moment now) const {
        const auto whole = std::chrono::duration<float>(ends_ - begins_).count();
        const auto rest = std::chrono::duration<float>(ends_ - now).count();
        return whole > 0 ? std::clamp(rest / whole, 0.0F, 1.0F) : 0.0F;
    }
    long seconds_left(Moment now) const {
        const auto rest = std::chrono::ceil<std::chrono::seconds>(ends_ - now).count();
        return std::max<long>(rest, 0);
    }
    void extend(Moment now, Span by) { *this = Countdown(now, std::max(rest(now), Span{0}) + by); }

private:
    Span rest(Moment now) const { return std::chrono::duration_cast<Span>(ends_ - now); }

    Moment begins_;
    Moment ends_;
};

} // namespace lanyard::kiosk
