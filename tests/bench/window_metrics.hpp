#pragma once

#include <cstdint>
#include <vector>

#include "tests/bench/metric.hpp"

namespace lanyard::bench {

/// Metrics 19 and 20: cold start and memory of the organiser's program on a display that nobody
/// sees. Up to a million delegates, `quick` a hundred thousand.
std::vector<MetricRow> measure_windows(std::uint64_t seed, bool quick);

} // namespace lanyard::bench
