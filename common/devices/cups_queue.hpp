#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "common/devices/cups_handles.hpp"
#include "common/devices/interrupt.hpp"
#include "common/devices/printer.hpp"
#include "common/devices/printer_address.hpp"

namespace lanyard::devices {

/// What a queue says of itself.
struct QueueStatus {
    ipp_pstate_t state = IPP_PSTATE_IDLE;
    bool accepts_jobs = true;
    PrinterState printer = PrinterState::Ready; ///< by its reasons alone

    bool stopped() const { return state == IPP_PSTATE_STOPPED; }
};

/// What a queue says of a job.
struct JobStatus {
    ipp_jstate_t state = IPP_JSTATE_PENDING;
    bool begun = false; ///< something may have reached the paper
};

/// A connection to a print server for one of its queues, in the protocol's own requests: CUPS's
/// calls for destinations (cupsCreateJob too) take a server that is called by another name than it
/// gives itself for the printer behind it, and go past the queue. Belongs to one thread: what CUPS
/// knows of errors and passwords, it keeps per thread.
class CupsQueue {
public:
    CupsQueue(CupsAddress address, const PrinterPatience& patience, const Interrupt& interrupt);
    CupsQueue(const CupsQueue&) = delete;
    CupsQueue& operator=(const CupsQueue&) = delete;

    enum class Opened { Yes, NoServer, NoQueue };
    Opened open();

    std::optional<QueueStatus> status();
    /// The number of a job that waits for its document; nothing when it was refused.
    std::optional<int> create_job(const std::string& title);
    /// False when the document is not known to have been taken.
    bool send(int job, const std::string& pdf);
    std::optional<JobStatus> status_of(int job);
    void cancel(int job);
    /// What the server said when it refused something, for staff.
    static std::string refusal();

private:
    static int keep_waiting(http_t* connection, void* queue);
    ipp_t* request(ipp_op_t operation, int job = 0) const;
    CupsOwned<ipp_t> answer_to(ipp_t* request);
    CupsOwned<ipp_t> answer_to(ipp_t* request, const std::string& document);
    void begin_request();

    CupsAddress address_;
    PrinterPatience patience_;
    const Interrupt& interrupt_;
    std::string uri_;
    std::chrono::steady_clock::time_point deadline_; ///< of the request under way
    CupsOwned<http_t> connection_;
};

} // namespace lanyard::devices
