#pragma once

#include <vector>

#include "tests/bench/metric.hpp"

namespace lanyard::bench {

/// Metrics 13 and 14: a batch of badges as PDF, and one badge ready for the printer.
std::vector<MetricRow> measure_badges(bool quick);

} // namespace lanyard::bench
