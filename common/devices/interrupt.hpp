#pragma once

#include <chrono>

namespace lanyard::devices {

/// Wakes what waits on another thread, once and for good.
class Interrupt {
public:
    /// Throws Fault when the system has no handle left.
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    void raise();
    bool raised() const;
    /// True as soon as it is raised, false when the time is up.
    bool within(std::chrono::milliseconds time) const;
    /// Becomes readable when it is raised: for poll.
    int handle() const { return handle_; }

private:
    int handle_;
};

} // namespace lanyard::devices
