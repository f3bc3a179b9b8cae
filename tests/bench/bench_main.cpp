// Measures the product beside its yardsticks, in the same run and on the same machine.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <iostream>
#include <random>

#include "tests/bench/badge_metrics.hpp"
#include "tests/bench/import_metrics.hpp"
#include "tests/bench/qr_metrics.hpp"
#include "tests/bench/store_metrics.hpp"

namespace {

using namespace lanyard::bench;

struct BenchOptions {
    bool quick = false;
    std::uint64_t seed = 0;
    std::vector<int> only;

    bool wants(std::initializer_list<int> numbers) const {
        return only.empty() || std::any_of(numbers.begin(), numbers.end(), [&](int number) {
                   return std::find(only.begin(), only.end(), number) != only.end();
               });
    }
};

void print(const std::vector<MetricRow>& rows) {
    for (const auto& row : rows)
        std::cout << fmt::format(
                         "{:>2}  {:<50} {:>12.3f} {:>12.3f} {:>8.3f}  {:<30} {:<34} {:<7} {}\n",
                         row.number, row.name, row.value, row.yardstick, row.ratio, row.pass,
                         row.moonshot, row.met ? "met" : "NOT MET", row.note)
                  << std::flush;
}

/// Whether every pass was met; printed as they come, because some take minutes.
bool measure(const BenchOptions& options) {
    bool met = true;
    const auto take = [&](const std::vector<MetricRow>& rows) {
        print(rows);
        for (const auto& row : rows)
            met = met && row.met;
    };
    if (options.wants({1, 2, 3, 4, 6})) take(measure_qr(options.seed, options.quick));
    if (options.wants({7, 9, 11})) take(measure_store(options.quick));
    if (options.wants({10, 15})) take(measure_import_and_search(options.seed, options.quick));
    if (options.wants({13, 14})) take(measure_badges(options.quick));
    return met;
}

} // namespace

int main(int argc, char** argv) {
    BenchOptions options;
    options.seed = std::random_device{}();
    CLI::App program("Measure, and print each figure beside what it is judged by");
    program.add_flag("--quick", options.quick, "A tenth of the work; says nothing of the passes");
    program.add_option("--seed", options.seed, "Of everything that is made up; printed");
    program.add_option("--only", options.only, "These metrics: 7,9")->delimiter(',');
    CLI11_PARSE(program, argc, argv);
    std::cout << "seed " << options.seed << '\n'
              << fmt::format("{:>2}  {:<50} {:>12} {:>12} {:>8}  {:<30} {:<34}\n", "#", "metric",
                             "measured", "yardstick", "ratio", "pass", "moonshot");
    return measure(options) || options.quick ? 0 : 1;
}
