#include "common/storage/replaced_database.hpp"

#include <sqlite3.h>

#include "common/core/fault.hpp"
#include "common/storage/file_system.hpp"
#include "common/storage/sqlite_fault.hpp"

namespace lanyard::storage {

namespace fs = std::filesystem;

namespace {

/// Whether a log was there.
bool remove_logs(const fs::path& file) {
    bool removed = false;
    std::error_code error;
    for (const auto* ending : {"-wal", "-shm", "-journal"}) {
        removed = fs::remove(file.string() + ending, error) || removed;
        if (error)
            throw Fault({"fault.cannot_write",
                         {{"file", file.string() + ending}, {"detail", error.message()}}});
    }
    return removed;
}

} // namespace

ReplacedDatabase::ReplacedDatabase(const fs::path& file) {
    std::error_code none;
    if (fs::exists(file, none)) shut_others_out(file);
    // Durable before the new name is: after a power cut the two must not meet either.
    if (remove_logs(file)) sync_to_disk(file.parent_path());
}

ReplacedDatabase::~ReplacedDatabase() = default;

void ReplacedDatabase::Close::operator()(sqlite3* connection) const {
    sqlite3_close(connection);
}

void ReplacedDatabase::shut_others_out(const fs::path& file) {
    sqlite3* opened = nullptr;
    sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    connection_.reset(opened);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // Every connection shares a lock on its file from its first look until it closes; this asks for
    // that lock alone. Then the old log goes into the old file: should the power fail before the
    // new one is in place, the old one is still whole. A file that is no database needs neither.
    const int code = sqlite3_exec(opened,
                                  "PRAGMA locking_mode = EXCLUSIVE;"
                                  "BEGIN IMMEDIATE; ROLLBACK;"
                                  "PRAGMA wal_checkpoint(TRUNCATE)",
                                  nullptr, nullptr, nullptr);
    if (code == SQLITE_BUSY) throw Fault({"fault.backup_in_use", {{"file", file.string()}}});
}

} // namespace lanyard::storage
