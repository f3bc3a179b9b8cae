#include "tests/bench/measuring.hpp"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fmt/format.h>

namespace lanyard::bench {

double cpu_microseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

double percentile(std::vector<double> values, double part) {
    if (values.empty()) return 0;
    const auto place = std::lround(part * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

double median(std::vector<double> values) {
    return percentile(std::move(values), 0.5);
}

double growth(double small, double ten_times_larger) {
    return std::log10(ten_times_larger / small);
}

std::string spread(const std::vector<double>& values) {
    return fmt::format("p50 {:.0f} p95 {:.0f} p99 {:.0f}", percentile(values, 0.5),
                       percentile(values, 0.95), percentile(values, 0.99));
}

} // namespace lanyard::bench
