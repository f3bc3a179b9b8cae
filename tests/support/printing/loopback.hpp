#pragma once

namespace lanyard::printing {

/// A listening socket on a loopback port that the system chooses, with room for so many callers.
int listen_on_loopback(int callers);
int port_of(int socket);
/// A caller on that port.
int call_loopback(int port);

} // namespace lanyard::printing
