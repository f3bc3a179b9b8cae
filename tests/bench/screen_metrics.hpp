#pragma once

#include <cstdint>
#include <vector>

#include "tests/bench/metric.hpp"

namespace lanyard::bench {

/// Metric 17: CPU of a frame of the heaviest screen, the table of delegates while it is scrolled.
/// Up to a million of them, `quick` a hundred thousand.
std::vector<MetricRow> measure_screens(std::uint64_t seed, bool quick);

} // namespace lanyard::bench
