#include "admin/cli/program.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <ostream>

#include "admin/cli/command.hpp"
#include "common/core/fault.hpp"
#include "common/core/user_folders.hpp"

namespace lanyard::admin::cli {

namespace {

void add_commands(CLI::App& program, Run& run) {
    add_init(program, run);
    add_import(program, run);
    add_events(program, run);
    add_delegates(program, run);
    add_badges(program, run);
    add_reprint(program, run);
    add_attendance(program, run);
    add_cancel(program, run);
    add_check_in(program, run);
    add_rotate_key(program, run);
    add_check(program, run);
    add_backup(program, run);
    program.require_subcommand(0, 1);
}

void add_window_options(CLI::App& program, WindowOptions& window) {
    program.add_option("--db", window.database, "The database file; without it, your own");
    program.add_option("--windowed", window.windowed, "A window of WxH instead of the full screen");
    program.add_option("--event", window.event, "Open this event (its slug)");
    program.add_option("--at", window.at, "Rehearse: start the event's clock at this local time");
    program.add_option("--remote", window.remote, "Let a socket at this path drive the window");
    program.add_option_function<std::string>(
        "--language",
        [&window](const std::string& code) {
            const auto language = i18n::language_of(code);
            if (!language) throw CLI::ValidationError("--language", "en or cy");
            window.language = *language;
        },
        "en or cy");
}

/// The one place where a command's faults are caught.
Exit run_and_explain(const Run& run, const Console& console) {
    try {
        return run(console);
    } catch (const Rejected& rejected) {
        console.err << console.text(rejected.sentence()) << '\n';
        return Exit::Rejected;
    } catch (const Fault& fault) {
        console.err << console.text(fault.sentence()) << '\n';
        return Exit::Fault;
    } catch (const std::exception& error) {
        console.err << console.text({"fault.unexpected", {{"detail", error.what()}}}) << '\n';
        return Exit::Fault;
    }
}

} // namespace

std::optional<int> run(int argc, const char* const* argv, const i18n::Catalogue& catalogue,
                       std::ostream& out, std::ostream& err, WindowOptions& window) {
    CLI::App program("Plan events, make badges and see who has come.", "lanyard-admin");
    Run command;
    window.language = language_of_environment();
    add_window_options(program, window);
    add_commands(program, command);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error, out, err) == 0 ? static_cast<int>(Exit::Done)
                                                  : static_cast<int>(Exit::Rejected);
    }
    const Console console{window.database, out, err, catalogue, window.language};
    const auto choose_database = [&](const Console&) {
        if (window.database.empty()) window.database = default_database();
        return Exit::Done;
    };
    if (const auto failed = run_and_explain(choose_database, console); failed != Exit::Done)
        return static_cast<int>(failed);
    if (!command) return std::nullopt;
    return static_cast<int>(
        run_and_explain(command, Console{window.database, out, err, catalogue, window.language}));
}

i18n::Language language_of_environment() {
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value && *value)
            return std::string_view(value).substr(0, 2) == "cy" ? i18n::Language::Welsh
                                                                : i18n::Language::English;
    }
    return i18n::Language::English;
}

} // namespace lanyard::admin::cli
