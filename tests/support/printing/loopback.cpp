#include "tests/support/printing/loopback.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstdint>
#include <stdexcept>

namespace lanyard::printing {

namespace {

sockaddr_in loopback(int port) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

} // namespace

int listen_on_loopback(int callers) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = loopback(0);
    const auto* any_port = reinterpret_cast<const sockaddr*>(&address);
    if (socket < 0 || ::bind(socket, any_port, sizeof(address)) != 0 ||
        ::listen(socket, callers) != 0)
        throw std::runtime_error("no loopback port");
    return socket;
}

int port_of(int socket) {
    sockaddr_in address = {};
    socklen_t length = sizeof(address);
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length);
    return ntohs(address.sin_port);
}

int call_loopback(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const auto address = loopback(port);
    static_cast<void>(::connect(socket, reinterpret_cast<const sockaddr*>(&address),
                                sizeof(address))); // may stay under way
    return socket;
}

} // namespace lanyard::printing
