#include "tests/bench/report.hpp"

#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sys/utsname.h>
#include <thread>

namespace lanyard::bench {

namespace {

std::string after_colon(const std::string& line) {
    const auto colon = line.find(':');
    const auto text = colon == std::string::npos ? colon : line.find_first_not_of(" \t", colon + 1);
    return text == std::string::npos ? std::string() : line.substr(text);
}

/// The first line of a file of the kernel's that begins so.
std::string line_of(const char* file, const std::string& beginning) {
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);)
        if (line.rfind(beginning, 0) == 0) return after_colon(line);
    return {};
}

std::string machine() {
    utsname system{};
    uname(&system);
    return fmt::format("{} x {}, memory {}, {} {}", std::thread::hardware_concurrency(),
                       line_of("/proc/cpuinfo", "model name"), line_of("/proc/meminfo", "MemTotal"),
                       system.sysname, system.release);
}

/// Three or four figures that mean something, whatever the size.
std::string short_number(double value) {
    const int decimals = value >= 1000 ? 0 : value >= 10 ? 1 : 3;
    return fmt::format("{:.{}f}", value, decimals);
}

std::string line_of(const MetricRow& row) {
    const auto exponent = row.exponent ? fmt::format("{:.2f}", *row.exponent) : std::string("-");
    return fmt::format("{:>2}  {:<52} {:>10} {:>10} {:<3} {:>8} {:>6}  {:<30} {:<36} {:<7} {}\n",
                       row.number, row.name, short_number(row.value), short_number(row.yardstick),
                       row.unit, short_number(row.ratio), exponent, row.pass, row.moonshot,
                       row.met ? "met" : "NOT MET", row.note);
}

nlohmann::json json_of(const MetricRow& row) {
    nlohmann::json document = {{"number", row.number}, {"name", row.name},
                               {"value", row.value},   {"yardstick", row.yardstick},
                               {"unit", row.unit},     {"ratio", row.ratio},
                               {"pass", row.pass},     {"moonshot", row.moonshot},
                               {"met", row.met},       {"note", row.note}};
    if (row.exponent) document["exponent"] = *row.exponent;
    return document;
}

} // namespace

Report::Report(std::ostream& out, Form form, std::uint64_t seed, bool quick)
    : out_(out), form_(form), seed_(seed), quick_(quick) {
    if (form_ == Form::Json) return;
    out_ << "seed " << seed_ << "; " << machine() << '\n'
         << fmt::format("{:>2}  {:<52} {:>10} {:>10} {:<3} {:>8} {:>6}  {:<30} {:<36}\n", "#",
                        "metric", "measured", "yardstick", "", "ratio", "growth", "pass",
                        "moonshot")
         << std::flush;
}

void Report::add(const std::vector<MetricRow>& rows) {
    for (const auto& row : rows) {
        all_met_ = all_met_ && row.met;
        if (form_ == Form::Table) out_ << line_of(row) << std::flush;
        rows_.push_back(row);
    }
}

void Report::finish() {
    if (form_ == Form::Table) return;
    nlohmann::json document = {{"seed", seed_}, {"quick", quick_}, {"machine", machine()}};
    for (const auto& row : rows_)
        document["metrics"].push_back(json_of(row));
    out_ << document.dump(2) << '\n';
}

} // namespace lanyard::bench
