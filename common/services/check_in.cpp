#include "common/services/check_in.hpp"

#include "common/core/random.hpp"
#include "common/qr/badge_token.hpp"
#include "common/services/check_in_record.hpp"
#include "common/storage/registrations.hpp"
#include "common/storage/scans.hpp"

namespace lanyard::services {

CheckIn::CheckIn(storage::Journal& journal, const qr::KeyRing& keys, Place place,
                 const Clock& event_clock)
    : journal_(journal), keys_(keys), place_(std::move(place)), event_clock_(event_clock) {}

CheckInOutcome CheckIn::scan(CommandId command, std::string_view code) {
    // Before the database is opened for writing: rubbish costs nothing and leaves only a count.
    const auto token = qr::verify(code, keys_);
    return answer(command, "kiosk",
                  [&](storage::WriteTransaction& write) { return decide(write, token); });
}

std::vector<CheckInOutcome> CheckIn::scan_together(std::span<const Reading> readings) {
    std::vector<CheckInOutcome> outcomes;
    auto write = journal_.begin({}, "kiosk");
    for (const auto& [command, code] : readings) {
        write.turn_to(command);
        if (const auto earlier = write.earlier_outcome()) {
            outcomes.push_back(read_outcome(write.database(), *earlier));
            write.turn_to({});
            continue;
        }
        outcomes.push_back(decide(write, qr::verify(code, keys_)));
        write.answer(write_outcome(outcomes.back()));
    }
    write.commit();
    return outcomes;
}

CheckInOutcome CheckIn::decide(storage::WriteTransaction& write,
                               const std::optional<qr::BadgeToken>& token) {
    if (!token) return refuse(write, Admission::NotOurs);
    if (token->event != place_.event.id) return refuse(write, Admission::WrongEvent);
    return admit(write, token->registration, token->generation, {});
}

CheckInOutcome CheckIn::by_hand(CommandId command, RegistrationId registration,
                                std::string_view reason, std::string_view actor) {
    return answer(command, std::string(actor), [&](storage::WriteTransaction& write) {
        return admit(write, registration, 0, reason);
    });
}

bool CheckIn::undo(CommandId command, ScanId scan, RegistrationId registration,
                   std::string_view reason, std::string_view actor) {
    auto write = journal_.begin(command, std::string(actor));
    if (const auto earlier = write.earlier_outcome()) return *earlier == "undone";
    for (const auto& known : storage::scans_of(write.database(), registration)) {
        if (known.scan.id != scan || known.undone) continue;
        write.add(ScanUndo{new_id<ScanId>(), scan, registration, std::string(reason),
                           event_clock_.now()});
        write.commit("undone");
        return true;
    }
    return false;
}

CheckInOutcome
CheckIn::answer(CommandId command, std::string actor,
                const std::function<CheckInOutcome(storage::WriteTransaction&)>& decide) {
    auto write = journal_.begin(command, std::move(actor));
    if (const auto earlier = write.earlier_outcome())
        return read_outcome(write.database(), *earlier);
    auto outcome = decide(write);
    write.commit(write_outcome(outcome));
    return outcome;
}

CheckInOutcome CheckIn::refuse(storage::WriteTransaction& write, Admission why) {
    CheckInOutcome outcome;
    outcome.admission = why;
    outcome.scanned_at = event_clock_.now();
    write.add(RefusedScan{new_id<RefusedScanId>(), place_.event.id, place_.checkpoint.id,
                          place_.station, why, outcome.scanned_at});
    return outcome;
}

CheckInOutcome CheckIn::admit(storage::WriteTransaction& write, RegistrationId id, int generation,
                              std::string_view reason) {
    auto& database = write.database();
    const auto registration = storage::find_registration(database, id);
    if (!registration) return admit_unknown(write, id, generation);
    if (registration->event != place_.event.id) return refuse(write, Admission::WrongEvent);

    auto scan = new_scan(id, generation);
    const int newest = storage::badge_generation_of(database, id);
    const Standing standing{registration->state, registration->payment,
                            storage::days_covered(database, *registration), newest,
                            admitted_here(database, id, scan.day)};
    scan.admission = decide_admission(standing, generation == 0 ? newest : generation,
                                      place_.checkpoint, scan.day);
    scan.reason = reason;
    write.add(scan);
    return describe_outcome(database, scan, standing.admitted_here);
}

CheckInOutcome CheckIn::admit_unknown(storage::WriteTransaction& write, RegistrationId id,
                                      int generation) {
    auto scan = new_scan(id, generation);
    const bool lets_in_strangers = place_.checkpoint.admits_provisional && generation > 0;
    if (!lets_in_strangers) return refuse(write, Admission::NotOurs);
    Registration unknown;
    unknown.event = place_.event.id;
    const bool repeat = admitted_here(write.database(), id, scan.day).has_value();
    scan.admission = repeat ? Admission::AlreadyIn : Admission::Provisional;
    // Whatever days it covers, they are days of the event.
    if (!storage::days_covered(write.database(), unknown).contains(scan.day))
        scan.admission = Admission::WrongDay;
    write.add(scan);
    return describe_outcome(write.database(), scan, {});
}

std::optional<Instant> CheckIn::admitted_here(storage::Database& database, RegistrationId id,
                                              LocalDay today) const {
    std::optional<Instant> since;
    for (const auto& [scan, clock, replica, undone] : storage::scans_of(database, id)) {
        const bool counts = scan.checkpoint == place_.checkpoint.id && scan.day == today;
        if (!counts || undone || !lets_in(scan.admission)) continue;
        if (scan.direction == Direction::Out)
            since.reset();
        else if (!since)
            since = scan.scanned_at;
    }
    return since;
}

Scan CheckIn::new_scan(RegistrationId registration, int generation) const {
    Scan scan;
    scan.id = new_id<ScanId>();
    scan.event = place_.event.id;
    scan.registration = registration;
    scan.checkpoint = place_.checkpoint.id;
    scan.station = place_.station;
    scan.generation = generation;
    scan.scanned_at = event_clock_.now();
    scan.day = day_of(to_local(scan.scanned_at, place_.event.time_zone));
    return scan;
}

} // namespace lanyard::services
