#pragma once

#include <cstdint>
#include <vector>

#include "tests/bench/metric.hpp"

namespace lanyard::bench {

/// What the kiosk itself promises: a key of a name answered within a frame (23), a badge in the
/// spool while the finger still rests on the glass (24), and memory that is small (25) and does not
/// grow with the people who pass (26).
std::vector<MetricRow> measure_kiosk(std::uint64_t seed, bool quick);

} // namespace lanyard::bench
