#include "tests/support/printing/label_listener.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>

#include <fmt/format.h>

#include "tests/support/printing/loopback.hpp"

namespace lanyard::printing {

std::string StatusAnswer::bytes() const {
    return fmt::format("\x02"
                       "030,{},{},1183,{:03},{},0,{},000,0,0,{}\x03\r\n"
                       "\x02"
                       "000,0,{},{},{},2,4,0,{:08},1,000\x03\r\n"
                       "\x02"
                       "1234,0\x03\r\n",
                       paper_out, paused, labels_waiting, buffer_full, partial_label, too_hot,
                       head_open, ribbon_out, uses_ribbon, labels_left);
}

LabelListener::LabelListener(std::vector<Reaction> reactions)
    : socket_(listen_on_loopback(8)),
      stop_(::eventfd(0, EFD_CLOEXEC)),
      port_(port_of(socket_)),
      reactions_(reactions.begin(), reactions.end()),
      thread_([this] { serve(); }) {}

LabelListener::~LabelListener() {
    ::eventfd_write(stop_, 1);
    thread_.join();
    ::close(socket_);
    ::close(stop_);
}

/// False when the listener is to stop.
bool LabelListener::wait_readable(int socket) const {
    std::array<pollfd, 2> waiting{pollfd{socket, POLLIN, 0}, pollfd{stop_, POLLIN, 0}};
    while (::poll(waiting.data(), waiting.size(), -1) < 0) {
    }
    return waiting[1].revents == 0;
}

void LabelListener::serve() {
    while (wait_readable(socket_)) {
        const int line = ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
        if (line < 0) continue;
        talk(line);
        ::close(line);
    }
}

void LabelListener::talk(int line) {
    std::string bytes;
    std::array<char, 65536> more;
    while (wait_readable(line)) {
        const auto count = ::recv(line, more.data(), more.size(), 0);
        if (count <= 0) return;
        bytes.append(more.data(), static_cast<std::size_t>(count));
        if (!take(bytes, line)) return;
    }
}

/// Takes whole commands and labels off the front; false when the line is to be closed.
bool LabelListener::take(std::string& bytes, int line) {
    for (;;) {
        const auto begin = bytes.find_first_of("^~");
        bytes.erase(0, begin);
        const bool label = bytes.rfind("^XA", 0) == 0;
        const auto end = label ? bytes.find("^XZ") : std::string::npos;
        if (label && end == std::string::npos) return bytes.size() <= most_of_a_label_;
        if (bytes.size() < 3) return true;
        const auto command = bytes.substr(0, label ? end + 3 : 3);
        bytes.erase(0, command.size());
        if (command == "~HS" && !react(line)) return false;
        const std::lock_guard lock(mutex_);
        if (label) labels_.push_back(command);
        if (command == "~JX") ++dropped_;
    }
}

bool LabelListener::react(int line) {
    Reaction reaction;
    {
        const std::lock_guard lock(mutex_);
        ++questions_;
        if (!reactions_.empty()) {
            reaction = reactions_.front();
            reactions_.pop_front();
        }
    }
    asked_.notify_all();
    if (reaction.kind == Reaction::Kind::Answer)
        ::send(line, reaction.bytes.data(), reaction.bytes.size(), MSG_NOSIGNAL);
    return reaction.kind != Reaction::Kind::HangUp;
}

std::vector<std::string> LabelListener::labels() const {
    const std::lock_guard lock(mutex_);
    return labels_;
}

int LabelListener::partial_labels_dropped() const {
    const std::lock_guard lock(mutex_);
    return dropped_;
}

bool LabelListener::was_asked(int times) {
    std::unique_lock lock(mutex_);
    return asked_.wait_for(lock, std::chrono::seconds(30), [&] { return questions_ >= times; });
}

} // namespace lanyard::printing
