#include "tests/e2e/desktop.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace lanyard::e2e {

namespace {

using Deadline = std::chrono::steady_clock::time_point;

Deadline in(std::chrono::seconds patience) {
    return std::chrono::steady_clock::now() + patience;
}

std::vector<char*> argv_of(const std::vector<std::string>& words) {
    std::vector<char*> argv;
    for (const auto& word : words)
        argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    return argv;
}

[[noreturn]] void become(const std::vector<std::string>& words) {
    execvp(words.front().c_str(), argv_of(words).data());
    _exit(127);
}

/// Reads to the end, or until a line is complete.
std::string read_from(int file, bool one_line) {
    std::string text;
    std::array<char, 4096> buffer{};
    for (ssize_t size = 0; (size = read(file, buffer.data(), one_line ? 1 : buffer.size())) > 0;) {
        text.append(buffer.data(), static_cast<std::size_t>(size));
        if (one_line && text.back() == '\n') break;
    }
    return text;
}

int connect_to(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    const int file = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connect(file, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return file;
    close(file);
    return -1;
}

} // namespace

Child::Child(const std::vector<std::string>& words,
             const std::map<std::string, std::string>& environment,
             const std::filesystem::path& log)
    : pid_(fork()) {
    if (pid_ < 0) throw std::runtime_error("no process can be started");
    if (pid_ > 0) return;
    for (const auto& [name, value] : environment)
        setenv(name.c_str(), value.c_str(), 1);
    const int output = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    become(words);
}

Child::~Child() {
    if (pid_ > 0) kill();
}

Child::Child(Child&& other) noexcept : pid_(std::exchange(other.pid_, -1)) {}

void Child::kill() {
    ::kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
    pid_ = -1;
}

bool Child::running() {
    return pid_ > 0 && waitpid(pid_, nullptr, WNOHANG) == 0;
}

int Child::wait() {
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

VirtualDisplay::VirtualDisplay(int width, int height, const std::filesystem::path& folder) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe can be made");
    const auto size = std::to_string(width) + "x" + std::to_string(height) + "x24";
    server_.emplace_back(std::vector<std::string>{"Xvfb", "-displayfd", std::to_string(ends[1]),
                                                  "-screen", "0", size, "-nolisten", "tcp"},
                         std::map<std::string, std::string>{}, folder / "display.log");
    close(ends[1]);
    auto number = read_from(ends[0], true);
    close(ends[0]);
    if (number.empty()) throw std::runtime_error("Xvfb does not start; install the package xvfb");
    number.pop_back();
    name_ = ":" + number;
}

RemoteWindow::RemoteWindow(const std::filesystem::path& socket, Child& program) {
    const auto deadline = in(std::chrono::seconds{30});
    while ((socket_ = connect_to(socket)) < 0) {
        if (!program.running())
            throw std::runtime_error("the program ended before its window opened");
        if (std::chrono::steady_clock::now() > deadline)
            throw std::runtime_error("the window does not open");
        poll(nullptr, 0, 20);
    }
}

RemoteWindow::~RemoteWindow() {
    close(socket_);
}

std::string RemoteWindow::ask(const std::string& command) {
    const auto line = command + "\n";
    if (send(socket_, line.data(), line.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(line.size()))
        throw std::runtime_error("the window is gone: " + command);
    auto answer = read_from(socket_, true);
    if (!answer.empty()) answer.pop_back();
    return answer;
}

void RemoteWindow::operator()(const std::string& command) {
    if (const auto answer = ask(command); answer != "ok")
        throw std::runtime_error(command + ": " + answer);
}

bool RemoteWindow::try_it(const std::string& command) {
    return ask(command) == "ok";
}

std::string output_of(const std::vector<std::string>& words, int expected_code) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe can be made");
    const pid_t pid = fork();
    if (pid == 0) {
        dup2(ends[1], STDOUT_FILENO);
        become(words);
    }
    close(ends[1]);
    auto text = read_from(ends[0], false);
    close(ends[0]);
    int status = 0;
    waitpid(pid, &status, 0);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (code != expected_code)
        throw std::runtime_error(words.front() + " " + (words.size() > 3 ? words[3] : "") +
                                 " ended with " + std::to_string(code));
    return text;
}

} // namespace lanyard::e2e
