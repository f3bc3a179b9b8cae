#pragma once

#include <cstdint>
#include <vector>

#include "tests/bench/metric.hpp"

namespace lanyard::bench {

/// Metrics 10 and 15: search as one types, and the import of a register of delegates.
std::vector<MetricRow> measure_import_and_search(std::uint64_t seed, bool quick);

} // namespace lanyard::bench
