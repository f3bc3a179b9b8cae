#include "kiosk/options.hpp"

#include <CLI/CLI.hpp>
#include <ostream>

#include "common/core/user_folders.hpp"

namespace lanyard::kiosk {

namespace {

WindowSize parse_size(const std::string& text) {
    if (const auto size = parse_window_size(text)) return *size;
    throw CLI::ValidationError("--windowed", "write WIDTHxHEIGHT in pixels, such as 1080x1920");
}

GlassSize parse_panel(const std::string& text) {
    if (const auto glass = parse_glass_size(text)) return *glass;
    throw CLI::ValidationError("--panel", "write WIDTHxHEIGHT in millimetres, such as 268x476");
}

LocalTime parse_at(const std::string& text) {
    if (const auto time = parse_local_time(text)) return *time;
    throw CLI::ValidationError("--at", "write a local time such as 2019-10-01T09:00");
}

i18n::Language parse_language(const std::string& code) {
    if (const auto language = i18n::language_of(code)) return *language;
    throw CLI::ValidationError("--language", "write en or cy");
}

void add_options(CLI::App& program, Options& options) {
    program.add_option("--db", options.database, "The database file; without it, your own");
    program.add_option("--event", options.event,
                       "The event's slug; without it, the one that is on");
    program.add_option("--checkpoint", options.checkpoint,
                       "The checkpoint's name; without it, the event's first");
    program.add_option("--camera", options.camera,
                       "auto, none, a device such as /dev/video0, or a video file");
    program.add_option("--printer", options.printer,
                       "Print badges: cups:QUEUE, cups://HOST:PORT/QUEUE, zpl://HOST:PORT, "
                       "folder:/PATH, or none");
    program.add_option_function<std::string>(
        "--windowed", [&](const std::string& text) { options.windowed = parse_size(text); },
        "A window of WxH instead of the full screen");
    program.add_option_function<std::string>(
        "--panel", [&](const std::string& text) { options.panel = parse_panel(text); },
        "The glass, WxH in millimetres, where the monitor does not say it right: a target's size "
        "depends on it");
    program.add_option_function<std::string>(
        "--at", [&](const std::string& text) { options.at = parse_at(text); },
        "Rehearse: start the event's clock at this local time and let it run");
    program.add_option_function<std::string>(
        "--language", [&](const std::string& code) { options.language = parse_language(code); },
        "en or cy, until a delegate chooses");
    program.add_option("--remote", options.remote, "Let a socket at this path drive the window");
    auto* scan = program.add_option(
        "--scan", options.scan, "Read these pictures instead of opening a window; needs --event");
    scan->needs(program.get_option("--event"));
    program.footer("Example: lanyard-kiosk --event tameside-co-operative-summit-2019 "
                   "--windowed 540x960 --at 2019-10-03T09:00");
}

} // namespace

ParsedOptions parse_options(int argc, const char* const* argv, std::ostream& out,
                            std::ostream& err) {
    ParsedOptions parsed;
    CLI::App program("Check delegates in by their badges.", "lanyard-kiosk");
    add_options(program, parsed.options);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        constexpr int kRejected = 2;
        parsed.exit_code = program.exit(error, out, err) == 0 ? 0 : kRejected;
        return parsed;
    }
    if (parsed.options.database.empty()) parsed.options.database = default_database();
    return parsed;
}

} // namespace lanyard::kiosk
