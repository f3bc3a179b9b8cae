#pragma once

#include <filesystem>
#include <string>
#include <variant>

namespace lanyard::devices {

/// A queue of a print server.
struct CupsAddress {
    std::string host; ///< empty: the server of this machine
    int port = 631;
    std::string queue;
};

/// A label printer on the network. Most desktop ones have 203 dots to the inch; a label made for
/// fewer dots than there are comes out small, for more it is cut off.
struct ZplAddress {
    std::string host;
    int port = 9100;
    int dpi = 203;
};

/// A folder that takes PDF files.
struct FolderAddress {
    std::filesystem::path folder;
};

struct NoAddress {};

using PrinterAddress = std::variant<NoAddress, CupsAddress, ZplAddress, FolderAddress>;

/// Reads an address as `make_printer` takes it. Throws Rejected.
PrinterAddress printer_address(const std::string& text);

} // namespace lanyard::devices
