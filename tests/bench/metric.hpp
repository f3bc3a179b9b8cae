#pragma once

#include <optional>
#include <string>
#include <vector>

namespace lanyard::bench {

/// One line of the report: what the product measured beside its yardstick of the same run.
struct MetricRow {
    int number = 0; ///< as in the list of metrics
    std::string name;
    double value = 0;
    double yardstick = 0;
    double ratio = 0;
    std::string pass;     ///< what is asked for
    std::string moonshot; ///< what is hoped for
    bool met = false;     ///< `pass`, and the result was checked to be right
    std::string note;
    std::string unit = {};
    std::optional<double> exponent = {}; ///< of growth over ten times the size
};

} // namespace lanyard::bench
