#pragma once

#include <filesystem>
#include <functional>
#include <thread>

namespace lanyard::storage {

/// Notices that another process has written to a database, without asking again and again: the
/// kernel reports writes to the log file, and only then is SQLite asked whether a commit came of
/// it.
class Watcher {
public:
    /// `changed` is called from the watcher's thread after every commit by any connection, the
    /// owner's own included; within 100 ms.
    Watcher(std::filesystem::path database, std::function<void()> changed);
    ~Watcher();
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

private:
    void run();
    bool wait_for_write();
    bool pause(int milliseconds) const;

    std::filesystem::path database_;
    std::function<void()> changed_;
    int inotify_ = -1;
    int stop_ = -1;
    std::thread thread_;
};

} // namespace lanyard::storage
