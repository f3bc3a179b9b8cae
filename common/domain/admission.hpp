#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/core/time.hpp"
#include "common/domain/registration.hpp"

namespace lanyard {

/// Whether a badge opens a checkpoint. The words are those of `--scan` and of the schema.
enum class Admission {
    Admitted,
    Provisional, ///< a true badge of a registration this station has not heard of yet
    AlreadyIn,
    WrongEvent,
    WrongDay,
    PaymentDue,
    Waiting,
    Cancelled,
    Revoked,
    NotOurs,
};

enum class Direction { In, Out };

/// A place where badges are scanned.
struct Checkpoint {
    CheckpointId id;
    EventId event;
    std::string name;
    std::string name_cy;
    bool requires_payment = false;
    bool admits_provisional = true; ///< lets in true badges made elsewhere and not here yet
    bool removed = false;
};

/// One reading of a badge of this event, admitted or not.
struct Scan {
    ScanId id;
    EventId event;
    RegistrationId registration;
    CheckpointId checkpoint;
    StationId station;
    Direction direction = Direction::In;
    Admission admission = Admission::Admitted;
    int generation = 0; ///< of the badge shown; 0 when let in by hand
    Instant scanned_at;
    LocalDay day;       ///< of scanned_at, in the event's own time zone
    std::string reason; ///< why a person was let in by hand; else empty
};

/// Takes back one scan; the scan itself stays.
struct ScanUndo {
    ScanId id;
    ScanId scan;
    RegistrationId registration;
    std::string reason;
    Instant undone_at;
};

/// A reading that belongs to nobody known here: not ours, or of another event.
struct RefusedScan {
    RefusedScanId id;
    EventId event;
    CheckpointId checkpoint;
    StationId station;
    Admission why = Admission::NotOurs;
    Instant scanned_at;
};

/// One machine and what it is set up to do.
struct Station {
    StationId id;
    std::string name;
    std::string role; ///< "kiosk", "desk", "admin"
    EventId event;
    CheckpointId checkpoint;
};

/// What the rule must know of the person's place and of what happened before.
struct Standing {
    RegistrationState state = RegistrationState::Confirmed;
    PaymentState payment = PaymentState::NotDue;
    CoveredDays days;
    int badge_generation = 1;             ///< of the newest badge made
    std::optional<Instant> admitted_here; ///< today, at this checkpoint, and not left since
};

/// Whether this badge opens this checkpoint now. Pure: the same answer online and offline.
Admission decide_admission(const Standing& who, int badge_generation, const Checkpoint& where,
                           LocalDay today);

/// Admitted, and provisional: the person goes in.
bool lets_in(Admission admission);

std::string_view name_of(Admission admission); ///< "already_in"
std::optional<Admission> admission_named(std::string_view name);
std::string_view name_of(Direction direction);
std::optional<Direction> direction_named(std::string_view name);

} // namespace lanyard
