#pragma once

#include <algorithm>
#include <cstdint>

#include "common/core/time.hpp"

namespace lanyard::storage {

/// A hybrid logical clock: 48 bits of milliseconds and a 16-bit counter in one number, which only
/// grows, also when the wall clock stands still or is set back, and is later than everything seen.
class HybridClock {
public:
    explicit HybridClock(std::int64_t last) : last_(last) {}

    /// The stamp for the next fact. A full counter runs over into the milliseconds.
    std::int64_t tick(Instant wall) {
        const auto now = wall.time_since_epoch().count() << 16;
        last_ = std::max(last_ + 1, now);
        return last_;
    }
    /// Makes later ticks later than a stamp from elsewhere.
    void witness(std::int64_t stamp) { last_ = std::max(last_, stamp); }
    std::int64_t last() const { return last_; }

private:
    std::int64_t last_;
};

} // namespace lanyard::storage
