#pragma once

#include <cstdint>
#include <vector>

#include "tests/bench/metric.hpp"

namespace lanyard::bench {

/// Metrics 7, 9 and 11: a scan from the frame to its durable commit, scans a second, and the live
/// figures. Up to a million delegates, `quick` a hundred thousand.
std::vector<MetricRow> measure_store(std::uint64_t seed, bool quick);

} // namespace lanyard::bench
