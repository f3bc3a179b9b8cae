#pragma once

#include <cstdint>
#include <vector>

#include "tests/bench/metric.hpp"

namespace lanyard::bench {

/// Metrics 17 to 20: what screens and windows cost. The real programs run on a display that nobody
/// sees. Up to a million delegates, `quick` a hundred thousand.
std::vector<MetricRow> measure_windows(std::uint64_t seed, bool quick);

} // namespace lanyard::bench
