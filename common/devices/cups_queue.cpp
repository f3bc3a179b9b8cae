#include "common/devices/cups_queue.hpp"

#include <utility>

#include "common/devices/cups_reasons.hpp"
#include "common/devices/tcp_connection.hpp"

namespace lanyard::devices {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kLookAround = 0.1; ///< seconds between looks at the interrupt while CUPS waits

/// Nobody is there to type a password: without this, CUPS would ask the terminal.
const char* no_password(const char*, http_t*, const char*, const char*, void*) {
    return nullptr;
}

std::vector<std::string> strings_of(ipp_t* answer, const char* name) {
    std::vector<std::string> strings;
    auto* attribute = ippFindAttribute(answer, name, IPP_TAG_KEYWORD);
    for (int place = 0; place < ippGetCount(attribute); ++place)
        strings.emplace_back(ippGetString(attribute, place, nullptr));
    return strings;
}

} // namespace

CupsQueue::CupsQueue(CupsAddress address, const PrinterPatience& patience,
                     const Interrupt& interrupt)
    : address_(std::move(address)), patience_(patience), interrupt_(interrupt) {
    cupsSetPasswordCB2(no_password, nullptr);
}

/// CUPS itself does not come back early from a host that is dead, so one of its own is tried first.
CupsQueue::Opened CupsQueue::open() {
    const bool remote = !address_.host.empty();
    if (remote &&
        !TcpConnection::open(address_.host, address_.port, patience_.connecting, interrupt_))
        return Opened::NoServer;
    connection_.reset(httpConnect2(remote ? address_.host.c_str() : cupsServer(),
                                   remote ? address_.port : ippPort(), nullptr, AF_UNSPEC,
                                   HTTP_ENCRYPTION_IF_REQUESTED, 1,
                                   static_cast<int>(patience_.connecting.count()), nullptr));
    if (!connection_) return Opened::NoServer;
    httpSetTimeout(connection_.get(), kLookAround, keep_waiting, this);
    begin_request();
    queue_.reset(cupsGetNamedDest(connection_.get(), address_.queue.c_str(), nullptr));
    if (!queue_)
        return cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND ? Opened::NoQueue : Opened::NoServer;
    begin_request();
    abilities_.reset(cupsCopyDestInfo(connection_.get(), queue_.get()));
    return abilities_ ? Opened::Yes : Opened::NoServer;
}

void CupsQueue::begin_request() {
    deadline_ = Clock::now() + patience_.answering;
}

int CupsQueue::keep_waiting(http_t*, void* queue) {
    const auto& self = *static_cast<const CupsQueue*>(queue);
    return !self.interrupt_.raised() && Clock::now() < self.deadline_ ? 1 : 0;
}

CupsOwned<ipp_t> CupsQueue::ask(ipp_op_t question, Subject subject, int job,
                                const std::vector<const char*>& wanted) {
    auto* request = ippNewRequest(question);
    const auto* uri = cupsGetOption("printer-uri-supported", queue_->num_options, queue_->options);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri);
    if (subject == Subject::Job)
        ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                 cupsUser());
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  static_cast<int>(wanted.size()), nullptr, wanted.data());
    begin_request();
    CupsOwned<ipp_t> answer(cupsDoRequest(connection_.get(), request, "/")); // frees the request
    return answer && cupsLastError() <= IPP_STATUS_OK_CONFLICTING ? std::move(answer) : nullptr;
}

std::optional<QueueStatus> CupsQueue::status() {
    const auto answer =
        ask(IPP_OP_GET_PRINTER_ATTRIBUTES, Subject::Queue, 0,
            {"printer-state", "printer-state-reasons", "printer-is-accepting-jobs"});
    auto* state = ippFindAttribute(answer.get(), "printer-state", IPP_TAG_ENUM);
    if (!state) return std::nullopt;
    auto* accepts = ippFindAttribute(answer.get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
    return QueueStatus{static_cast<ipp_pstate_t>(ippGetInteger(state, 0)),
                       !accepts || ippGetBoolean(accepts, 0) != 0,
                       state_of_reasons(strings_of(answer.get(), "printer-state-reasons"))};
}

std::optional<int> CupsQueue::create_job(const std::string& title) {
    cups_option_t* options = nullptr;
    const int count = cupsAddOption("copies", "1", 0, &options); // whatever the queue's default is
    int job = 0;
    begin_request();
    const auto status = cupsCreateDestJob(connection_.get(), queue_.get(), abilities_.get(), &job,
                                          title.c_str(), count, options);
    cupsFreeOptions(count, options);
    return status <= IPP_STATUS_OK_CONFLICTING && job > 0 ? std::optional(job) : std::nullopt;
}

bool CupsQueue::send(int job, const std::string& title, const std::string& pdf) {
    begin_request();
    if (cupsStartDestDocument(connection_.get(), queue_.get(), abilities_.get(), job, title.c_str(),
                              CUPS_FORMAT_PDF, 0, nullptr, 1) != HTTP_STATUS_CONTINUE)
        return false;
    if (!write(pdf)) return false;
    begin_request();
    return cupsFinishDestDocument(connection_.get(), queue_.get(), abilities_.get()) <=
           IPP_STATUS_OK_CONFLICTING;
}

bool CupsQueue::write(const std::string& bytes) {
    begin_request();
    return cupsWriteRequestData(connection_.get(), bytes.data(), bytes.size()) ==
           HTTP_STATUS_CONTINUE;
}

std::optional<JobStatus> CupsQueue::status_of(int job) {
    const auto answer =
        ask(IPP_OP_GET_JOB_ATTRIBUTES, Subject::Job, job, {"job-state", "time-at-processing"});
    auto* state = ippFindAttribute(answer.get(), "job-state", IPP_TAG_ENUM);
    if (!state) return std::nullopt;
    auto* begun = ippFindAttribute(answer.get(), "time-at-processing", IPP_TAG_INTEGER);
    return JobStatus{static_cast<ipp_jstate_t>(ippGetInteger(state, 0)), begun != nullptr};
}

void CupsQueue::cancel(int job) {
    begin_request();
    cupsCancelDestJob(connection_.get(), queue_.get(), job);
}

std::string CupsQueue::refusal() {
    return cupsLastErrorString();
}

} // namespace lanyard::devices
