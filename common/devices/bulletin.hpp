#pragma once

#include <utility>

#include "common/devices/printer.hpp"

namespace lanyard::devices {

/// Tells of each state that holds a job up when it begins, and not again while it lasts.
class Bulletin {
public:
    explicit Bulletin(const PrintJob& job) : job_(job) {}

    void tell(PrinterState now) {
        const bool changed = std::exchange(told_, now) != now;
        if (changed && now != PrinterState::Ready && job_.held_up) job_.held_up(now);
    }

private:
    const PrintJob& job_;
    PrinterState told_ = PrinterState::Ready;
};

} // namespace lanyard::devices
