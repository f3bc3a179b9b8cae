#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "common/core/time.hpp"
#include "common/core/window_size.hpp"
#include "common/i18n/catalogue.hpp"

namespace lanyard::admin::cli {

/// What the command line asks of the window when it names no command.
struct WindowOptions {
    std::filesystem::path database;
    std::optional<WindowSize> windowed; ///< nothing: the full screen
    std::string event;                  ///< slug of the event to open; empty: none
    std::filesystem::path remote;       ///< what drives the window, for tests; empty: nobody
    std::optional<LocalTime> at;        ///< to start the event's clock at
    i18n::Language language = i18n::Language::English;
};

/// Runs the command that the arguments name and returns the exit code; nothing when they name none
/// and the window is to be opened as `window` says.
std::optional<int> run(int argc, const char* const* argv, const i18n::Catalogue& catalogue,
                       std::ostream& out, std::ostream& err, WindowOptions& window);

/// Runs `program` and turns what it throws into a sentence on `err` and an exit code.
int explain(const i18n::Catalogue& catalogue, i18n::Language language, std::ostream& err,
            const std::function<int()>& program);

/// From LANGUAGE, LC_ALL, LC_MESSAGES and LANG, as other programs do; English when none is Welsh.
i18n::Language language_of_environment();

} // namespace lanyard::admin::cli
