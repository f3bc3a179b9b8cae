#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "common/core/sentence.hpp"

namespace lanyard::devices {

enum class PrinterState {
    Ready,
    PaperOut,
    InkOut, ///< ink, toner or ribbon
    CoverOpen,
    Jammed,
    Paused, ///< by somebody, at the printer or in the queue
    Busy,   ///< with what others print
    Offline,
    Absent, ///< there is no such queue, no such folder, or no printer at all
    Trouble,
};

/// What staff are told of it.
Sentence sentence_of(PrinterState state);

/// One badge, in the forms that printers take. A form is made only when the printer has said that
/// it will have it, on the thread that prints; what its maker throws comes out of `print`, and then
/// nothing was printed.
struct PrintJob {
    /// A number, with nothing about the person: it stands in queues and names files. It must be
    /// good as the name of a file.
    std::string title;
    std::function<std::string()> pdf;
    /// One label in ZPL, ending with ^XZ, for a printer of that many dots to the inch.
    std::function<std::string(int dpi)> label;
    /// Called from `print`, may be empty: the printer has the job and waits for somebody to help.
    std::function<void(PrinterState)> held_up;
};

enum class PrintEnd {
    Printed,
    Refused,   ///< nothing was printed and nothing will be: safe to try again
    Uncertain, ///< it was handed over and its end is not known: never to be tried again unasked
};

struct PrintOutcome {
    PrintEnd end = PrintEnd::Refused;
    Sentence reason; ///< for staff

    bool operator==(const PrintOutcome&) const = default;
};

/// Where badges come out. Blocks, for no longer than its patience: `print` and `state` belong on
/// one worker thread. What goes wrong with the printer is an outcome; exceptions are for the rest.
class Printer {
public:
    virtual ~Printer() = default;
    Printer() = default;
    Printer(const Printer&) = delete;
    Printer& operator=(const Printer&) = delete;

    virtual PrintOutcome print(const PrintJob& job) = 0;
    /// For showing. Whether a job can be printed only `print` knows: a queue that was out of paper
    /// may say so until the next job has gone through it.
    virtual PrinterState state() = 0;
    /// From any thread: what waits comes back soon, and from now on everything is refused. Called
    /// before the thread that prints is joined.
    virtual void give_up() = 0;
};

/// How long a printer is waited for.
struct PrinterPatience {
    std::chrono::milliseconds connecting{5000};
    std::chrono::milliseconds answering{5000}; ///< one question, or bytes that are not taken
    std::chrono::milliseconds printing{
        90'000}; ///< from hand-over to the end, people's help included
    std::chrono::milliseconds between_looks{400};
};

/// The printer at an address: "cups:QUEUE" on this machine's print server,
/// "cups://HOST:PORT/QUEUE", "zpl://HOST:PORT" or "zpl://HOST:PORT?dpi=300" (203 when it is not
/// said), "folder:/PATH" for PDF files, "none". Connects to nothing yet. Throws Rejected for any
/// other address.
std::unique_ptr<Printer> make_printer(const std::string& address,
                                      const PrinterPatience& patience = {});

} // namespace lanyard::devices
