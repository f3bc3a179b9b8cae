#include "common/devices/cups_reasons.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace lanyard::devices {

namespace {

struct Meaning {
    std::string_view keyword;
    PrinterState state;
};

/// From RFC 8011 5.4.12 and the IANA registry; what a person must do first comes first.
constexpr std::array kMeanings{
    Meaning{"cover-open", PrinterState::CoverOpen},
    Meaning{"door-open", PrinterState::CoverOpen},
    Meaning{"interlock-open", PrinterState::CoverOpen},
    Meaning{"media-jam", PrinterState::Jammed},
    Meaning{"media-empty", PrinterState::PaperOut},
    Meaning{"media-needed", PrinterState::PaperOut},
    Meaning{"input-tray-missing", PrinterState::PaperOut},
    Meaning{"toner-empty", PrinterState::InkOut},
    Meaning{"marker-supply-empty", PrinterState::InkOut},
    Meaning{"developer-empty", PrinterState::InkOut},
    Meaning{"offline", PrinterState::Offline},
    Meaning{"shutdown", PrinterState::Offline},
    Meaning{"timed-out", PrinterState::Offline},
    Meaning{"output-area-full", PrinterState::Trouble},
    Meaning{"spool-area-full", PrinterState::Trouble},
    Meaning{"fuser-over-temp", PrinterState::Trouble},
    Meaning{"fuser-under-temp", PrinterState::Trouble},
    Meaning{"paused", PrinterState::Paused},
    Meaning{"moving-to-paused", PrinterState::Paused},
};

std::string_view without_severity(std::string_view reason) {
    for (const std::string_view ending : {"-report", "-warning", "-error"})
        if (reason.size() > ending.size() && reason.substr(reason.size() - ending.size()) == ending)
            return reason.substr(0, reason.size() - ending.size());
    return reason;
}

} // namespace

PrinterState state_of_reasons(const std::vector<std::string>& reasons) {
    for (const auto& meaning : kMeanings)
        for (const auto& reason : reasons)
            if (without_severity(reason) == meaning.keyword) return meaning.state;
    return PrinterState::Ready;
}

} // namespace lanyard::devices
