#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/domain/admission.hpp"
#include "common/domain/attendance.hpp"
#include "common/domain/event.hpp"
#include "common/qr/badge_token.hpp"
#include "common/qr/key_ring.hpp"
#include "common/storage/journal.hpp"

namespace lanyard::services {

/// What a reading of a badge led to. Where nobody may be named, the person's fields are empty; of a
/// revoked badge only its booking is told, because whoever carries it need not be its owner.
struct CheckInOutcome {
    Admission admission = Admission::NotOurs;
    ScanId scan;                 ///< none for a reading that belongs to nobody here
    RegistrationId registration; ///< none for a reading that belongs to nobody here
    std::string reference;
    std::string badge_name;
    std::string organisation;
    std::string delegate_type;          ///< the word of the schema: "non-member"
    std::string language;               ///< the person's own, "en" or "cy"
    std::string days;                   ///< that the registration covers; empty is any
    std::optional<Instant> admitted_at; ///< when they came in, also for those already in
    Instant scanned_at;                 ///< in the event's time, which a rehearsal may have moved
};

/// One station's answers at one checkpoint. The same answer with the network up or down, because
/// only this station's own file is asked.
class CheckIn {
public:
    struct Place {
        Event event;
        Checkpoint checkpoint;
        StationId station;
    };

    /// `event_clock` says what time it is at the event; a rehearsal may have moved it.
    CheckIn(storage::Journal& journal, const qr::KeyRing& keys, Place place,
            const Clock& event_clock);

    /// Decides, records and answers one reading. The answer is durable when this returns; the same
    /// command again gives the same answer and counts once. Throws Fault with nothing recorded.
    CheckInOutcome scan(CommandId command, std::string_view code);

    /// The same for readings that wait together, in their order: one commit makes all of them
    /// durable, and none is answered before it.
    struct Reading {
        CommandId command;
        std::string code;
    };
    std::vector<CheckInOutcome> scan_together(std::span<const Reading> readings);

    /// Lets a person in without a badge, by the same rules; a reason is asked for by who calls.
    CheckInOutcome by_hand(CommandId command, RegistrationId registration, std::string_view reason,
                           std::string_view actor);

    /// Takes back a scan. False when it was taken back before.
    bool undo(CommandId command, ScanId scan, RegistrationId registration, std::string_view reason,
              std::string_view actor);

    const Place& place() const { return place_; }

private:
    CheckInOutcome answer(CommandId command, std::string actor,
                          const std::function<CheckInOutcome(storage::WriteTransaction&)>& decide);
    CheckInOutcome decide(storage::WriteTransaction& write,
                          const std::optional<qr::BadgeToken>& token);
    CheckInOutcome refuse(storage::WriteTransaction& write, Admission why);
    CheckInOutcome admit(storage::WriteTransaction& write, RegistrationId registration,
                         int generation, std::string_view reason);
    CheckInOutcome admit_unknown(storage::WriteTransaction& write, RegistrationId registration,
                                 int generation);
    std::optional<Instant> admitted_here(storage::Database& database, RegistrationId registration,
                                         LocalDay today) const;
    Scan new_scan(RegistrationId registration, int generation) const;

    storage::Journal& journal_;
    const qr::KeyRing& keys_;
    Place place_;
    const Clock& event_clock_;
};

} // namespace lanyard::services
