#include "kiosk/badge_printer.hpp"

#include "common/core/fault.hpp"
#include "common/core/log.hpp"
#include "common/services/badge_faces.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::kiosk {

namespace {

using std::chrono::milliseconds;

/// How soon a kiosk asks again whether the other one at this station has gone.
constexpr milliseconds kNextTurn{5'000};

PrintStep step_of(devices::PrintEnd end) {
    switch (end) {
    case devices::PrintEnd::Printed:
        return PrintStep::Printed;
    case devices::PrintEnd::Refused:
        return PrintStep::Refused;
    case devices::PrintEnd::Uncertain:
        break;
    }
    return PrintStep::Uncertain;
}

std::filesystem::path turn_of(const PrintingPlace& place, const storage::Database& database) {
    auto file = database.file();
    file += "-printing-" + std::to_string(place.station.value);
    return file;
}

} // namespace

BadgePrinter::BadgePrinter(const PrintingPlace& place, devices::Printer& printer,
                           const i18n::Catalogue& catalogue, const Clock& clock, HeldUp held_up)
    : event_(place.event),
      printer_(printer),
      catalogue_(catalogue),
      clock_(clock),
      held_up_(std::move(held_up)),
      database_(place.database, storage::Opening::Existing),
      journal_(database_, wall_),
      keys_(place.database),
      spool_(journal_, keys_, {place.event.id, place.station}, clock, place.pauses),
      turn_(turn_of(place, database_)) {}

std::optional<milliseconds> BadgePrinter::print_next() {
    if (!has_the_turn()) return kNextTurn;
    const auto next = spool_.next();
    if (!next.job) return next.look_again;
    hand_over(*next.job);
    return milliseconds::zero();
}

/// Two kiosks may serve one station. Only the one that holds the turn may say of a badge that
/// nobody is printing it any more: when it begins, and when it could not record an end.
bool BadgePrinter::has_the_turn() {
    if (settled_) return true;
    if (!turn_.try_lock()) return false;
    if (spool_.leave_interrupted_to_staff() > 0)
        log::warning("printing was interrupted: see lanyard-admin print-jobs");
    settled_ = true;
    return true;
}

void BadgePrinter::hand_over(const PrintJob& job) {
    const auto delegate = storage::find_delegate(database_, job.registration);
    if (!delegate) return;
    const auto planned = services::plan_badge(*delegate, event_, job.generation,
                                              keys_.key_for(event_.id), catalogue_);
    if (!spool_.started(job.id)) return;
    settled_ = false;
    const auto outcome = print(job, planned.face);
    spool_.finished(job.id, step_of(outcome.end), outcome.reason);
    settled_ = true;
    // Its values may name a file or a queue, which is for staff and not for a log.
    if (outcome.end != devices::PrintEnd::Printed) log::warning(outcome.reason.key);
}

/// What the maker of a form throws comes out before anything was printed.
devices::PrintOutcome BadgePrinter::print(const PrintJob& job, const documents::BadgeFace& face) {
    auto handed_over = forms_.job_of(std::to_string(job.id.value), face, clock_.now());
    handed_over.held_up = [&](devices::PrinterState state) {
        if (held_up_) held_up_(state == devices::PrinterState::Ready ? PrintJobId{} : job.id);
    };
    try {
        return printer_.print(handed_over);
    } catch (const Fault& fault) {
        return {devices::PrintEnd::Refused, fault.sentence()};
    }
}

} // namespace lanyard::kiosk
