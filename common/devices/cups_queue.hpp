#pragma once

#include <optional>
#include <string>
#include <vector>

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

/// A connection to a print server for one of its queues. Belongs to one thread and to one job:
/// what CUPS knows of errors and passwords, it keeps per thread.
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
    /// False when it is not known to have been taken.
    bool send(int job, const std::string& title, const std::string& pdf);
    std::optional<JobStatus> status_of(int job);
    void cancel(int job);
    /// What the server said when it refused something, for staff.
    static std::string refusal();

private:
    enum class Subject { Queue, Job };

    static int keep_waiting(http_t* connection, void* queue);
    CupsOwned<ipp_t> ask(ipp_op_t question, Subject subject, int job,
                         const std::vector<const char*>& wanted);
    bool write(const std::string& bytes);
    void begin_request();

    CupsAddress address_;
    PrinterPatience patience_;
    const Interrupt& interrupt_;
    std::chrono::steady_clock::time_point deadline_; ///< of the request under way
    CupsOwned<http_t> connection_;
    CupsOwned<cups_dest_t> queue_;
    CupsOwned<cups_dinfo_t> abilities_;
};

} // namespace lanyard::devices
