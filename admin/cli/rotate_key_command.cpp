#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/open_file.hpp"
#include "common/services/key_file.hpp"

namespace lanyard::admin::cli {

namespace {

Exit rotate_key(const Console& console, const std::string& slug) {
    OpenFile file(console.database);
    services::KeyFile keys(console.database);
    const auto key = keys.rotate(require_event(file.database, slug).id);
    console.out << console.text(
                       {"cli.key_rotated",
                        {{"number", std::to_string(key.number())}, {"file", keys.path().string()}}})
                << '\n';
    return Exit::Done;
}

} // namespace

void add_rotate_key(CLI::App& program, Run& run) {
    auto event = std::make_shared<std::string>();
    auto* command = program.add_subcommand(
        "rotate-key", "Tag badges made from now on under a new key; those made before stay good");
    command->add_option("--event", *event, "The event's slug")->required();
    command->footer("Example: lanyard-admin rotate-key --event tameside-co-operative-summit-2019");
    command->callback([&run, event] {
        run = [event](const Console& console) { return rotate_key(console, *event); };
    });
}

} // namespace lanyard::admin::cli
