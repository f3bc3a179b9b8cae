#pragma once

#include <chrono>
#include <filesystem>
#include <mutex>

#include "common/core/file_lock.hpp"
#include "common/storage/database.hpp"

namespace lanyard::storage {

/// Lets one process at a time write to, or checkpoint, a database.
/// Debian's SQLite can corrupt a file when a checkpoint begins while another connection resets the
/// log (fixed upstream in 3.51.3), so every writer and every checkpoint holds this lock. It also
/// makes the queue of writers fair: the kernel serves them in turn.
class WriteGate {
public:
    explicit WriteGate(Database& database);

    /// Held from construction to destruction. Throws Fault after 20 s behind other programs.
    class Pass {
    public:
        explicit Pass(WriteGate& gate);
        ~Pass();
        Pass(const Pass&) = delete;
        Pass& operator=(const Pass&) = delete;

    private:
        friend class WriteGate;
        /// When the lock is held already.
        Pass(WriteGate& gate, std::adopt_lock_t) : gate_(gate) {}
        WriteGate& gate_;
    };

    /// Moves the log into the file when it has grown past its limit and nobody else is writing.
    /// For the pauses between scans: never waits, and true when it did.
    bool checkpoint_if_due();
    /// The same whatever its length; Fault when SQLite cannot.
    void checkpoint();

    /// Past so many pages the log is moved into the file at the next pause (4 MiB).
    static constexpr int kLogLimit = 1024;

private:
    void move_log_into_file();

    Database& database_;
    FileLock lock_;
};

} // namespace lanyard::storage
