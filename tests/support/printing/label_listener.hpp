#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace lanyard::printing {

/// The answer of a ZPL printer to ~HS, as the guide has it; everything is well unless said.
struct StatusAnswer {
    int paper_out = 0;
    int paused = 0;
    int labels_waiting = 0;
    int buffer_full = 0;
    int partial_label = 0;
    int too_hot = 0;
    int head_open = 0;
    int ribbon_out = 0;
    int uses_ribbon = 0;
    int labels_left = 0;

    std::string bytes() const;
};

/// What the listener does when it is asked how it is.
struct Reaction {
    enum class Kind { Answer, Silence, HangUp };
    Kind kind = Kind::Answer;
    std::string bytes = StatusAnswer{}.bytes();

    static Reaction silence() { return {Kind::Silence, {}}; }
    static Reaction hang_up() { return {Kind::HangUp, {}}; }
    static Reaction answer(const StatusAnswer& status) { return {Kind::Answer, status.bytes()}; }
    static Reaction answer(std::string bytes) { return {Kind::Answer, std::move(bytes)}; }
};

/// A label printer on a loopback port that keeps what it is sent and reacts to questions as the
/// test says, in order; after the last reaction it is ready.
class LabelListener {
public:
    explicit LabelListener(std::vector<Reaction> reactions = {});
    ~LabelListener();
    LabelListener(const LabelListener&) = delete;
    LabelListener& operator=(const LabelListener&) = delete;

    int port() const { return port_; }
    std::string address() const { return "zpl://127.0.0.1:" + std::to_string(port_); }
    /// Hangs up as soon as this many bytes of a label have come.
    void hang_up_after(std::size_t bytes) { most_of_a_label_ = bytes; }

    /// Whole labels, from ^XA to ^XZ.
    std::vector<std::string> labels() const;
    int partial_labels_dropped() const;
    /// Waits until it was asked so often.
    bool was_asked(int times);

private:
    void serve();
    void talk(int line);
    bool take(std::string& bytes, int line);
    bool react(int line);
    bool wait_readable(int socket) const;

    int socket_ = -1;
    int stop_ = -1;
    int port_ = 0;
    std::size_t most_of_a_label_ = std::string::npos;
    mutable std::mutex mutex_;
    std::condition_variable asked_;
    std::deque<Reaction> reactions_;
    std::vector<std::string> labels_;
    int questions_ = 0;
    int dropped_ = 0;
    std::thread thread_; ///< the last member: it uses all others
};

} // namespace lanyard::printing
