#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <thread>

namespace lanyard::storage {

class Database;

/// Notices that another process has written to a database, without asking again and again: the
/// kernel reports writes to the log file, and only in the seconds after that is SQLite asked
/// whether a commit came of it.
class Watcher {
public:
    /// `changed` is called from the watcher's thread after every commit by any connection, the
    /// owner's own included, within 100 ms; and once at the start, for commits before it looked.
    Watcher(const std::filesystem::path& database, std::function<void()> changed);
    ~Watcher();
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

private:
    void run();
    bool wait_for_write();
    bool keep_asking(Database& database, std::int64_t& version);
    bool pause(std::chrono::milliseconds time) const;

    std::filesystem::path database_;
    std::function<void()> changed_;
    int inotify_ = -1;
    int stop_ = -1;
    std::thread thread_;
};

} // namespace lanyard::storage
