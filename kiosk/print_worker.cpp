#include "kiosk/print_worker.hpp"

#include <typeinfo>

#include "common/core/fault.hpp"
#include "common/core/log.hpp"

namespace lanyard::kiosk {

namespace {

using std::chrono::milliseconds;

/// A full disk or a file that others hold too long: tried again when people had time to help.
constexpr milliseconds kAfterFault{10'000};

} // namespace

PrintWorker::PrintWorker(const PrintingPlace& place, std::unique_ptr<devices::Printer> printer,
                         const i18n::Catalogue& catalogue, const Clock& clock,
                         std::function<void()> wake)
    : wake_(std::move(wake)),
      printer_(std::move(printer)),
      badges_(place, *printer_, catalogue, clock,
              [this](PrintJobId job) {
                  {
                      const std::lock_guard lock(mutex_);
                      held_up_ = job;
                  }
                  wake_();
              }),
      thread_([this] { run(); }) {}

PrintWorker::~PrintWorker() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    printer_->give_up();
    thread_.join();
}

void PrintWorker::look() {
    {
        const std::lock_guard lock(mutex_);
        asked_ = true;
    }
    changed_.notify_all();
}

PrintJobId PrintWorker::held_up() const {
    const std::lock_guard lock(mutex_);
    return held_up_;
}

void PrintWorker::run() {
    while (wait(print_next())) {
    }
}

/// The one place where this thread's faults are caught: nobody's check-in may suffer from them.
std::optional<milliseconds> PrintWorker::print_next() {
    try {
        return badges_.print_next();
    } catch (const Fault& fault) {
        log::warning(fault.what());
    } catch (const std::exception& error) {
        // Its words may quote what was being drawn, and that may be somebody's name.
        log::warning(typeid(error).name());
    }
    return kAfterFault;
}

/// Until there is something to do; false when the thread is to end.
bool PrintWorker::wait(std::optional<milliseconds> pause) {
    std::unique_lock lock(mutex_);
    const auto ready = [this] { return stopping_ || asked_; };
    if (!pause)
        changed_.wait(lock, ready);
    else
        changed_.wait_for(lock, *pause, ready);
    asked_ = false;
    return !stopping_;
}

} // namespace lanyard::kiosk
