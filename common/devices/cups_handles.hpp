#pragma once

#include <cups/cups.h>

#include <memory>

namespace lanyard::devices {

/// Gives back what CUPS hands out.
struct CupsRelease {
    void operator()(http_t* connection) const { httpClose(connection); }
    void operator()(ipp_t* message) const { ippDelete(message); }
};

template <class Type>
using CupsOwned = std::unique_ptr<Type, CupsRelease>;

} // namespace lanyard::devices
