#pragma once

#include <cstdint>
#include <iosfwd>
#include <vector>

#include "tests/bench/metric.hpp"

namespace lanyard::bench {

/// Prints the figures as they come, because some take minutes.
class Report {
public:
    enum class Form { Table, Json };

    /// Begins with the seed and with what kind of machine this is.
    Report(std::ostream& out, Form form, std::uint64_t seed, bool quick);

    void add(const std::vector<MetricRow>& rows);
    /// Only for Json: everything at once.
    void finish();
    bool all_met() const { return all_met_; }

private:
    std::ostream& out_;
    Form form_;
    std::uint64_t seed_;
    bool quick_;
    bool all_met_ = true;
    std::vector<MetricRow> rows_;
};

} // namespace lanyard::bench
