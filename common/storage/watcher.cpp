#include "common/storage/watcher.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <poll.h>
#include <string>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "common/core/fault.hpp"
#include "common/core/log.hpp"
#include "common/storage/database.hpp"
#include "common/storage/file_system.hpp"

namespace lanyard::storage {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// A commit is visible only once it has been synced, and the kernel says nothing of that: after a
/// write to the log SQLite is asked again and again for so long, though a disk may be slow. Never
/// cut short at the first change, because writes of a second commit may have been reported
/// together with those of the first.
constexpr std::chrono::seconds kPatience{10};
/// Most commits are visible within a few milliseconds; no screen is to wait 100 ms for one.
constexpr milliseconds kLongestPause{50};

} // namespace

Watcher::Watcher(const std::filesystem::path& database, std::function<void()> changed)
    : database_(real_path(database)),
      changed_(std::move(changed)),
      inotify_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
      stop_(eventfd(0, EFD_CLOEXEC)) {
    // The folder, not the log itself: the log may not be there yet, and may be made anew.
    const auto folder = database_.parent_path();
    if (inotify_ < 0 || stop_ < 0 ||
        inotify_add_watch(inotify_, folder.c_str(), IN_MODIFY | IN_CREATE) < 0)
        throw Fault(
            {"fault.cannot_watch", {{"file", folder.string()}, {"detail", std::strerror(errno)}}});
    thread_ = std::thread([this] { run(); });
}

Watcher::~Watcher() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(stop_, &one, sizeof one);
    thread_.join();
    close(inotify_);
    close(stop_);
}

bool Watcher::wait_for_write() {
    const auto log = database_.filename().string() + "-wal";
    for (;;) {
        pollfd files[] = {{inotify_, POLLIN, 0}, {stop_, POLLIN, 0}};
        if (poll(files, 2, -1) < 0 && errno != EINTR) return false;
        if (files[1].revents) return false;
        alignas(inotify_event) char buffer[4096];
        bool ours = false;
        for (ssize_t size; (size = read(inotify_, buffer, sizeof buffer)) > 0;) {
            for (ssize_t at = 0; at < size;) {
                const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
                const bool lost_count = (event->mask & IN_Q_OVERFLOW) != 0;
                ours = ours || lost_count || (event->len > 0 && log == event->name);
                at += static_cast<ssize_t>(sizeof *event + event->len);
            }
        }
        if (ours) return true;
    }
}

bool Watcher::pause(milliseconds time) const {
    pollfd file{stop_, POLLIN, 0};
    return poll(&file, 1, static_cast<int>(time.count())) <= 0 && (file.revents & POLLIN) == 0;
}

bool Watcher::keep_asking(Database& database, std::int64_t& version) {
    const auto end = Clock::now() + kPatience;
    for (milliseconds time{1}; Clock::now() < end; time = std::min(time * 2, kLongestPause)) {
        const auto now = database.data_version();
        if (now != version) {
            version = now;
            changed_();
        }
        if (!pause(time)) return false;
    }
    return true;
}

void Watcher::run() {
    try {
        Database database(database_, Opening::Existing);
        auto version = database.data_version();
        // What came between the owner's first look and this one.
        changed_();
        while (wait_for_write())
            if (!keep_asking(database, version)) return;
    } catch (const Fault& fault) {
        log::warning(fault.what());
    }
}

} // namespace lanyard::storage
