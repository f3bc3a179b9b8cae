#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/devices/printer.hpp"

namespace lanyard::devices {

/// What asks a ZPL printer how it is: it answers at once, whatever it is printing.
inline constexpr std::string_view kStatusQuestion = "~HS\r\n";
/// Drops the beginning of a label whose end never came; whole ones stay.
inline constexpr std::string_view kDropPartialLabel = "~JX\r\n";

/// The parts of an answer to ~HS that decide about a badge.
struct ZplStatus {
    bool paper_out = false;
    bool paused = false;
    bool buffer_full = false;
    bool partial_label = false; ///< the beginning of one has come and not its end
    bool memory_lost = false;
    bool too_cold = false;
    bool too_hot = false;
    bool head_open = false;
    bool ribbon_out = false; ///< only of a printer that uses one
    int labels_waiting = 0;  ///< whole ones that it has not begun
    int labels_left = 0;     ///< of the batch under way

    bool operator==(const ZplStatus&) const = default;
};

/// Where an answer that began to come is.
enum class ZplAnswer { Incomplete, Complete, Nonsense };
ZplAnswer progress_of(std::string_view bytes);

/// Reads a complete answer, three lines between STX and ETX; nothing when it is none.
std::optional<ZplStatus> read_zpl_status(std::string_view answer);

/// What keeps it from printing. A printer with work of its own is ready: it takes labels in turn.
PrinterState state_of(const ZplStatus& status);

/// Whether there is anything in it that has not come out.
bool has_work(const ZplStatus& status);

} // namespace lanyard::devices
