#pragma once

#include <memory>

#include "common/devices/printer.hpp"
#include "common/devices/printer_address.hpp"

namespace lanyard::devices {

/// Each badge becomes TITLE.pdf in the folder, whole or not at all. The same job again replaces its
/// file, so that it is there once. `print` throws Rejected for a title that cannot name a file.
std::unique_ptr<Printer> open_folder_printer(const FolderAddress& address);

} // namespace lanyard::devices
