#pragma once

#include <optional>
#include <string_view>

#include "common/domain/event.hpp"
#include "common/domain/printing.hpp"
#include "common/services/key_file.hpp"
#include "common/storage/journal.hpp"
#include "common/storage/print_jobs.hpp"

namespace lanyard::services {

/// How long a refused badge waits for its next attempt: twice as long each time.
struct PrintPauses {
    std::chrono::milliseconds first{2'000};
    std::chrono::milliseconds longest{600'000};
};

/// What was asked for, or had been before.
struct AskedPrint {
    PrintJobId job;
    int generation = 1;
    bool newly = false; ///< by this command, and not by an earlier one
};

/// What a station's printer has to do now, or else how long there is nothing to do.
struct NextPrint {
    std::optional<PrintJob> job;
    std::optional<std::chrono::milliseconds> look_again;
};

/// The badges that a station is to print, kept in its file. Whoever stands at the desk was admitted
/// before anything is asked of it. A badge that was handed to the printer is never handed over a
/// second time unless the printer said that nothing came of the first.
class PrintSpool {
public:
    struct Place {
        EventId event;
        StationId station;
    };

    PrintSpool(storage::Journal& journal, KeyFile& keys, Place place, const Clock& clock,
               const PrintPauses& pauses = {});

    /// Asks for a person's badge, and records it as made when none was. The same command, and any
    /// command about a badge that was asked for before, asks nothing more. Nothing for somebody who
    /// has no confirmed place at the event. Durable when this returns; throws Fault with nothing
    /// recorded.
    std::optional<AskedPrint> ask(CommandId command, RegistrationId registration,
                                  std::string_view actor);

    /// Asks for a new badge, which makes every earlier one void, also those that still wait. Throws
    /// Rejected when it was reprinted too often.
    std::optional<AskedPrint> reprint(CommandId command, RegistrationId registration,
                                      std::string_view actor);

    NextPrint next();
    /// Marks a job as about to be handed over, for good, before a byte of it leaves. False when it
    /// must not be: it was handed over before, or is not wanted any more.
    bool started(PrintJobId job);
    /// Records how the hand-over ended.
    void finished(PrintJobId job, PrintStep end, const Sentence& reason);
    /// Leaves to staff what was started and never finished, because the program or the power went;
    /// how many. For the one that prints at this station, before it begins.
    int leave_interrupted_to_staff();

private:
    enum class Copy { First, New };
    std::optional<AskedPrint> order(CommandId command, RegistrationId registration,
                                    std::string_view actor, Copy copy);
    PrintJobId add_job(storage::WriteTransaction& write, RegistrationId registration,
                       int generation);
    void add_step(storage::WriteTransaction& write, PrintJobId job, PrintStep step,
                  const Sentence& reason);
    Instant last_helped_at() const;
    std::chrono::milliseconds pause_left(const storage::SpooledJob& spooled,
                                         Instant helped_at) const;

    storage::Journal& journal_;
    KeyFile& keys_;
    Place place_;
    const Clock& clock_;
    PrintPauses pauses_;
    Instant opened_at_;
};

} // namespace lanyard::services
