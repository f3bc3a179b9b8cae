#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "common/core/file_lock.hpp"
#include "common/devices/printer.hpp"
#include "common/i18n/catalogue.hpp"
#include "common/services/print_spool.hpp"
#include "kiosk/badge_forms.hpp"

namespace lanyard::kiosk {

/// What prints, and where it finds what to print.
struct PrintingPlace {
    std::filesystem::path database;
    Event event;
    StationId station;
    services::PrintPauses pauses = {};
};

/// Hands the badges that wait in a station's spool to its printer, one after the other. Has a
/// connection of its own to the file, and belongs to one thread.
class BadgePrinter {
public:
    /// `held_up` is called while the printer has a badge: with its number when it waits for
    /// somebody to help, with none when it goes on.
    using HeldUp = std::function<void(PrintJobId)>;

    BadgePrinter(const PrintingPlace& place, devices::Printer& printer,
                 const i18n::Catalogue& catalogue, const Clock& clock, HeldUp held_up = {});

    /// Prints one badge if one is due, and says how long there is nothing to do then: zero when
    /// there may be more at once, nothing when only a new badge makes work. Throws Fault when the
    /// file fails; a badge that was handed over by then stays so.
    std::optional<std::chrono::milliseconds> print_next();

private:
    bool has_the_turn();
    void hand_over(const PrintJob& job);
    devices::PrintOutcome print(const PrintJob& job, const documents::BadgeFace& face);

    Event event_;
    devices::Printer& printer_;
    const i18n::Catalogue& catalogue_;
    const Clock& clock_;
    HeldUp held_up_;
    storage::Database database_;
    SystemClock wall_;
    storage::Journal journal_;
    services::KeyFile keys_;
    services::PrintSpool spool_;
    BadgeForms forms_;
    FileLock turn_;
    bool settled_ = false; ///< it has the turn, and no end of a badge is left open
};

} // namespace lanyard::kiosk
