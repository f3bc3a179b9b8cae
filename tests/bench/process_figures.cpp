#include "tests/bench/process_figures.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

namespace lanyard::bench {

namespace {

namespace fs = std::filesystem;

/// The number after `name` in a file of lines "name: number unit".
double number_in(const fs::path& file, const std::string& name) {
    std::ifstream stream(file);
    for (std::string word; stream >> word;) {
        double number = 0;
        if (word == name + ":" && stream >> number) return number;
    }
    return 0;
}

fs::path folder_of(pid_t process) {
    return fs::path("/proc") / std::to_string(process);
}

} // namespace

ProcessFigures figures_of(pid_t process) {
    ProcessFigures figures;
    std::error_code none;
    for (const auto& thread : fs::directory_iterator(folder_of(process) / "task", none)) {
        double nanoseconds = 0;
        std::ifstream(thread.path() / "schedstat") >> nanoseconds;
        figures.cpu_seconds += nanoseconds / 1e9;
        figures.wakeups +=
            static_cast<long>(number_in(thread.path() / "status", "voluntary_ctxt_switches"));
    }
    return figures;
}

double peak_memory_of(pid_t process) {
    return number_in(folder_of(process) / "status", "VmHWM") * 1024;
}

bool wait_until_idle(pid_t process, double patience) {
    constexpr double kNothing = 0.02;
    double before = figures_of(process).cpu_seconds;
    for (double waited = 0; waited < patience; ++waited) {
        wait_seconds(1);
        const double now = figures_of(process).cpu_seconds;
        if (now - before < kNothing) return true;
        before = now;
    }
    return false;
}

void wait_seconds(double seconds) {
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
}

} // namespace lanyard::bench
