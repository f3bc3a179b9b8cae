#pragma once

#include <optional>
#include <string_view>

#include "common/core/ids.hpp"
#include "common/core/sentence.hpp"
#include "common/core/time.hpp"

namespace lanyard {

/// A badge that somebody asked a station to print. There is one job for each generation of a badge,
/// so that a badge is printed once and a second one is a reprint.
struct PrintJob {
    PrintJobId id;
    EventId event;
    RegistrationId registration;
    int generation = 1;
    StationId station;
    Instant asked_at;
};

/// What becomes of a job, in the order in which it does.
enum class PrintStep {
    Started,   ///< it is about to be handed to the printer; without a later step its end is unknown
    Refused,   ///< nothing was printed; it waits for the next attempt
    Uncertain, ///< it may have been printed: only staff can tell
    Printed,
};

/// One step of one job.
struct PrintResult {
    PrintResultId id;
    PrintJobId job;
    PrintStep step = PrintStep::Started;
    Sentence reason; ///< for staff; none of a job that has only started
    Instant recorded_at;
};

/// How a job stands after the steps that are known of it.
enum class PrintState {
    Waiting,
    Started,
    Refused,
    Uncertain,
    Printed,
};

std::string_view name_of(PrintStep step); ///< "uncertain"
std::optional<PrintStep> print_step_named(std::string_view name);
std::string_view name_of(PrintState state); ///< "waiting"

} // namespace lanyard
