#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "common/i18n/catalogue.hpp"

namespace lanyard::admin::cli {

/// What the command line asks of the window when it names no command.
struct WindowOptions {
    std::filesystem::path database;
    std::optional<std::string> windowed;         ///< "1920x1080"
    std::optional<std::string> event;            ///< slug of the event to open
    std::optional<std::filesystem::path> remote; ///< socket that drives the window, for tests
    std::optional<std::string> at;               ///< local time to start the event's clock at
    i18n::Language language = i18n::Language::English;
};

/// Runs the command that the arguments name and returns the exit code; nothing when they name none
/// and the window is to be opened as `window` says.
std::optional<int> run(int argc, const char* const* argv, const i18n::Catalogue& catalogue,
                       std::ostream& out, std::ostream& err, WindowOptions& window);

/// From LANGUAGE, LC_ALL, LC_MESSAGES and LANG, as other programs do; English when none is Welsh.
i18n::Language language_of_environment();

} // namespace lanyard::admin::cli
