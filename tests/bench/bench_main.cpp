// Measures the product beside its yardsticks, in the same run and on the same machine.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <iostream>
#include <random>

#include "tests/bench/badge_metrics.hpp"
#include "tests/bench/idle_metrics.hpp"
#include "tests/bench/import_metrics.hpp"
#include "tests/bench/kiosk_metrics.hpp"
#include "tests/bench/qr_metrics.hpp"
#include "tests/bench/report.hpp"
#include "tests/bench/screen_metrics.hpp"
#include "tests/bench/store_metrics.hpp"
#include "tests/bench/window_metrics.hpp"

namespace {

using namespace lanyard::bench;

struct BenchOptions {
    bool quick = false;
    bool json = false;
    std::uint64_t seed = 0;
    std::vector<int> only;

    bool wants(int number) const {
        return only.empty() || std::find(only.begin(), only.end(), number) != only.end();
    }
};

/// Metrics that are measured together.
struct Group {
    std::vector<int> numbers;
    std::function<std::vector<MetricRow>(const BenchOptions&)> measure;
};

const std::vector<Group>& groups() {
    static const std::vector<Group> kGroups = {
        {{1, 2, 3, 4, 6}, [](const auto& asked) { return measure_qr(asked.seed, asked.quick); }},
        {{7, 9, 11}, [](const auto& asked) { return measure_store(asked.seed, asked.quick); }},
        {{10, 15},
         [](const auto& asked) { return measure_import_and_search(asked.seed, asked.quick); }},
        {{13, 14}, [](const auto& asked) { return measure_badges(asked.quick); }},
        {{17}, [](const auto& asked) { return measure_screens(asked.seed, asked.quick); }},
        {{18}, [](const auto& asked) { return measure_idle(asked.quick); }},
        {{19, 20}, [](const auto& asked) { return measure_windows(asked.seed, asked.quick); }},
        {{23, 24, 25, 26},
         [](const auto& asked) { return measure_kiosk(asked.seed, asked.quick); }},
    };
    return kGroups;
}

int run(const BenchOptions& options) {
    Report report(std::cout, options.json ? Report::Form::Json : Report::Form::Table, options.seed,
                  options.quick);
    for (const auto& [numbers, measure] : groups()) {
        const auto wanted = [&](int number) { return options.wants(number); };
        if (std::none_of(numbers.begin(), numbers.end(), wanted)) continue;
        auto rows = measure(options);
        std::erase_if(rows, [&](const MetricRow& row) { return !options.wants(row.number); });
        report.add(rows);
    }
    report.finish();
    return report.all_met() || options.quick ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    BenchOptions options;
    options.seed = std::random_device{}();
    CLI::App program("Measure, and print each figure beside what it is judged by");
    program.add_flag("--quick", options.quick, "A tenth of the work; says nothing of the passes");
    program.add_flag("--json", options.json, "For programs instead of for people");
    program.add_option("--seed", options.seed, "Of everything that is made up; printed");
    program.add_option("--only", options.only, "These metrics: 7,9")->delimiter(',');
    CLI11_PARSE(program, argc, argv);
    return run(options);
}
