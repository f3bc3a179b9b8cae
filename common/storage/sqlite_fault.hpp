#pragma once

#include <filesystem>
#include <string>

struct sqlite3;

namespace lanyard::storage {

/// What SQLite says of a failure: its extended code, the system's errno where that has part in it,
/// and its own words.
struct SqliteError {
    int code = 0;
    int system_error = 0;
    std::string detail;
};

/// The latest failure on a connection; to be asked before anything else happens on it.
SqliteError last_error(sqlite3* connection);

/// Turns a failure on `file` into a Fault in plain words.
[[noreturn]] void throw_sqlite_fault(const SqliteError& error, const std::filesystem::path& file);

} // namespace lanyard::storage
