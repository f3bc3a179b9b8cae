#pragma once

#include <cstddef>
#include <functional>

#include "tests/bench/crowd.hpp"
#include "tests/bench/metric.hpp"

namespace lanyard::bench {

/// CPU of one frame while the table of delegates is scrolled, beside a plain ImGui table of as
/// many rows, in microseconds.
struct FrameCost {
    double ours = 0;
    double plain_table = 0;
};

FrameCost measure_frames(Crowd& crowd);

/// Metric 17, of the same screen with a tenth of the delegates and with all of them.
MetricRow frame_row(const FrameCost& small, const FrameCost& large, std::size_t delegates);

} // namespace lanyard::bench
