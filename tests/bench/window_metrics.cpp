#include "tests/bench/window_metrics.hpp"

#include <fmt/format.h>
#include <fstream>
#include <stdexcept>

#include "tests/bench/crowd.hpp"
#include "tests/bench/measuring.hpp"
#include "tests/bench/process_figures.hpp"
#include "tests/bench/programs.hpp"
#include "tests/e2e/remote_window.hpp"

namespace lanyard::bench {

namespace {

Conference conference_of(const Crowd& crowd) {
    return {crowd.file, crowd.event.slug};
}

MetricRow start_row(std::string name, double ours, double yardstick, double limit,
                    const char* moonshot, std::string note) {
    MetricRow row;
    row.number = 19;
    row.name = std::move(name);
    row.unit = "ms";
    row.value = ours;
    row.yardstick = yardstick;
    row.ratio = ours / yardstick;
    row.pass = fmt::format("<= {}", limit);
    row.moonshot = moonshot;
    row.met = row.ratio <= limit;
    row.note = std::move(note);
    return row;
}

std::vector<MetricRow> measure_start(const Programs& programs, const Crowd& nobody,
                                     const Crowd& crowd) {
    constexpr int kRounds = 7;
    std::vector<double> empty;
    std::vector<double> without;
    std::vector<double> with;
    for (int round = 0; round < kRounds; ++round) {
        empty.push_back(programs.time_to_empty_window());
        without.push_back(programs.time_to_first_frame(conference_of(nobody)));
        with.push_back(programs.time_to_first_frame(conference_of(crowd)));
    }
    return {start_row("start of admin to its first frame, 0 delegates", median(without),
                      median(empty), 2, "<= 1.2", "against an empty ImGui window"),
            start_row(fmt::format("start of admin, {} delegates", crowd.size()), median(with),
                      median(without), 1.3, "<= 1.05", "against the start with none")};
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The organiser's window with everybody in its table.
MetricRow measure_memory(const Programs& programs, const Crowd& crowd) {
    const auto socket = programs.folder() / "admin.socket";
    auto admin = programs.open_admin(conference_of(crowd), {"--remote", socket});
    e2e::RemoteWindow window(socket, admin);
    window("tap delegates");
    constexpr double kPatience = 180;
    if (!wait_until_idle(admin.pid(), kPatience))
        throw std::runtime_error("the delegates are never loaded");
    const auto tree = programs.folder() / "tree.json";
    window("tree " + tree.string());
    const bool loaded = text_of(tree).find("\"R") != std::string::npos;

    MetricRow row;
    row.number = 20;
    row.name = fmt::format("peak memory of admin, {} delegates in its table", crowd.size());
    row.unit = "MB";
    row.value = peak_memory_of(admin.pid()) / 1e6;
    row.yardstick = static_cast<double>(crowd.name_bytes()) / 1e6;
    row.ratio = row.value / row.yardstick;
    row.pass = "<= 20";
    row.moonshot = "<= 5";
    row.met = loaded && row.ratio <= 20;
    row.note = "against the names alone, one a line";
    return row;
}

} // namespace

std::vector<MetricRow> measure_windows(std::uint64_t seed, bool quick) {
    const std::size_t most = quick ? 100'000 : 1'000'000;
    const Programs programs;
    const Crowd nobody(0, seed);
    const Crowd crowd(most, seed);
    auto rows = measure_start(programs, nobody, crowd);
    rows.push_back(measure_memory(programs, crowd));
    return rows;
}

} // namespace lanyard::bench
