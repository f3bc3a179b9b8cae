#include "common/services/print_spool.hpp"

#include <algorithm>

#include "common/core/random.hpp"
#include "common/services/badge_faces.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::services {

namespace {

constexpr std::string_view kPrinter = "printer";
/// Doubling stops long before a pause could overflow; the longest pause comes first.
constexpr int kMostDoublings = 20;

bool has_place(storage::Database& database, EventId event, RegistrationId id) {
    const auto registration = storage::find_registration(database, id);
    return registration && registration->event == event &&
           registration->state == RegistrationState::Confirmed;
}

/// A job is remembered for a retry of its command by its number; 0 is that there was none.
std::optional<AskedPrint> read_outcome(storage::Database& database, const std::string& outcome) {
    const auto job = storage::find_print_job(database, PrintJobId{std::stoll(outcome)});
    if (!job) return std::nullopt;
    return AskedPrint{job->job.id, job->job.generation, false};
}

std::string write_outcome(PrintJobId job) {
    return std::to_string(job.value);
}

bool may_be_started(const storage::SpooledJob& spooled) {
    const bool waits = spooled.state == PrintState::Waiting || spooled.state == PrintState::Refused;
    return waits && spooled.wanted;
}

} // namespace

PrintSpool::PrintSpool(storage::Journal& journal, KeyFile& keys, Place place, const Clock& clock,
                       const PrintPauses& pauses)
    : journal_(journal),
      keys_(keys),
      place_(place),
      clock_(clock),
      pauses_(pauses),
      opened_at_(clock.now()) {}

std::optional<AskedPrint> PrintSpool::ask(CommandId command, RegistrationId registration,
                                          std::string_view actor) {
    return order(command, registration, actor, Copy::First);
}

std::optional<AskedPrint> PrintSpool::reprint(CommandId command, RegistrationId registration,
                                              std::string_view actor) {
    return order(command, registration, actor, Copy::New);
}

std::optional<AskedPrint> PrintSpool::order(CommandId command, RegistrationId registration,
                                            std::string_view actor, Copy copy) {
    const auto key = keys_.key_for(place_.event);
    auto write = journal_.begin(command, std::string(actor));
    auto& database = write.database();
    if (const auto earlier = write.earlier_outcome()) return read_outcome(database, *earlier);
    if (!has_place(database, place_.event, registration)) return std::nullopt;

    const int made = storage::badge_generation_of(database, registration);
    const int generation = copy == Copy::New ? generation_after(made) : std::max(made, 1);
    if (const auto known = storage::find_print_job(database, registration, generation)) {
        write.commit(write_outcome(known->job.id));
        return AskedPrint{known->job.id, generation, false};
    }
    if (generation > made)
        write.add(Badge{new_id<BadgeId>(), place_.event, registration, generation, key.number(),
                        clock_.now()});
    const auto job = add_job(write, registration, generation);
    write.commit(write_outcome(job));
    return AskedPrint{job, generation, true};
}

PrintJobId PrintSpool::add_job(storage::WriteTransaction& write, RegistrationId registration,
                               int generation) {
    const PrintJob job{new_id<PrintJobId>(), place_.event,   registration,
                       generation,           place_.station, clock_.now()};
    write.add(job);
    return job.id;
}

void PrintSpool::add_step(storage::WriteTransaction& write, PrintJobId job, PrintStep step,
                          const Sentence& reason) {
    write.add(PrintResult{new_id<PrintResultId>(), job, step, reason, clock_.now()});
}

/// Somebody new is always tried at once: they wait in front of the printer, and they are how it is
/// noticed that it works again.
NextPrint PrintSpool::next() {
    NextPrint next;
    auto jobs = storage::unfinished_print_jobs(journal_.database(), place_.station);
    std::erase_if(jobs, [](const auto& spooled) { return !may_be_started(spooled); });
    if (jobs.empty()) return next;
    const auto helped_at = last_helped_at();
    for (const auto& spooled : jobs) {
        const auto left = pause_left(spooled, helped_at);
        if (left <= left.zero()) return {spooled.job, std::nullopt};
        next.look_again = std::min(left, next.look_again.value_or(left));
    }
    return next;
}

/// Somebody saw to the printer when it has printed since, or when the program began anew.
Instant PrintSpool::last_helped_at() const {
    const auto printed = storage::last_printed_at(journal_.database(), place_.station);
    return std::max(opened_at_, printed.value_or(opened_at_));
}

std::chrono::milliseconds PrintSpool::pause_left(const storage::SpooledJob& spooled,
                                                 Instant helped_at) const {
    if (spooled.state != PrintState::Refused || *spooled.stepped_at < helped_at) return {};
    const auto since = clock_.now() - *spooled.stepped_at;
    // A clock that was set back must not make anybody wait for it to come round again.
    if (since < since.zero()) return {};
    const int doublings = std::clamp(spooled.refusals - 1, 0, kMostDoublings);
    return std::min(pauses_.first * (std::int64_t{1} << doublings), pauses_.longest) - since;
}

bool PrintSpool::started(PrintJobId job) {
    auto write = journal_.begin(new_id<CommandId>(), std::string(kPrinter));
    const auto spooled = storage::find_print_job(write.database(), job);
    if (!spooled || !may_be_started(*spooled)) return false;
    add_step(write, job, PrintStep::Started, {});
    write.commit();
    return true;
}

void PrintSpool::finished(PrintJobId job, PrintStep end, const Sentence& reason) {
    auto write = journal_.begin(new_id<CommandId>(), std::string(kPrinter));
    add_step(write, job, end, reason);
    write.commit();
}

int PrintSpool::leave_interrupted_to_staff() {
    auto write = journal_.begin(new_id<CommandId>(), std::string(kPrinter));
    int left = 0;
    for (const auto& spooled : storage::unfinished_print_jobs(write.database(), place_.station)) {
        if (spooled.state != PrintState::Started) continue;
        add_step(write, spooled.job.id, PrintStep::Uncertain, {"printer.interrupted"});
        ++left;
    }
    if (left > 0) write.commit();
    return left;
}

} // namespace lanyard::services
