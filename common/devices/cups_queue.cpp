#include "common/devices/cups_queue.hpp"

#include <array>
#include <utility>
#include <vector>

#include "common/devices/cups_reasons.hpp"
#include "common/devices/tcp_connection.hpp"

namespace lanyard::devices {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kLookAround = 0.1; ///< seconds between looks at the interrupt while CUPS waits
constexpr auto kResource = "/";

/// Nobody is there to type a password: without this, CUPS would ask the terminal.
const char* no_password(const char*, http_t*, const char*, const char*, void*) {
    return nullptr;
}

/// The name by which a server knows its queue, whatever the server itself is called.
std::string uri_of(const std::string& queue) {
    std::array<char, HTTP_MAX_URI> uri{};
    httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), static_cast<int>(uri.size()), "ipp", nullptr,
                     "localhost", 0, "/printers/%s", queue.c_str());
    return uri.data();
}

void add_text(ipp_t* request, ipp_tag_t kind, const char* name, const char* text) {
    ippAddString(request, IPP_TAG_OPERATION, kind, name, nullptr, text);
}

void want(ipp_t* request, const std::vector<const char*>& attributes) {
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  static_cast<int>(attributes.size()), nullptr, attributes.data());
}

std::vector<std::string> keywords_of(ipp_t* answer, const char* name) {
    auto* attribute = ippFindAttribute(answer, name, IPP_TAG_KEYWORD);
    std::vector<std::string> keywords(static_cast<std::size_t>(ippGetCount(attribute)));
    int place = 0;
    for (auto& keyword : keywords)
        keyword = ippGetString(attribute, place++, nullptr);
    return keywords;
}

/// The answer when it grants what was asked, nothing when it refuses.
CupsOwned<ipp_t> granted(CupsOwned<ipp_t> answer) {
    return answer && cupsLastError() <= IPP_STATUS_OK_CONFLICTING ? std::move(answer) : nullptr;
}

} // namespace

CupsQueue::CupsQueue(CupsAddress address, const PrinterPatience& patience,
                     const Interrupt& interrupt)
    : address_(std::move(address)),
      patience_(patience),
      interrupt_(interrupt),
      uri_(uri_of(address_.queue)) {
    cupsSetPasswordCB2(no_password, nullptr);
}

/// CUPS does not come back early from a host that is dead, so a connection of ours is tried first.
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
    if (status()) return Opened::Yes;
    return cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND ? Opened::NoQueue : Opened::NoServer;
}

void CupsQueue::begin_request() {
    deadline_ = Clock::now() + patience_.answering;
}

int CupsQueue::keep_waiting(http_t*, void* queue) {
    const auto& self = *static_cast<const CupsQueue*>(queue);
    return !self.interrupt_.raised() && Clock::now() < self.deadline_ ? 1 : 0;
}

/// About the queue, or about one of its jobs.
ipp_t* CupsQueue::request(ipp_op_t operation, int job) const {
    auto* request = ippNewRequest(operation);
    add_text(request, IPP_TAG_URI, "printer-uri", uri_.c_str());
    if (job > 0) ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    add_text(request, IPP_TAG_NAME, "requesting-user-name", cupsUser());
    return request;
}

CupsOwned<ipp_t> CupsQueue::answer_to(ipp_t* request) {
    begin_request();
    return granted(CupsOwned<ipp_t>(cupsDoRequest(connection_.get(), request, kResource)));
}

CupsOwned<ipp_t> CupsQueue::answer_to(ipp_t* request, const std::string& document) {
    const CupsOwned<ipp_t> ours(request);
    begin_request();
    const auto length = ippLength(request) + document.size();
    if (cupsSendRequest(connection_.get(), request, kResource, length) != HTTP_STATUS_CONTINUE ||
        cupsWriteRequestData(connection_.get(), document.data(), document.size()) !=
            HTTP_STATUS_CONTINUE)
        return nullptr;
    return granted(CupsOwned<ipp_t>(cupsGetResponse(connection_.get(), kResource)));
}

std::optional<QueueStatus> CupsQueue::status() {
    auto* question = request(IPP_OP_GET_PRINTER_ATTRIBUTES);
    want(question, {"printer-state", "printer-state-reasons", "printer-is-accepting-jobs"});
    const auto answer = answer_to(question);
    auto* state = ippFindAttribute(answer.get(), "printer-state", IPP_TAG_ENUM);
    if (!state) return std::nullopt;
    auto* accepts = ippFindAttribute(answer.get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
    return QueueStatus{static_cast<ipp_pstate_t>(ippGetInteger(state, 0)),
                       !accepts || ippGetBoolean(accepts, 0) != 0,
                       state_of_reasons(keywords_of(answer.get(), "printer-state-reasons"))};
}

std::optional<int> CupsQueue::create_job(const std::string& title) {
    auto* question = request(IPP_OP_CREATE_JOB);
    add_text(question, IPP_TAG_NAME, "job-name", title.c_str());
    // once, whatever the queue's default is
    ippAddInteger(question, IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", 1);
    const auto answer = answer_to(question);
    auto* number = ippFindAttribute(answer.get(), "job-id", IPP_TAG_INTEGER);
    return number ? std::optional(ippGetInteger(number, 0)) : std::nullopt;
}

bool CupsQueue::send(int job, const std::string& pdf) {
    auto* question = request(IPP_OP_SEND_DOCUMENT, job);
    add_text(question, IPP_TAG_MIMETYPE, "document-format", CUPS_FORMAT_PDF);
    ippAddBoolean(question, IPP_TAG_OPERATION, "last-document", 1);
    return answer_to(question, pdf) != nullptr;
}

std::optional<JobStatus> CupsQueue::status_of(int job) {
    auto* question = request(IPP_OP_GET_JOB_ATTRIBUTES, job);
    want(question, {"job-state", "time-at-processing"});
    const auto answer = answer_to(question);
    auto* state = ippFindAttribute(answer.get(), "job-state", IPP_TAG_ENUM);
    if (!state) return std::nullopt;
    auto* begun = ippFindAttribute(answer.get(), "time-at-processing", IPP_TAG_INTEGER);
    return JobStatus{static_cast<ipp_jstate_t>(ippGetInteger(state, 0)), begun != nullptr};
}

void CupsQueue::cancel(int job) {
    answer_to(request(IPP_OP_CANCEL_JOB, job));
}

std::string CupsQueue::refusal() {
    return cupsLastErrorString();
}

} // namespace lanyard::devices
