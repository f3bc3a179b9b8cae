#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "common/core/time.hpp"
#include "common/core/window_size.hpp"
#include "common/i18n/catalogue.hpp"

namespace lanyard::kiosk {

/// What the command line asks for.
struct Options {
    std::filesystem::path database;
    std::string event;            ///< slug; empty: the one that is on
    std::string checkpoint;       ///< name; empty: the event's first
    std::string camera = "auto";  ///< "auto", "none", a device or a video file
    std::string printer = "none"; ///< an address as devices::make_printer takes it
    std::optional<WindowSize> windowed;
    std::optional<GlassSize> panel;          ///< as measured; nothing: as the monitor says
    std::optional<LocalTime> at;             ///< in the event's own time zone
    std::vector<std::filesystem::path> scan; ///< pictures to read instead of opening a window
    std::filesystem::path remote;            ///< socket that drives the window, for tests
    i18n::Language language = i18n::Language::English;
};

/// What is left to do after the command line was read.
struct ParsedOptions {
    Options options;
    std::optional<int> exit_code; ///< help was shown, or the arguments were refused
};

ParsedOptions parse_options(int argc, const char* const* argv, std::ostream& out,
                            std::ostream& err);

} // namespace lanyard::kiosk
