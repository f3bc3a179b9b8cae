#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/open_file.hpp"
#include "common/core/fault.hpp"
#include "common/core/random.hpp"
#include "common/services/check_in.hpp"
#include "common/services/registrations.hpp"
#include "common/services/station_setup.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::admin::cli {

namespace {

struct CheckInOptions {
    std::string event;
    std::string registration;
    std::string reason;
    std::string checkpoint;
    std::string at;
};

std::unique_ptr<Clock> clock_of(const CheckInOptions& options, const Event& event) {
    if (options.at.empty()) return std::make_unique<SystemClock>();
    const auto local = parse_local_time(options.at);
    if (!local) throw Rejected({"rejected.local_time", {{"time", options.at}}});
    return std::make_unique<RehearsalClock>(to_instant(*local, event.time_zone));
}

Exit check_in(const Console& console, const CheckInOptions& options) {
    services::require_reason(options.reason);
    OpenFile file(console.database);
    const auto event = require_event(file.database, options.event);
    const auto checkpoint = services::choose_checkpoint(file.database, event, options.checkpoint);
    const auto registration =
        storage::find_registration(file.database, event.id, options.registration);
    if (!registration)
        throw Rejected({"rejected.no_such_registration", {{"reference", options.registration}}});
    const auto station = services::enrol_station(file.journal, "desk", checkpoint);
    const auto clock = clock_of(options, event);
    const qr::KeyRing no_badges;
    services::CheckIn desk(file.journal, no_badges, {event, checkpoint, station.id}, *clock);
    const auto outcome =
        desk.by_hand(new_id<CommandId>(), registration->id, options.reason, "organiser");
    console.out << console.text({"cli.check_in." + std::string(name_of(outcome.admission)),
                                 {{"reference", registration->reference}}})
                << '\n';
    return lets_in(outcome.admission) ? Exit::Done : Exit::Rejected;
}

} // namespace

void add_check_in(CLI::App& program, Run& run) {
    auto options = std::make_shared<CheckInOptions>();
    auto* command = program.add_subcommand("check-in", "Check one person in by hand");
    command->add_option("--event", options->event, "The event's slug")->required();
    command->add_option("--registration", options->registration, "Its reference")->required();
    command->add_option("--reason", options->reason, "Why; kept with the scan")->required();
    command->add_option("--checkpoint", options->checkpoint, "Without it, the event's first");
    command->add_option("--at", options->at, "Rehearse: as if it were this local time");
    command->footer("Example: lanyard-admin check-in --event tameside-co-operative-summit-2019 "
                    "--registration CCIN-0001 --reason \"badge left at home\"");
    command->callback([&run, options] {
        run = [options](const Console& console) { return check_in(console, *options); };
    });
}

} // namespace lanyard::admin::cli
