#include "common/devices/tcp_connection.hpp"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

namespace lanyard::devices {

namespace {

using Clock = std::chrono::steady_clock;

struct FreeAddresses {
    void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

Addresses addresses_of(const std::string& host, int port) {
    addrinfo wanted = {};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_NUMERICSERV;
    addrinfo* found = nullptr;
    const int failed = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found);
    return Addresses(failed ? nullptr : found);
}

TcpConnection::Time left_until(Clock::time_point deadline) {
    const auto left = std::chrono::ceil<TcpConnection::Time>(deadline - Clock::now());
    return std::max(left, TcpConnection::Time::zero());
}

} // namespace

std::optional<TcpConnection> TcpConnection::open(const std::string& host, int port, Time patience,
                                                 const Interrupt& interrupt) {
    const auto deadline = Clock::now() + patience;
    const auto addresses = addresses_of(host, port);
    for (const auto* one = addresses.get(); one; one = one->ai_next) {
        const int socket =
            ::socket(one->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, one->ai_protocol);
        if (socket < 0) continue;
        TcpConnection connection(socket, interrupt);
        if (connection.connect_to(one->ai_addr, one->ai_addrlen, left_until(deadline)))
            return connection;
    }
    return std::nullopt;
}

TcpConnection::~TcpConnection() {
    if (socket_ >= 0) ::close(socket_);
}

bool TcpConnection::connect_to(const void* address, unsigned length, Time patience) const {
    const int at_once = 1; // a question must not wait for company
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof(at_once));
    if (::connect(socket_, static_cast<const sockaddr*>(address), length) == 0) return true;
    if (errno != EINPROGRESS || !ready_for(POLLOUT, patience)) return false;
    int error = 0;
    socklen_t size = sizeof(error);
    return ::getsockopt(socket_, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
}

/// False when the time is up or the interrupt was raised.
bool TcpConnection::ready_for(short event, Time patience) const {
    const auto deadline = Clock::now() + patience;
    for (;;) {
        std::array<pollfd, 2> waiting{pollfd{socket_, event, 0},
                                      pollfd{interrupt_->handle(), POLLIN, 0}};
        const auto left = left_until(deadline);
        const int ready = ::poll(waiting.data(), waiting.size(), static_cast<int>(left.count()));
        if (waiting[1].revents != 0) return false;
        if (ready > 0) return true;
        if (left == Time::zero()) return false;
    }
}

std::size_t TcpConnection::write(std::string_view bytes, Time patience) {
    const auto deadline = Clock::now() + patience;
    std::size_t taken = 0;
    while (taken < bytes.size() && ready_for(POLLOUT, left_until(deadline))) {
        const auto count =
            ::send(socket_, bytes.data() + taken, bytes.size() - taken, MSG_NOSIGNAL);
        if (count > 0)
            taken += static_cast<std::size_t>(count);
        else if (errno != EINTR && errno != EAGAIN)
            break;
    }
    return taken;
}

std::optional<std::string> TcpConnection::read(Time patience) {
    const auto deadline = Clock::now() + patience;
    std::array<char, 1024> bytes;
    while (ready_for(POLLIN, left_until(deadline))) {
        const auto count = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (count > 0) return std::string(bytes.data(), static_cast<std::size_t>(count));
        if (count == 0 || (errno != EINTR && errno != EAGAIN)) break;
    }
    return std::nullopt;
}

} // namespace lanyard::devices
