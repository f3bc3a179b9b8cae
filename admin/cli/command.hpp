#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>

#include "common/core/sentence.hpp"
#include "common/i18n/catalogue.hpp"

namespace CLI {
class App;
}

namespace lanyard::admin::cli {

/// Exit codes that other programs rely on.
enum class Exit { Done = 0, Fault = 1, Rejected = 2 };

/// What every command is handed: the file to work on, where to write, and the words.
struct Console {
    std::filesystem::path database;
    std::ostream& out;
    std::ostream& err;
    const i18n::Catalogue& catalogue;
    i18n::Language language;

    std::string text(const Sentence& sentence) const { return catalogue.text(language, sentence); }
};

using Run = std::function<Exit(const Console&)>;

/// Each adds one command to the program and, when it is the one called, puts it into `run`.
void add_init(CLI::App& program, Run& run);
void add_import(CLI::App& program, Run& run);
void add_events(CLI::App& program, Run& run);
void add_delegates(CLI::App& program, Run& run);
void add_badges(CLI::App& program, Run& run);
void add_reprint(CLI::App& program, Run& run);
void add_print_jobs(CLI::App& program, Run& run);
void add_attendance(CLI::App& program, Run& run);
void add_cancel(CLI::App& program, Run& run);
void add_check_in(CLI::App& program, Run& run);
void add_rotate_key(CLI::App& program, Run& run);
void add_check(CLI::App& program, Run& run);
void add_backup(CLI::App& program, Run& run);

} // namespace lanyard::admin::cli
