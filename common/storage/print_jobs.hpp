#pragma once

#include <optional>
#include <vector>

#include "common/domain/printing.hpp"
#include "common/storage/database.hpp"

namespace lanyard::storage {

/// A job and how it stands.
struct SpooledJob {
    PrintJob job;
    PrintState state = PrintState::Waiting;
    Sentence reason;                   ///< of the step by which it stands so; may be none
    std::optional<Instant> stepped_at; ///< when that step was recorded
    int refusals = 0;
    /// Its person still has a place, and no newer badge has made this one void.
    bool wanted = true;
};

/// Those of one station that are not printed and not uncertain, in the order in which they were
/// asked for.
std::vector<SpooledJob> unfinished_print_jobs(Database& database, StationId station);

/// Those of an event that are still wanted and not printed, for staff.
std::vector<SpooledJob> outstanding_print_jobs(Database& database, EventId event);

std::optional<SpooledJob> find_print_job(Database& database, PrintJobId id);
/// The first that was asked for, when several stations did without knowing of each other.
std::optional<SpooledJob> find_print_job(Database& database, RegistrationId registration,
                                         int generation);

/// When the station last printed anything.
std::optional<Instant> last_printed_at(Database& database, StationId station);

} // namespace lanyard::storage
