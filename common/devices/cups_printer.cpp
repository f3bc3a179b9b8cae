#include "common/devices/cups_printer.hpp"

#include <optional>
#include <utility>

#include "common/devices/bulletin.hpp"
#include "common/devices/cups_queue.hpp"
#include "common/devices/interrupt.hpp"

namespace lanyard::devices {

namespace {

using Clock = std::chrono::steady_clock;

/// What keeps a queue from taking a job now. What an idle queue says of its paper was true when its
/// last job ended and stands until the next one: it does not count.
PrinterState hindrance(const QueueStatus& queue) {
    const bool held = queue.printer != PrinterState::Ready;
    if (queue.stopped()) return held ? queue.printer : PrinterState::Paused;
    if (!queue.accepts_jobs) return PrinterState::Paused;
    return queue.state == IPP_PSTATE_PROCESSING ? queue.printer : PrinterState::Ready;
}

bool is_over(ipp_jstate_t state) {
    return state == IPP_JSTATE_CANCELED || state == IPP_JSTATE_ABORTED ||
           state == IPP_JSTATE_COMPLETED;
}

/// A job and its queue at one moment.
struct Look {
    std::optional<JobStatus> job;
    PrinterState hindered = PrinterState::Offline;
    bool stopped = false;

    bool untouched() const { return job && !job->begun; }
    bool halted() const { return untouched() && stopped; }
    Sentence reason() const {
        return hindered == PrinterState::Ready ? Sentence{"printer.silent"} : sentence_of(hindered);
    }
};

Look look_at(CupsQueue& queue, int number) {
    Look look{.job = queue.status_of(number)};
    if (const auto status = queue.status()) {
        look.hindered = hindrance(*status);
        look.stopped = status->stopped();
    }
    return look;
}

class CupsPrinter final : public Printer {
public:
    CupsPrinter(CupsAddress address, const PrinterPatience& patience)
        : address_(std::move(address)), patience_(patience) {}

    PrintOutcome print(const PrintJob& job) override;
    PrinterState state() override;
    void give_up() override { interrupt_.raise(); }

private:
    PrintOutcome refused(Sentence reason) const;
    std::optional<PrintOutcome> refusal_before(CupsQueue& queue) const;
    PrintOutcome follow(CupsQueue& queue, int number, const PrintJob& job) const;
    PrintOutcome leave(CupsQueue& queue, int number, const Look& last) const;
    PrintOutcome settle(CupsQueue& queue, int number, const Sentence& reason) const;
    static PrintOutcome end_of(const JobStatus& status, const Sentence& reason);

    CupsAddress address_;
    PrinterPatience patience_;
    Interrupt interrupt_;
};

PrintOutcome CupsPrinter::refused(Sentence reason) const {
    if (interrupt_.raised()) reason = {"printer.given_up"};
    return {PrintEnd::Refused, std::move(reason)};
}

PrinterState CupsPrinter::state() {
    CupsQueue queue(address_, patience_, interrupt_);
    const auto opened = queue.open();
    if (opened == CupsQueue::Opened::NoQueue) return PrinterState::Absent;
    if (opened == CupsQueue::Opened::NoServer) return PrinterState::Offline;
    const auto status = queue.status();
    if (!status) return PrinterState::Offline;
    const auto hindered = hindrance(*status);
    return hindered == PrinterState::Ready ? status->printer : hindered;
}

PrintOutcome CupsPrinter::print(const PrintJob& job) {
    if (interrupt_.raised()) return refused({});
    CupsQueue queue(address_, patience_, interrupt_);
    if (auto refusal = refusal_before(queue)) return *refusal;
    const auto pdf = job.pdf();
    const auto number = queue.create_job(job.title);
    if (!number) return refused({"printer.server_refused", {{"detail", CupsQueue::refusal()}}});
    if (!queue.send(*number, pdf))
        return settle(queue, *number,
                      {"printer.server_refused", {{"detail", CupsQueue::refusal()}}});
    return follow(queue, *number, job);
}

std::optional<PrintOutcome> CupsPrinter::refusal_before(CupsQueue& queue) const {
    const auto opened = queue.open();
    if (opened == CupsQueue::Opened::NoQueue)
        return refused({"printer.no_queue", {{"queue", address_.queue}}});
    const auto status = opened == CupsQueue::Opened::Yes ? queue.status() : std::nullopt;
    if (!status) return refused({"printer.server_gone"});
    const auto hindered = hindrance(*status);
    if (hindered != PrinterState::Ready) return refused(sentence_of(hindered));
    return std::nullopt;
}

/// A server that does not answer for a while is asked again: it may be starting anew.
PrintOutcome CupsPrinter::follow(CupsQueue& queue, int number, const PrintJob& job) const {
    const auto deadline = Clock::now() + patience_.printing;
    Bulletin bulletin(job);
    for (;;) {
        const auto now = look_at(queue, number);
        if (now.job && is_over(now.job->state)) return end_of(*now.job, {"printer.server_ended"});
        bulletin.tell(now.hindered);
        if (interrupt_.within(patience_.between_looks)) return leave(queue, number, now);
        if (now.halted() || Clock::now() >= deadline) return settle(queue, number, now.reason());
    }
}

/// When the program closes, a job that is being printed is left to come out.
PrintOutcome CupsPrinter::leave(CupsQueue& queue, int number, const Look& last) const {
    const Sentence reason{"printer.given_up"};
    return last.untouched() ? settle(queue, number, reason)
                            : PrintOutcome{PrintEnd::Uncertain, reason};
}

/// Takes the job back, so that it does not come out after all when staff have printed another.
PrintOutcome CupsPrinter::settle(CupsQueue& queue, int number, const Sentence& reason) const {
    queue.cancel(number);
    const auto status = queue.status_of(number);
    return status ? end_of(*status, reason) : PrintOutcome{PrintEnd::Uncertain, reason};
}

PrintOutcome CupsPrinter::end_of(const JobStatus& status, const Sentence& reason) {
    if (status.state == IPP_JSTATE_COMPLETED) return {PrintEnd::Printed, {"printer.printed"}};
    const bool untouched = is_over(status.state) && !status.begun;
    return {untouched ? PrintEnd::Refused : PrintEnd::Uncertain, reason};
}

} // namespace

std::unique_ptr<Printer> open_cups_printer(const CupsAddress& address,
                                           const PrinterPatience& patience) {
    return std::make_unique<CupsPrinter>(address, patience);
}

} // namespace lanyard::devices
