#include "common/devices/zpl_printer.hpp"

#include <optional>
#include <utility>

#include "common/devices/bulletin.hpp"
#include "common/devices/interrupt.hpp"
#include "common/devices/tcp_connection.hpp"
#include "common/devices/zpl_status.hpp"

namespace lanyard::devices {

namespace {

using Clock = std::chrono::steady_clock;

/// What came back for a question; without a status, why there is none.
struct Answer {
    std::optional<ZplStatus> status;
    PrinterState state = PrinterState::Offline;
    Sentence reason = sentence_of(PrinterState::Offline);
};

Answer answer_of(const ZplStatus& status) {
    return {status, state_of(status), sentence_of(state_of(status))};
}

class ZplPrinter final : public Printer {
public:
    ZplPrinter(ZplAddress address, const PrinterPatience& patience)
        : address_(std::move(address)), patience_(patience) {}

    PrintOutcome print(const PrintJob& job) override;
    PrinterState state() override;
    void give_up() override { interrupt_.raise(); }

private:
    std::optional<TcpConnection> connect() {
        return TcpConnection::open(address_.host, address_.port, patience_.connecting, interrupt_);
    }
    Answer ask(TcpConnection& line) const;
    Answer ask_before_a_label(TcpConnection& line) const;
    PrintOutcome refused(Sentence reason) const;
    PrintOutcome wait_until_out(TcpConnection& line, const PrintJob& job) const;

    ZplAddress address_;
    PrinterPatience patience_;
    Interrupt interrupt_;
};

PrintOutcome ZplPrinter::refused(Sentence reason) const {
    if (interrupt_.raised()) reason = {"printer.given_up"};
    return {PrintEnd::Refused, std::move(reason)};
}

PrinterState ZplPrinter::state() {
    auto line = connect();
    return line ? ask(*line).state : PrinterState::Offline;
}

/// A label whose last bytes, its ^XZ, were not taken cannot be printed.
PrintOutcome ZplPrinter::print(const PrintJob& job) {
    if (interrupt_.raised()) return refused({});
    auto line = connect();
    if (!line) return refused(sentence_of(PrinterState::Offline));
    const auto before = ask_before_a_label(*line);
    if (before.state != PrinterState::Ready) return refused(before.reason);
    const auto label = job.label(address_.dpi);
    if (line->write(label, patience_.printing) < label.size())
        return refused(sentence_of(PrinterState::Offline));
    return wait_until_out(*line, job);
}

/// A label that was broken off, by a cut cable or a station that died, would swallow the next one.
Answer ZplPrinter::ask_before_a_label(TcpConnection& line) const {
    auto answer = ask(line);
    if (!answer.status || !answer.status->partial_label) return answer;
    line.write(kDropPartialLabel, patience_.answering);
    return ask(line);
}

/// Want of paper is waited out: the printer keeps the label and prints it when there is some.
PrintOutcome ZplPrinter::wait_until_out(TcpConnection& line, const PrintJob& job) const {
    const auto deadline = Clock::now() + patience_.printing;
    Bulletin bulletin(job);
    for (;;) {
        const auto now = ask(line);
        if (!now.status) return {PrintEnd::Uncertain, {"printer.silent"}};
        const bool held = now.state != PrinterState::Ready && now.state != PrinterState::Busy;
        if (!held && !has_work(*now.status)) return {PrintEnd::Printed, {"printer.printed"}};
        bulletin.tell(held ? now.state : PrinterState::Ready);
        if (interrupt_.within(patience_.between_looks) || Clock::now() >= deadline)
            return {PrintEnd::Uncertain, held ? now.reason : Sentence{"printer.silent"}};
    }
}

Answer ZplPrinter::ask(TcpConnection& line) const {
    const auto deadline = Clock::now() + patience_.answering;
    if (line.write(kStatusQuestion, patience_.answering) < kStatusQuestion.size()) return {};
    std::string bytes;
    while (progress_of(bytes) == ZplAnswer::Incomplete) {
        const auto left = std::chrono::ceil<TcpConnection::Time>(deadline - Clock::now());
        const auto more = line.read(left);
        if (!more) return {};
        bytes += *more;
    }
    const bool complete = progress_of(bytes) == ZplAnswer::Complete;
    const auto status = complete ? read_zpl_status(bytes) : std::nullopt;
    if (status) return answer_of(*status);
    return {std::nullopt, PrinterState::Trouble, {"printer.no_label_printer"}};
}

} // namespace

std::unique_ptr<Printer> open_zpl_printer(const ZplAddress& address,
                                          const PrinterPatience& patience) {
    return std::make_unique<ZplPrinter>(address, patience);
}

} // namespace lanyard::devices
