#pragma once

#include <memory>

#include "common/devices/printer.hpp"
#include "common/devices/printer_address.hpp"

namespace lanyard::devices {

/// A label printer that takes ZPL over TCP. It is asked how it is before a label is handed over and
/// again until the label is out; one that never answers prints nothing.
std::unique_ptr<Printer> open_zpl_printer(const ZplAddress& address,
                                          const PrinterPatience& patience);

} // namespace lanyard::devices
