#pragma once

#include <vector>

#include "common/domain/attendance.hpp"
#include "common/storage/database.hpp"

namespace lanyard::storage {

/// Every scan of a registration, by clock; undone ones are marked.
std::vector<ClockedScan> scans_of(Database& database, RegistrationId registration);

/// A true badge that was let in before its registration was known here: when and where first.
struct ProvisionalScan {
    RegistrationId registration;
    CheckpointId checkpoint;
    Instant scanned_at;
};
/// One for each registration that has not arrived since; scans taken back do not count.
std::vector<ProvisionalScan> unconfirmed_scans(Database& database, EventId event);

/// One line of a list of what happened last.
struct RecentScan {
    ScanId id;
    RegistrationId registration;
    Admission admission = Admission::Admitted;
    Direction direction = Direction::In;
    Instant scanned_at;
    CheckpointId checkpoint;
    bool undone = false;
};
/// The newest first, at most `limit`.
std::vector<RecentScan> recent_scans(Database& database, EventId event, int limit);

/// Readings at the event that belong to nobody known here.
long count_refused(Database& database, EventId event);

} // namespace lanyard::storage
