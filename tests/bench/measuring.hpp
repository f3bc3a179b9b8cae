#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace lanyard::bench {

/// Wall time, where the disk or another program is part of the claim.
class Stopwatch {
public:
    double microseconds() const {
        return std::chrono::duration<double, std::micro>(Now::now() - start_).count();
    }
    double milliseconds() const { return microseconds() / 1e3; }

private:
    using Now = std::chrono::steady_clock;
    Now::time_point start_ = Now::now();
};

/// CPU time of this thread, for computation.
double cpu_microseconds();

/// `part` from 0 to 1; 0 of nothing.
double percentile(std::vector<double> values, double part);
double median(std::vector<double> values);

/// How fast a cost grows over ten times the size: 0 not at all, 1 in step.
double growth(double small, double ten_times_larger);

/// "p50 153 p95 201 p99 377".
std::string spread(const std::vector<double>& values);

} // namespace lanyard::bench
