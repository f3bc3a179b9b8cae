#pragma once

#include <condition_variable>
#include <future>
#include <mutex>
#include <ostream>
#include <string>
#include <vector>

#include "common/devices/printer.hpp"

namespace lanyard::devices {

/// For failed checks.
inline std::ostream& operator<<(std::ostream& out, const PrintOutcome& outcome) {
    constexpr const char* kEnds[] = {"printed", "refused", "uncertain"};
    return out << kEnds[static_cast<int>(outcome.end)] << ": " << describe(outcome.reason);
}

/// A patience that no test comes to the end of, with looks so often that none waits for one.
inline PrinterPatience endless() {
    using namespace std::chrono_literals;
    return {.connecting = 60s, .answering = 60s, .printing = 600s, .between_looks = 5ms};
}

/// Jobs for tests, and what a printer told of them on another thread.
class PrintJobs {
public:
    PrintJob job(const std::string& title, std::string label = "^XA^FDbadge^FS^XZ") {
        return {.title = title,
                .pdf = [] { return std::string("%PDF-1.4 a badge"); },
                .label = [label = std::move(label)](int) { return label; },
                .held_up = [this](PrinterState state) { note(state); }};
    }
    /// Prints on a thread of its own.
    static std::future<PrintOutcome> start_printing(Printer& printer, const PrintJob& job) {
        return std::async(std::launch::async, [&printer, job] { return printer.print(job); });
    }
    /// Waits until the printer has told that it is held up so.
    bool told(PrinterState state) {
        std::unique_lock lock(mutex_);
        return noted_.wait_for(lock, std::chrono::seconds(30),
                               [&] { return !states_.empty() && states_.back() == state; });
    }
    std::vector<PrinterState> all_told() {
        const std::lock_guard lock(mutex_);
        return states_;
    }

private:
    void note(PrinterState state) {
        {
            const std::lock_guard lock(mutex_);
            states_.push_back(state);
        }
        noted_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable noted_;
    std::vector<PrinterState> states_;
};

} // namespace lanyard::devices
