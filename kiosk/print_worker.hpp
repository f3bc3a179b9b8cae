#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "kiosk/badge_printer.hpp"

namespace lanyard::kiosk {

/// Prints on a thread of its own, because a printer may take its time: what it does is seen in the
/// file, where every kiosk and staff see it too.
class PrintWorker {
public:
    /// `wake` is called, from the thread, when the printer holds a badge up or goes on. Throws
    /// Rejected for a printer's address that is none, Fault when the file cannot be opened.
    PrintWorker(const PrintingPlace& place, std::unique_ptr<devices::Printer> printer,
                const i18n::Catalogue& catalogue, const Clock& clock, std::function<void()> wake);
    /// What the printer has is left to it; the rest waits for the next start.
    ~PrintWorker();
    PrintWorker(const PrintWorker&) = delete;
    PrintWorker& operator=(const PrintWorker&) = delete;

    /// Perhaps there is a badge to print.
    void look();
    /// The badge that the printer has and cannot print until somebody helps it.
    PrintJobId held_up() const;

private:
    void run();
    std::optional<std::chrono::milliseconds> print_next();
    bool wait(std::optional<std::chrono::milliseconds> pause);

    std::function<void()> wake_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    bool asked_ = true;
    PrintJobId held_up_;
    std::unique_ptr<devices::Printer> printer_;
    BadgePrinter badges_;
    std::thread thread_; ///< the last member: it uses all others
};

} // namespace lanyard::kiosk
