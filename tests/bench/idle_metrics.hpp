#pragma once

#include <filesystem>
#include <vector>

#include "tests/bench/metric.hpp"
#include "tests/bench/programs.hpp"

namespace lanyard::bench {

/// Metric 18: what a kiosk and an organiser's window cost while nobody comes.
std::vector<MetricRow> measure_idle(const Programs& programs, const Conference& conference,
                                    bool quick);

} // namespace lanyard::bench
