#include "tests/e2e/desktop.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace lanyard::e2e {

namespace {

using Environment = std::map<std::string, std::string>;

std::vector<char*> argv_of(const std::vector<std::string>& words) {
    std::vector<char*> argv;
    for (const auto& word : words)
        argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    return argv;
}

/// In the child: ends with the parent, whatever becomes of it.
[[noreturn]] void become(const std::vector<std::string>& words, const Environment& environment) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (const auto& [name, value] : environment)
        setenv(name.c_str(), value.c_str(), 1);
    execvp(words.front().c_str(), argv_of(words).data());
    constexpr int kNotFound = 127;
    _exit(kNotFound);
}

std::string read_line(int file) {
    std::string line;
    for (char one = 0; read(file, &one, 1) == 1 && one != '\n';)
        line += one;
    return line;
}

/// Takes any amount of output without anybody reading meanwhile.
class Recording {
public:
    Recording() : file_(memfd_create("output", MFD_CLOEXEC)) {
        if (file_ < 0) throw std::runtime_error("no output can be recorded");
    }
    ~Recording() { close(file_); }
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    void replace(int stream) const { dup2(file_, stream); }
    std::string text() const {
        std::string text(static_cast<std::size_t>(lseek(file_, 0, SEEK_END)), '\0');
        const auto size = pread(file_, text.data(), text.size(), 0);
        text.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
        return text;
    }

private:
    int file_;
};

} // namespace

Child::Child(const std::vector<std::string>& words,
             const std::map<std::string, std::string>& environment,
             const std::filesystem::path& log)
    : pid_(fork()) {
    if (pid_ < 0) throw std::runtime_error("no process can be started");
    if (pid_ > 0) return;
    const int output = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    become(words, environment);
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
    const auto number = read_line(ends[0]);
    close(ends[0]);
    if (number.empty()) throw std::runtime_error("Xvfb does not start; install the package xvfb");
    name_ = ":" + number;
}

Answer answer_of(const std::vector<std::string>& words, const Environment& environment) {
    const Recording out;
    const Recording err;
    const pid_t pid = fork();
    if (pid < 0) throw std::runtime_error("no process can be started");
    if (pid == 0) {
        out.replace(STDOUT_FILENO);
        err.replace(STDERR_FILENO);
        become(words, environment);
    }
    int status = 0;
    waitpid(pid, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, out.text(), err.text()};
}

std::string output_of(const std::vector<std::string>& words, int expected_code,
                      const Environment& environment) {
    const auto answer = answer_of(words, environment);
    if (answer.code == expected_code) return answer.out;
    std::string command;
    for (const auto& word : words)
        command += word + ' ';
    throw std::runtime_error(command + "ended with " + std::to_string(answer.code) + ": " +
                             answer.err);
}

} // namespace lanyard::e2e
