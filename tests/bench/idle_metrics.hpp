#pragma once

#include <vector>

#include "tests/bench/metric.hpp"

namespace lanyard::bench {

/// Metric 18: what a kiosk and an organiser's window cost while nobody comes, over a minute.
std::vector<MetricRow> measure_idle(bool quick);

} // namespace lanyard::bench
