#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/open_file.hpp"
#include "common/services/key_file.hpp"

namespace lanyard::admin::cli {

namespace {

struct RotateKeyOptions {
    std::string event;
    bool retire = false;
};

Exit rotate_key(const Console& console, const RotateKeyOptions& options) {
    OpenFile file(console.database);
    services::KeyFile keys(console.database);
    const auto event = require_event(file.database, options.event).id;
    const auto key = keys.rotate(event);
    console.out << console.text(
                       {"cli.key_rotated",
                        {{"number", std::to_string(key.number())}, {"file", keys.path().string()}}})
                << '\n';
    if (!options.retire) return Exit::Done;
    const auto retired = std::to_string(keys.retire_older(event));
    console.out << console.text({"cli.keys_retired", {{"count", retired}}}) << '\n';
    return Exit::Done;
}

} // namespace

void add_rotate_key(CLI::App& program, Run& run) {
    auto options = std::make_shared<RotateKeyOptions>();
    auto* command = program.add_subcommand(
        "rotate-key", "Tag badges made from now on under a new key; those made before stay good");
    command->add_option("--event", options->event, "The event's slug")->required();
    command->add_flag("--retire", options->retire,
                      "After a theft: badges made under older keys open nothing here any more");
    command->footer("Example: lanyard-admin rotate-key --event tameside-co-operative-summit-2019");
    command->callback([&run, options] {
        run = [options](const Console& console) { return rotate_key(console, *options); };
    });
}

} // namespace lanyard::admin::cli
