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
    add_print_jobs(program, run);
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
    program.add_option_function<std::string>(
        "--windowed",
        [&window](const std::string& text) {
            window.windowed = parse_window_size(text);
            if (!window.windowed)
                throw CLI::ValidationError("--windowed", "write WIDTHxHEIGHT, such as 1920x1080");
        },
        "A window of WxH instead of the full screen");
    program.add_option("--event", window.event, "Open this event (its slug)");
    program.add_option_function<std::string>(
        "--at",
        [&window](const std::string& text) {
            window.at = parse_local_time(text);
            if (!window.at)
                throw CLI::ValidationError("--at", "write a local time such as 2019-10-01T09:00");
        },
        "Rehearse: start the event's clock at this local time");
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
    const int code = explain(catalogue, window.language, err, [&] {
        if (window.database.empty()) window.database = default_database();
        if (!command) return static_cast<int>(Exit::Done);
        return static_cast<int>(
            command(Console{window.database, out, err, catalogue, window.language}));
    });
    if (!command && code == 0) return std::nullopt;
    return code;
}

int explain(const i18n::Catalogue& catalogue, i18n::Language language, std::ostream& err,
            const std::function<int()>& program) {
    Sentence sentence;
    Exit exit = Exit::Fault;
    try {
        return program();
    } catch (const Rejected& rejected) {
        sentence = rejected.sentence();
        exit = Exit::Rejected;
    } catch (const Fault& fault) {
        sentence = fault.sentence();
    } catch (const std::exception& error) {
        sentence = {"fault.unexpected", {{"detail", error.what()}}};
    }
    err << catalogue.text(language, sentence) << '\n';
    return static_cast<int>(exit);
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
