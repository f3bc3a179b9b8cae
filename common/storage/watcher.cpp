#include "common/storage/watcher.hpp"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <string>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "common/core/fault.hpp"
#include "common/core/log.hpp"
#include "common/storage/database.hpp"

namespace lanyard::storage {

namespace {

/// A commit is visible a little after its last write to the log, when it has been synced: how long
/// to keep asking, and how often. Never cut short at the first change: writes of a second commit
/// may have been reported together with those of the first.
constexpr int kPauses[] = {1, 2, 4, 8, 15, 30, 60, 120, 240};

} // namespace

Watcher::Watcher(std::filesystem::path database, std::function<void()> changed)
    : database_(std::move(database)),
      changed_(std::move(changed)),
      inotify_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
      stop_(eventfd(0, EFD_CLOEXEC)) {
    // The folder, not the log itself: the log may not be there yet, and may be made anew.
    const auto folder = std::filesystem::absolute(database_).parent_path();
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
                ours = ours || (event->len > 0 && log == event->name);
                at += static_cast<ssize_t>(sizeof *event + event->len);
            }
        }
        if (ours) return true;
    }
}

bool Watcher::pause(int milliseconds) const {
    pollfd file{stop_, POLLIN, 0};
    return poll(&file, 1, milliseconds) == 0;
}

void Watcher::run() {
    try {
        Database database(database_, Opening::Existing);
        auto version = database.data_version();
        while (wait_for_write()) {
            for (const int milliseconds : kPauses) {
                const auto now = database.data_version();
                if (now != version) {
                    version = now;
                    changed_();
                }
                if (!pause(milliseconds)) return;
            }
        }
    } catch (const Fault& fault) {
        log::warning(fault.what());
    }
}

} // namespace lanyard::storage
