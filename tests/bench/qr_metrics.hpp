#pragma once

#include <cstdint>
#include <vector>

#include "tests/bench/metric.hpp"

namespace lanyard::bench {

/// Metrics 1, 2, 3, 4 and 6: how many badges are read before a camera, never wrongly, how soon and
/// at what cost. `quick` takes a tenth of the frames; all of them take ten minutes.
std::vector<MetricRow> measure_qr(std::uint64_t seed, bool quick);

} // namespace lanyard::bench
