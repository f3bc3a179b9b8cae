#include "common/devices/interrupt.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "common/core/fault.hpp"

namespace lanyard::devices {

Interrupt::Interrupt() : handle_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (handle_ < 0) throw Fault({"fault.system", {{"detail", std::strerror(errno)}}});
}

Interrupt::~Interrupt() {
    ::close(handle_);
}

void Interrupt::raise() {
    ::eventfd_write(handle_, 1);
}

bool Interrupt::raised() const {
    return within(std::chrono::milliseconds::zero());
}

bool Interrupt::within(std::chrono::milliseconds time) const {
    using Clock = std::chrono::steady_clock;
    const auto deadline = Clock::now() + time;
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd waiting{handle_, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(std::max<long>(left, 0)));
        if (ready > 0) return true;
        if (left <= 0) return false;
    }
}

} // namespace lanyard::devices
