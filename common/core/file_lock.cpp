#include "common/core/file_lock.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "common/core/fault.hpp"

namespace lanyard {

namespace {

/// Interrupts this thread's blocking call once the time is up, and again until it is destroyed,
/// because the first signal may come before the call begins.
class Interruption {
public:
    explicit Interruption(std::chrono::milliseconds after) {
        struct sigaction nothing = {};
        nothing.sa_handler = [](int) {};
        sigaction(SIGRTMIN + 3, &nothing, nullptr);

        sigevent event = {};
        event.sigev_notify = SIGEV_THREAD_ID;
        event.sigev_signo = SIGRTMIN + 3;
        event._sigev_un._tid = static_cast<pid_t>(syscall(SYS_gettid));
        if (timer_create(CLOCK_MONOTONIC, &event, &timer_) != 0)
            throw Fault({"fault.system", {{"detail", std::strerror(errno)}}});

        itimerspec when = {};
        when.it_value.tv_sec = after.count() / 1000;
        when.it_value.tv_nsec = after.count() % 1000 * 1'000'000 + 1;
        when.it_interval.tv_nsec = 20'000'000;
        timer_settime(timer_, 0, &when, nullptr);
    }
    ~Interruption() { timer_delete(timer_); }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

private:
    timer_t timer_ = {};
};

} // namespace

FileLock::FileLock(std::filesystem::path path) : path_(std::move(path)) {
    file_ = open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0660);
    if (file_ < 0)
        throw Fault({"fault.lock_file", {{"file", path_}, {"detail", std::strerror(errno)}}});
}

FileLock::~FileLock() {
    close(file_);
}

bool FileLock::try_lock() {
    return flock(file_, LOCK_EX | LOCK_NB) == 0;
}

bool FileLock::lock_within(std::chrono::milliseconds patience) {
    if (try_lock()) return true;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    const Interruption interruption(patience);
    while (flock(file_, LOCK_EX) != 0) {
        if (errno != EINTR)
            throw Fault({"fault.lock_file", {{"file", path_}, {"detail", std::strerror(errno)}}});
        if (std::chrono::steady_clock::now() >= deadline) return false;
    }
    return true;
}

void FileLock::unlock() {
    flock(file_, LOCK_UN);
}

} // namespace lanyard
