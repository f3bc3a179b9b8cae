#pragma once

#include <memory>

#include "common/devices/printer.hpp"
#include "common/devices/printer_address.hpp"

namespace lanyard::devices {

/// A queue of CUPS. A job is given only to a queue that is running, is followed to its end, and is
/// taken back when its end does not come; one that was never begun has then printed nothing.
std::unique_ptr<Printer> open_cups_printer(const CupsAddress& address,
                                           const PrinterPatience& patience);

} // namespace lanyard::devices
