#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/open_file.hpp"
#include "common/core/random.hpp"
#include "common/services/registrations.hpp"

namespace lanyard::admin::cli {

namespace {

struct CancelOptions {
    std::string event;
    std::string registration;
    std::string reason;
};

Exit cancel(const Console& console, const CancelOptions& options) {
    OpenFile file(console.database);
    const auto event = require_event(file.database, options.event);
    services::cancel_registration(file.journal, new_id<CommandId>(), event.id, options.registration,
                                  options.reason, "organiser");
    console.out << console.text({"cli.cancelled", {{"reference", options.registration}}}) << '\n';
    return Exit::Done;
}

} // namespace

void add_cancel(CLI::App& program, Run& run) {
    auto options = std::make_shared<CancelOptions>();
    auto* command = program.add_subcommand("cancel", "Cancel one registration");
    command->add_option("--event", options->event, "The event's slug")->required();
    command->add_option("--registration", options->registration, "Its reference")->required();
    command->add_option("--reason", options->reason, "Why; kept with the registration")->required();
    command->footer("Example: lanyard-admin cancel --event tameside-co-operative-summit-2019 "
                    "--registration CCIN-0001 --reason \"cannot travel\"");
    command->callback([&run, options] {
        run = [options](const Console& console) { return cancel(console, *options); };
    });
}

} // namespace lanyard::admin::cli
