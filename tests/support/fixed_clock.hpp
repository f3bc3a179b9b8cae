#pragma once

#include "common/core/time.hpp"

namespace lanyard::testing {

/// A clock that stands still until the test moves it.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant now) : now_(now) {}
    Instant now() const override { return now_; }
    void advance(std::chrono::milliseconds by) { now_ += by; }
    void set(Instant now) { now_ = now; }

private:
    Instant now_;
};

} // namespace lanyard::testing
