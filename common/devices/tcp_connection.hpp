#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "common/devices/interrupt.hpp"

namespace lanyard::devices {

/// Bytes to and from a device on the network. Nothing waits longer than it is told, however dead
/// the other end is, and everything comes back when the interrupt is raised.
class TcpConnection {
public:
    using Time = std::chrono::milliseconds;

    /// Nothing when nobody takes the call in time. Only the look-up of a name is left to the
    /// system's own limit.
    static std::optional<TcpConnection> open(const std::string& host, int port, Time patience,
                                             const Interrupt& interrupt);
    ~TcpConnection();
    TcpConnection(TcpConnection&& other) noexcept
        : socket_(std::exchange(other.socket_, -1)), interrupt_(other.interrupt_) {}
    TcpConnection& operator=(TcpConnection&&) = delete;

    /// How many bytes were taken: fewer than there are when the other end is gone or too slow.
    std::size_t write(std::string_view bytes, Time patience);
    /// What has come, as soon as something has; nothing when the other end is silent or gone.
    std::optional<std::string> read(Time patience);

private:
    TcpConnection(int socket, const Interrupt& interrupt)
        : socket_(socket), interrupt_(&interrupt) {}
    bool ready_for(short event, Time patience) const;
    bool connect_to(const void* address, unsigned length, Time patience) const;

    int socket_;
    const Interrupt* interrupt_;
};

} // namespace lanyard::devices
