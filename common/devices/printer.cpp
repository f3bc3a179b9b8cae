#include "common/devices/printer.hpp"

#include "common/devices/cups_printer.hpp"
#include "common/devices/folder_printer.hpp"
#include "common/devices/printer_address.hpp"
#include "common/devices/zpl_printer.hpp"

namespace lanyard::devices {

namespace {

/// For stations that print no badges.
class NoPrinter final : public Printer {
public:
    PrintOutcome print(const PrintJob&) override { return {PrintEnd::Refused, {"printer.none"}}; }
    PrinterState state() override { return PrinterState::Absent; }
    void give_up() override {}
};

/// Opens whichever kind of printer the address is of.
struct Opener {
    const PrinterPatience& patience;

    std::unique_ptr<Printer> operator()(const CupsAddress& address) const {
        return open_cups_printer(address, patience);
    }
    std::unique_ptr<Printer> operator()(const ZplAddress& address) const {
        return open_zpl_printer(address, patience);
    }
    std::unique_ptr<Printer> operator()(const FolderAddress& address) const {
        return open_folder_printer(address);
    }
    std::unique_ptr<Printer> operator()(const NoAddress&) const {
        return std::make_unique<NoPrinter>();
    }
};

} // namespace

Sentence sentence_of(PrinterState state) {
    switch (state) {
    case PrinterState::Ready:
        return {"printer.ready"};
    case PrinterState::PaperOut:
        return {"printer.paper_out"};
    case PrinterState::InkOut:
        return {"printer.ink_out"};
    case PrinterState::CoverOpen:
        return {"printer.cover_open"};
    case PrinterState::Jammed:
        return {"printer.jammed"};
    case PrinterState::Paused:
        return {"printer.paused"};
    case PrinterState::Busy:
        return {"printer.busy"};
    case PrinterState::Offline:
        return {"printer.offline"};
    case PrinterState::Absent:
        return {"printer.absent"};
    case PrinterState::Trouble:
        break;
    }
    return {"printer.trouble"};
}

std::unique_ptr<Printer> make_printer(const std::string& address, const PrinterPatience& patience) {
    return std::visit(Opener{patience}, printer_address(address));
}

} // namespace lanyard::devices
