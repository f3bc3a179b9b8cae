#include "common/storage/sqlite_fault.hpp"

#include <cerrno>
#include <sqlite3.h>

#include "common/core/fault.hpp"

namespace lanyard::storage {

namespace {

/// SQLite says FULL only of the database and its log. That there is no room for its shared memory,
/// or for making a file, it calls a failure of the disk.
bool disk_is_full(const SqliteError& error) {
    const int kind = error.code & 0xFF;
    if (kind == SQLITE_FULL || error.code == SQLITE_IOERR_SHMSIZE) return true;
    return (kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN) &&
           (error.system_error == ENOSPC || error.system_error == EDQUOT);
}

const char* fault_for(int code) {
    switch (code & 0xFF) {
    case SQLITE_READONLY:
        return "fault.database_read_only";
    case SQLITE_NOTADB:
        return "fault.database_not_ours";
    case SQLITE_CORRUPT:
        return "fault.database_damaged";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "fault.database_busy";
    case SQLITE_CANTOPEN:
        return "fault.database_cannot_open";
    default:
        return "fault.database";
    }
}

} // namespace

SqliteError last_error(sqlite3* connection) {
    return {sqlite3_extended_errcode(connection), sqlite3_system_errno(connection),
            sqlite3_errmsg(connection)};
}

void throw_sqlite_fault(const SqliteError& error, const std::filesystem::path& file) {
    const auto* key = disk_is_full(error) ? "fault.disk_full" : fault_for(error.code);
    throw Fault({key, {{"file", file.string()}, {"detail", error.detail}}});
}

} // namespace lanyard::storage
