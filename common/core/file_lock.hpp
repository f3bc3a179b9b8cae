#pragma once

#include <chrono>
#include <filesystem>

namespace lanyard {

/// An exclusive advisory lock on a file, held by one process (and one object in it) at a time.
/// The kernel frees it when the holder dies. Waiters are served in turn.
class FileLock {
public:
    /// Makes the file when it is missing. Throws Fault when it cannot.
    explicit FileLock(std::filesystem::path path);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    bool try_lock();
    /// Waits at most `patience`; false when the lock is still held by another then.
    bool lock_within(std::chrono::milliseconds patience);
    void unlock();

private:
    std::filesystem::path path_;
    int file_ = -1;
};

} // namespace lanyard
