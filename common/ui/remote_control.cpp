#include "common/ui/remote_control.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <utility>

#include "common/core/fault.hpp"
#include "common/i18n/catalogue.hpp"
#include "common/ui/utf8.hpp"

namespace lanyard::ui {

using namespace i18n::literals;

namespace {

constexpr double kPatience = 20;

const std::map<std::string, Key>& keys() {
    static const std::map<std::string, Key> kKeys = {{"Enter", Key::Enter},
                                                     {"Escape", Key::Escape},
                                                     {"Tab", Key::Tab},
                                                     {"Space", Key::Space},
                                                     {"Backspace", Key::Backspace},
                                                     {"Up", Key::Up},
                                                     {"Down", Key::Down},
                                                     {"Left", Key::Left},
                                                     {"Right", Key::Right},
                                                     {"Home", Key::Home},
                                                     {"End", Key::End},
                                                     {"PageUp", Key::PageUp},
                                                     {"PageDown", Key::PageDown},
                                                     {"Delete", Key::Delete}};
    return kKeys;
}

bool known(const std::string& command) {
    static const std::set<std::string> kCommands = {"tap",       "type", "key",  "scan", "wait-for",
                                                    "wait-gone", "shot", "tree", "close"};
    return kCommands.contains(command);
}

[[noreturn]] void refuse(const std::filesystem::path& path) {
    throw Fault(Sentence{std::string(("fault.remote_control"_msg).name),
                         {{"file", path.string()}, {"detail", std::strerror(errno)}}});
}

} // namespace

RemoteControl::RemoteControl(const std::filesystem::path& socket_path, Window window)
    : path_(socket_path), window_(std::move(window)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = path_.string();
    errno = ENAMETOOLONG;
    if (name.size() >= sizeof address.sun_path) refuse(path_);
    std::memcpy(address.sun_path, name.c_str(), name.size() + 1);
    ::unlink(name.c_str());
    listening_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    // Only this user may operate the window.
    const mode_t before = ::umask(0077);
    const bool bound =
        listening_ >= 0 &&
        ::bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
        ::listen(listening_, 1) == 0;
    ::umask(before);
    if (!bound) refuse(path_);
}

RemoteControl::~RemoteControl() {
    if (client_ >= 0) ::close(client_);
    if (listening_ >= 0) ::close(listening_);
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

void RemoteControl::accept_client() {
    const int client = ::accept4(listening_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (client < 0) return;
    if (client_ >= 0) ::close(client_);
    client_ = client;
    buffer_.clear();
    lines_.clear();
    busy_ = false;
    revealing_ = 0;
}

void RemoteControl::read_client() {
    std::array<char, 4096> chunk{};
    while (client_ >= 0) {
        const ssize_t count = ::read(client_, chunk.data(), chunk.size());
        if (count < 0) break;
        if (count == 0) {
            ::close(client_);
            client_ = -1;
            break;
        }
        buffer_.append(chunk.data(), static_cast<std::size_t>(count));
    }
    for (auto end = buffer_.find('\n'); end != std::string::npos; end = buffer_.find('\n')) {
        lines_.push_back(buffer_.substr(0, end));
        buffer_.erase(0, end + 1);
    }
}

void RemoteControl::poll(double now) {
    accept_client();
    read_client();
    if (busy_ || lines_.empty()) return;
    const std::string line = lines_.front();
    lines_.pop_front();
    begin(line, now);
}

void RemoteControl::begin(const std::string& line, double now) {
    const auto blank = line.find(' ');
    command_ = line.substr(0, blank);
    argument_ = blank == std::string::npos ? std::string() : line.substr(blank + 1);
    deadline_ = now + kPatience;
    busy_ = true;
    if (command_ == "tap" && !tap(argument_, now)) return answer("error no such widget");
    if (command_ == "key" && !press(argument_, now)) return answer("error no such key");
    if (!known(command_)) return answer("error no such command");
    if (command_ == "scan" || command_ == "type") {
        double at = now;
        for (const char32_t character : to_code_points(argument_)) {
            // Apart from each other, typing is not a scan; together it is.
            at += command_ == "scan" ? 0.001 : 0.05;
            window_.screen.feed(CharacterTyped{character}, at);
        }
        if (command_ == "scan") window_.screen.feed(KeyPressed{Key::Enter, {}}, at + 0.001);
    }
    if (command_ == "close") {
        answer("ok");
        window_.close();
    }
}

bool RemoteControl::tap(const std::string& name, double now) {
    const Element* found = window_.screen.tree().find(name);
    if (found == nullptr || !found->operable) return false;
    if (found->visible) {
        press_at(found->id, now);
    } else {
        revealing_ = found->id;
        window_.screen.reveal(found->id);
    }
    return true;
}

void RemoteControl::press_at(Id widget, double now) {
    for (const auto& element : window_.screen.tree().elements) {
        if (element.id != widget) continue;
        const Point at = element.rect.centre();
        window_.screen.feed(PointerMoved{at}, now);
        window_.screen.feed(ButtonChanged{at, true, false}, now);
        window_.screen.feed(ButtonChanged{at, false, false}, now);
        return;
    }
}

bool RemoteControl::press(const std::string& name, double now) {
    const auto found = keys().find(name);
    if (found == keys().end()) return false;
    window_.screen.feed(KeyPressed{found->second, {}}, now);
    if (found->second == Key::Space) window_.screen.feed(CharacterTyped{U' '}, now);
    return true;
}

bool RemoteControl::waited_for(bool shown) const {
    return (window_.screen.tree().find(argument_) != nullptr) == shown;
}

void RemoteControl::settled(double now) {
    if (!busy_ || window_.screen.next_due() || window_.screen.has_input()) return;
    if (const Id revealed = std::exchange(revealing_, 0)) return press_at(revealed, now);
    const bool waits = command_ == "wait-for" || command_ == "wait-gone";
    if (waits && !waited_for(command_ == "wait-for")) {
        if (now > deadline_)
            answer("error not within " + std::to_string(static_cast<int>(kPatience)) + " s");
        return;
    }
    try {
        if (command_ == "shot") window_.screenshot(argument_);
        if (command_ == "tree") std::ofstream(argument_) << tree_json(window_.screen.tree());
        answer("ok");
    } catch (const Fault& fault) {
        answer(std::string("error ") + fault.what());
    }
}

void RemoteControl::answer(const std::string& text) {
    busy_ = false;
    const std::string line = text + "\n";
    // Nobody left to read it is no reason to stop.
    if (client_ >= 0) (void)::send(client_, line.data(), line.size(), MSG_NOSIGNAL);
}

} // namespace lanyard::ui
