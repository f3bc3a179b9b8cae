#pragma once

#include <vector>

#include "tests/bench/metric.hpp"

namespace lanyard::bench {

/// Metrics 7, 9 and 11: a scan to its durable commit, scans a second, and the live figures.
/// `quick` goes to 10,000 delegates, otherwise to 100,000.
std::vector<MetricRow> measure_store(bool quick);

} // namespace lanyard::bench
