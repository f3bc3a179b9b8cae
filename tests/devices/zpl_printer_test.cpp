#include <doctest/doctest.h>

#include <unistd.h>

#include <array>

#include "common/devices/printer.hpp"
#include "common/devices/zpl_status.hpp"
#include "tests/devices/print_jobs.hpp"
#include "tests/support/printing/label_listener.hpp"
#include "tests/support/printing/loopback.hpp"

using namespace lanyard;
using namespace lanyard::devices;
using namespace std::chrono_literals;
using printing::LabelListener;
using printing::Reaction;
using printing::StatusAnswer;

namespace {

/// Prints one job to a label printer that reacts so, and keeps both for the test to look at.
class LabelTest : public PrintJobs {
public:
    PrintOutcome print(LabelListener& listener, const PrinterPatience& patience = endless()) {
        return make_printer(listener.address(), patience)->print(job("job-1"));
    }
};

PrinterPatience short_answers() {
    auto patience = endless();
    patience.answering = 20ms;
    return patience;
}

constexpr std::size_t kMoreThanBuffersHold = std::size_t{64} << 20U;

std::string huge_label() {
    return "^XA" + std::string(kMoreThanBuffersHold, '0') + "^XZ";
}

} // namespace

TEST_CASE_FIXTURE(LabelTest, "a ready printer gets each label exactly once") {
    LabelListener listener;
    const auto printer = make_printer(listener.address(), endless());
    CHECK(printer->state() == PrinterState::Ready);
    CHECK(printer->print(job("job-1", "^XA1^XZ")) ==
          PrintOutcome{PrintEnd::Printed, {"printer.printed"}});
    CHECK(printer->print(job("job-2", "^XA2^XZ")).end == PrintEnd::Printed);
    CHECK(listener.labels() == std::vector<std::string>{"^XA1^XZ", "^XA2^XZ"});
    CHECK(all_told().empty());
}

TEST_CASE("a label is made for as many dots as the address says, and only when it is wanted") {
    LabelListener listener({{}, {}, Reaction::answer(StatusAnswer{.paper_out = 1})});
    const auto printer = make_printer(listener.address() + "?dpi=300", endless());
    std::vector<int> asked;
    PrintJob job{.title = "job-1", .pdf = {}, .label = {}, .held_up = {}};
    job.label = [&](int dpi) {
        asked.push_back(dpi);
        return "^XA^XZ";
    };
    CHECK(printer->print(job).end == PrintEnd::Printed);
    CHECK(printer->print(job).end == PrintEnd::Refused);
    CHECK(asked == std::vector<int>{300});
}

TEST_CASE_FIXTURE(LabelTest, "a printer that is not ready gets nothing, and the reason is told") {
    const std::vector<std::pair<StatusAnswer, PrinterState>> cases = {
        {{.paper_out = 1}, PrinterState::PaperOut},
        {{.head_open = 1}, PrinterState::CoverOpen},
        {{.paper_out = 1, .paused = 1, .head_open = 1}, PrinterState::CoverOpen},
        {{.paused = 1}, PrinterState::Paused},
        {{.buffer_full = 1}, PrinterState::Busy},
        {{.too_hot = 1}, PrinterState::Trouble},
        {{.ribbon_out = 1, .uses_ribbon = 1}, PrinterState::InkOut},
    };
    for (const auto& one : cases) {
        const auto& status = one.first;
        const auto state = one.second;
        INFO(status.bytes());
        LabelListener listener({Reaction::answer(status), Reaction::answer(status)});
        CHECK(print(listener) == PrintOutcome{PrintEnd::Refused, sentence_of(state)});
        CHECK(make_printer(listener.address(), endless())->state() == state);
        CHECK(listener.labels().empty());
    }
}

TEST_CASE_FIXTURE(LabelTest, "a printer without a ribbon is not out of it") {
    LabelListener listener({Reaction::answer(StatusAnswer{.ribbon_out = 1})});
    CHECK(print(listener).end == PrintEnd::Printed);
}

TEST_CASE_FIXTURE(LabelTest, "a printer with other labels to print takes ours in turn") {
    LabelListener listener({Reaction::answer(StatusAnswer{.labels_waiting = 3}),
                            Reaction::answer(StatusAnswer{.labels_waiting = 4}),
                            Reaction::answer(StatusAnswer{.labels_left = 1}),
                            {}});
    CHECK(print(listener).end == PrintEnd::Printed);
    CHECK(listener.was_asked(4));
    CHECK(listener.labels().size() == 1);
}

TEST_CASE_FIXTURE(LabelTest, "want of paper in the middle is told once and waited out") {
    const auto out = Reaction::answer(StatusAnswer{.paper_out = 1, .labels_waiting = 1});
    LabelListener listener({{}, out, out, out, {}});
    CHECK(print(listener).end == PrintEnd::Printed);
    CHECK(all_told() == std::vector{PrinterState::PaperOut});
    CHECK(listener.labels().size() == 1);
}

TEST_CASE_FIXTURE(LabelTest, "want of paper that lasts leaves the end uncertain") {
    auto patience = endless();
    patience.printing = 0ms;
    LabelListener listener({{}, Reaction::answer(StatusAnswer{.paper_out = 1})});
    CHECK(print(listener, patience) ==
          PrintOutcome{PrintEnd::Uncertain, sentence_of(PrinterState::PaperOut)});
    CHECK(listener.labels().size() == 1);
}

TEST_CASE_FIXTURE(LabelTest, "what is no label printer gets nothing") {
    for (const std::string answer :
         {"HTTP/1.1 400 Bad Request\r\n\r\n", "\x02", "\x02\x03\x02\x03\x02\x03",
          "\x02one,two\x03\x02three\x03\x02four\x03"}) {
        INFO(answer);
        const bool incomplete = answer == "\x02";
        LabelListener listener({Reaction::answer(answer)});
        CHECK(print(listener, incomplete ? short_answers() : endless()) ==
              PrintOutcome{PrintEnd::Refused,
                           {incomplete ? "printer.offline" : "printer.no_label_printer"}});
        CHECK(listener.labels().empty());
    }
}

TEST_CASE_FIXTURE(LabelTest, "a printer that is silent or hangs up when it is asked gets nothing") {
    for (const auto& reaction : {Reaction::silence(), Reaction::hang_up()}) {
        LabelListener listener({reaction});
        CHECK(print(listener, short_answers()) ==
              PrintOutcome{PrintEnd::Refused, sentence_of(PrinterState::Offline)});
        CHECK(listener.labels().empty());
    }
}

TEST_CASE_FIXTURE(LabelTest, "once a label is handed over, silence leaves its end uncertain") {
    for (const auto& reaction :
         {Reaction::silence(), Reaction::hang_up(), Reaction::answer("garbage")}) {
        LabelListener listener({{}, reaction});
        CHECK(print(listener, short_answers()) ==
              PrintOutcome{PrintEnd::Uncertain, {"printer.silent"}});
        CHECK(listener.was_asked(2));
        CHECK(listener.labels().size() == 1);
    }
}

TEST_CASE_FIXTURE(LabelTest, "a label that was cut off is safe to try again") {
    LabelListener listener;
    listener.hang_up_after(1000);
    const auto printer = make_printer(listener.address(), endless());
    CHECK(printer->print(job("job-1", huge_label())) ==
          PrintOutcome{PrintEnd::Refused, sentence_of(PrinterState::Offline)});
    CHECK(listener.labels().empty());
}

TEST_CASE_FIXTURE(LabelTest, "the beginning of somebody's lost label is dropped before ours") {
    LabelListener listener({Reaction::answer(StatusAnswer{.partial_label = 1})});
    CHECK(print(listener).end == PrintEnd::Printed);
    CHECK(listener.partial_labels_dropped() == 1);
    CHECK(listener.labels().size() == 1);
}

TEST_CASE_FIXTURE(LabelTest, "a port that nobody listens on is offline") {
    const int socket = printing::listen_on_loopback(1);
    const auto address = "zpl://127.0.0.1:" + std::to_string(printing::port_of(socket));
    ::close(socket);
    const auto printer = make_printer(address, endless());
    CHECK(printer->state() == PrinterState::Offline);
    CHECK(printer->print(job("job-1")) ==
          PrintOutcome{PrintEnd::Refused, sentence_of(PrinterState::Offline)});
}

TEST_CASE_FIXTURE(LabelTest, "a host that takes no call is given up in time") {
    const int socket = printing::listen_on_loopback(0);
    const int port = printing::port_of(socket);
    std::array<int, 4> callers; // fill its queue, so that the next call gets no answer at all
    for (int& caller : callers)
        caller = printing::call_loopback(port);
    auto patience = endless();
    patience.connecting = 20ms;
    const auto printer = make_printer("zpl://127.0.0.1:" + std::to_string(port), patience);
    CHECK(printer->state() == PrinterState::Offline);
    for (const int caller : callers)
        ::close(caller);
    ::close(socket);
}

TEST_CASE_FIXTURE(LabelTest, "a print that waits comes back when it is given up") {
    LabelListener before({Reaction::silence()});
    const auto waiting = make_printer(before.address(), endless());
    auto refused = start_printing(*waiting, job("job-1"));
    REQUIRE(before.was_asked(1));
    waiting->give_up();
    CHECK(refused.get() == PrintOutcome{PrintEnd::Refused, {"printer.given_up"}});

    LabelListener after({{}, Reaction::silence()});
    const auto printing = make_printer(after.address(), endless());
    auto uncertain = start_printing(*printing, job("job-2"));
    REQUIRE(after.was_asked(2));
    printing->give_up();
    CHECK(uncertain.get().end == PrintEnd::Uncertain);
}

TEST_CASE("a status is read from its places and from nothing else") {
    const StatusAnswer all{.paper_out = 1,
                           .paused = 1,
                           .labels_waiting = 12,
                           .buffer_full = 1,
                           .partial_label = 1,
                           .too_hot = 1,
                           .head_open = 1,
                           .ribbon_out = 1,
                           .uses_ribbon = 1,
                           .labels_left = 345};
    const auto status = read_zpl_status(all.bytes());
    REQUIRE(status);
    CHECK(*status == ZplStatus{true, true, true, true, false, false, true, true, true, 12, 345});
    CHECK(read_zpl_status(StatusAnswer{}.bytes()) == ZplStatus{});
    const auto whole = all.bytes();
    for (std::size_t length = 0; length + 3 < whole.size(); ++length)
        CHECK_FALSE(read_zpl_status(whole.substr(0, length)));
}
