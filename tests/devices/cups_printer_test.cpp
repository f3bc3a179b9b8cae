#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "common/devices/cups_reasons.hpp"
#include "common/devices/printer.hpp"
#include "common/documents/badge_book.hpp"
#include "tests/devices/print_jobs.hpp"
#include "tests/documents/badge_faces.hpp"
#include "tests/support/printing/print_server.hpp"

using namespace lanyard;
using namespace lanyard::devices;
using namespace std::chrono_literals;

namespace {

constexpr auto kQueue = "badges";

/// A print server with one queue, whose printer does as it is told.
class PrintRoom : public printing::PrintServer, public PrintJobs {
public:
    PrintRoom() { add_obedient_queue(kQueue); }

    std::unique_ptr<Printer> printer(const PrinterPatience& patience = endless()) const {
        return make_printer(address_of(kQueue), patience);
    }
    /// What the server has not finished.
    std::string unfinished() const { return run("lpstat", "-W not-completed -o"); }
    int jobs_ever() const {
        const auto list = run("lpstat", "-W all -o");
        return static_cast<int>(std::count(list.begin(), list.end(), '\n'));
    }
};

std::string text_of(const std::filesystem::path& pdf, const std::filesystem::path& into) {
    const auto command = "pdftotext " + pdf.string() + " " + into.string();
    REQUIRE(std::system(command.c_str()) == 0);
    std::ifstream stream(into);
    return {std::istreambuf_iterator<char>(stream), {}};
}

PrintOutcome refused(PrinterState state) {
    return {PrintEnd::Refused, sentence_of(state)};
}

} // namespace

TEST_CASE("a badge comes out of cups-pdf once, with its words") {
    if (!printing::PrintServer::can_make_pdf()) {
        MESSAGE("cups-pdf works for root only: not tried");
        return;
    }
    printing::PrintServer server;
    server.add_pdf_queue(kQueue);
    const auto printer = make_printer(server.address_of(kQueue), endless());
    CHECK(printer->state() == PrinterState::Ready);
    documents::BadgeDesk desk;
    PrintJobs jobs;
    auto job = jobs.job("job-17");
    job.pdf = [&] { return desk.pdf_of(documents::face_of("Delyth Morgan"), Instant{}); };
    CHECK(printer->print(job) == PrintOutcome{PrintEnd::Printed, {"printer.printed"}});

    REQUIRE(server.pdfs().size() == 1);
    CHECK(server.pdfs()[0].filename() == "job-17.pdf");
    const testing::TemporaryFolder folder;
    const auto text = text_of(server.pdfs()[0], folder / "text");
    CHECK(text.find("Delyth") != std::string::npos);
    CHECK(text.find("Rochdale Borough Council") != std::string::npos);
    CHECK(text.find("CCIN-4711") != std::string::npos);
}

TEST_CASE_FIXTURE(PrintRoom, "a job is printed when its printer says so, under its number only") {
    const auto printer = this->printer();
    auto outcome = start_printing(*printer, job("job-17"));
    REQUIRE(printer_has_a_job());
    tell_printer("print");
    CHECK(outcome.get() == PrintOutcome{PrintEnd::Printed, {"printer.printed"}});
    CHECK(jobs_ever() == 1);
    CHECK(unfinished().empty());
}

TEST_CASE_FIXTURE(PrintRoom, "a queue that is not there is named") {
    const auto printer = make_printer(address_of("bagdes"), endless());
    CHECK(printer->state() == PrinterState::Absent);
    CHECK(printer->print(job("job-1")) ==
          PrintOutcome{PrintEnd::Refused, {"printer.no_queue", {{"queue", "bagdes"}}}});
    CHECK(jobs_ever() == 0);
}

TEST_CASE_FIXTURE(PrintRoom, "a stopped queue gets no job, and the job is printed once it runs") {
    const auto printer = this->printer();
    run("cupsdisable", kQueue);
    CHECK(printer->state() == PrinterState::Paused);
    CHECK(printer->print(job("job-1")) == refused(PrinterState::Paused));
    CHECK(jobs_ever() == 0);

    run("cupsenable", kQueue);
    auto outcome = start_printing(*printer, job("job-1"));
    REQUIRE(printer_has_a_job());
    tell_printer("print");
    CHECK(outcome.get().end == PrintEnd::Printed);
    CHECK(jobs_ever() == 1);
}

TEST_CASE_FIXTURE(PrintRoom, "a queue that takes no jobs is paused") {
    run("cupsreject", kQueue);
    CHECK(printer()->state() == PrinterState::Paused);
    CHECK(printer()->print(job("job-1")) == refused(PrinterState::Paused));
}

TEST_CASE_FIXTURE(PrintRoom, "a job that was not begun in time is taken back and printed nothing") {
    const auto printer = this->printer();
    auto first = start_printing(*printer, job("job-1"));
    REQUIRE(printer_has_a_job());
    auto patience = endless();
    patience.printing = 0ms;
    CHECK(this->printer(patience)->print(job("job-2")) ==
          PrintOutcome{PrintEnd::Refused, {"printer.silent"}});
    tell_printer("print");
    CHECK(first.get().end == PrintEnd::Printed);
    CHECK(unfinished().empty());
}

TEST_CASE_FIXTURE(PrintRoom, "a queue that stops before a job is begun gives it back at once") {
    const auto printer = this->printer();
    auto first = start_printing(*printer, job("job-1"));
    REQUIRE(printer_has_a_job());
    auto second = job("job-2");
    second.pdf = [this] { // between the look at the queue and the hand-over
        run("cupsdisable", kQueue);
        return std::string("%PDF-1.4 a badge");
    };
    CHECK(this->printer()->print(second) == refused(PrinterState::Paused));
    printer->give_up();
    first.get();
}

TEST_CASE_FIXTURE(PrintRoom, "want of paper is told, waited out, and keeps other jobs away") {
    const auto printer = this->printer();
    auto outcome = start_printing(*printer, job("job-1"));
    REQUIRE(printer_has_a_job());
    tell_printer("state +media-empty-error");
    REQUIRE(told(PrinterState::PaperOut));
    CHECK(this->printer()->state() == PrinterState::PaperOut);
    CHECK(this->printer()->print(job("job-2")) == refused(PrinterState::PaperOut));
    tell_printer("state -media-empty-error");
    tell_printer("print");
    CHECK(outcome.get().end == PrintEnd::Printed);
    CHECK(printer->state() == PrinterState::Ready);
    CHECK(jobs_ever() == 1);
}

TEST_CASE_FIXTURE(PrintRoom, "what an idle queue still says of its last job keeps nobody waiting") {
    const auto printer = this->printer();
    auto first = start_printing(*printer, job("job-1"));
    REQUIRE(printer_has_a_job());
    tell_printer("state +media-empty-warning");
    tell_printer("print");
    REQUIRE(first.get().end == PrintEnd::Printed);
    CHECK(printer->state() == PrinterState::PaperOut);

    auto second = start_printing(*printer, job("job-2"));
    REQUIRE(printer_has_a_job());
    tell_printer("print");
    CHECK(second.get().end == PrintEnd::Printed);
}

TEST_CASE_FIXTURE(PrintRoom, "a printer that fails stops its queue and prints when it runs again") {
    const auto printer = this->printer();
    run("lpadmin", std::string("-p ") + kQueue + " -o printer-error-policy=stop-printer");
    auto outcome = start_printing(*printer, job("job-1"));
    REQUIRE(printer_has_a_job());
    tell_printer("fail");
    REQUIRE(told(PrinterState::Paused));
    run("cupsenable", kQueue);
    REQUIRE(printer_has_a_job());
    tell_printer("print");
    CHECK(outcome.get().end == PrintEnd::Printed);
    CHECK(jobs_ever() == 1);
}

TEST_CASE_FIXTURE(PrintRoom, "a job that the server drops half-way has an uncertain end") {
    const auto printer = this->printer();
    run("lpadmin", std::string("-p ") + kQueue + " -o printer-error-policy=abort-job");
    auto outcome = start_printing(*printer, job("job-1"));
    REQUIRE(printer_has_a_job());
    SUBCASE("because its printer failed") {
        tell_printer("fail");
    }
    SUBCASE("because somebody cancelled it") {
        run("cancel", "-a");
    }
    CHECK(outcome.get() == PrintOutcome{PrintEnd::Uncertain, {"printer.server_ended"}});
}

TEST_CASE_FIXTURE(PrintRoom, "a server that is gone refuses, one that goes leaves it uncertain") {
    const auto printer = this->printer();
    auto outcome = start_printing(*printer, job("job-1"));
    REQUIRE(printer_has_a_job());
    stop();
    REQUIRE(told(PrinterState::Offline));
    CHECK(this->printer()->state() == PrinterState::Offline);
    CHECK(this->printer()->print(job("job-2")) ==
          PrintOutcome{PrintEnd::Refused, {"printer.server_gone"}});
    printer->give_up();
    CHECK(outcome.get().end == PrintEnd::Uncertain);
}

TEST_CASE_FIXTURE(PrintRoom,
                  "a job that is being printed when the program closes still comes out") {
    const auto printer = this->printer();
    auto outcome = start_printing(*printer, job("job-1"));
    REQUIRE(printer_has_a_job());
    printer->give_up();
    CHECK(outcome.get() == PrintOutcome{PrintEnd::Uncertain, {"printer.given_up"}});
    CHECK(unfinished().find(kQueue) != std::string::npos);
    CHECK(printer->print(job("job-2")) == PrintOutcome{PrintEnd::Refused, {"printer.given_up"}});
}

TEST_CASE("reasons are understood whatever severity a driver gives them, the nearest first") {
    CHECK(state_of_reasons({}) == PrinterState::Ready);
    CHECK(state_of_reasons({"none"}) == PrinterState::Ready);
    CHECK(state_of_reasons({"media-low-warning", "toner-low-report"}) == PrinterState::Ready);
    CHECK(state_of_reasons({"connecting-to-device"}) == PrinterState::Ready);
    CHECK(state_of_reasons({"media-empty"}) == PrinterState::PaperOut);
    CHECK(state_of_reasons({"media-empty-warning"}) == PrinterState::PaperOut);
    CHECK(state_of_reasons({"media-jam-error", "media-empty-error"}) == PrinterState::Jammed);
    CHECK(state_of_reasons({"paused", "door-open-report"}) == PrinterState::CoverOpen);
    CHECK(state_of_reasons({"marker-supply-empty-error"}) == PrinterState::InkOut);
    CHECK(state_of_reasons({"offline-report"}) == PrinterState::Offline);
    CHECK(state_of_reasons({"paused"}) == PrinterState::Paused);
}
