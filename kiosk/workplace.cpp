#include "kiosk/workplace.hpp"

#include "common/services/station_setup.hpp"

namespace lanyard::kiosk {

namespace {

/// When no event is named, a rehearsal's time has no zone yet: that of this country serves to find
/// the event of the day.
Instant moment_to_choose_by(const Options& options, const Clock& wall) {
    return options.at ? to_instant(*options.at, "Europe/London") : wall.now();
}

std::unique_ptr<Clock> clock_of(const Event& event, const Options& options) {
    if (!options.at) return std::make_unique<SystemClock>();
    return std::make_unique<RehearsalClock>(to_instant(*options.at, event.time_zone));
}

} // namespace

Workplace::Workplace(const Options& options)
    : database_(options.database, storage::Opening::Existing),
      journal_(database_, wall_),
      key_file_(options.database),
      keys_(key_file_.read()) {
    const auto event =
        services::choose_event(database_, options.event, moment_to_choose_by(options, wall_));
    const auto checkpoint = services::choose_checkpoint(database_, event, options.checkpoint);
    const auto station = services::enrol_station(journal_, "kiosk", checkpoint);
    event_clock_ = clock_of(event, options);
    check_in_ = std::make_unique<services::CheckIn>(
        journal_, keys_, services::CheckIn::Place{event, checkpoint, station.id}, *event_clock_);
    if (options.printer != "none")
        print_spool_ = std::make_unique<services::PrintSpool>(
            journal_, key_file_, services::PrintSpool::Place{event.id, station.id}, *event_clock_);
}

} // namespace lanyard::kiosk
