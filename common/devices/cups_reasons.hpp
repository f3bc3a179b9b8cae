#pragma once

#include <string>
#include <vector>

#include "common/devices/printer.hpp"

namespace lanyard::devices {

/// What a queue's printer-state-reasons say of its printer: what keeps it from printing, whatever
/// severity ("-report", "-warning", "-error") its driver gave it, because drivers differ. Ready
/// when none of them does.
PrinterState state_of_reasons(const std::vector<std::string>& reasons);

} // namespace lanyard::devices
