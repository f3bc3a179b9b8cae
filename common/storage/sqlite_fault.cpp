#include "common/storage/sqlite_fault.hpp"

#include <sqlite3.h>

#include "common/core/fault.hpp"

namespace lanyard::storage {

void throw_sqlite_fault(int code, const char* detail, const std::filesystem::path& file) {
    const std::string name = file.string();
    switch (code & 0xFF) {
    case SQLITE_FULL:
        throw Fault({"fault.disk_full", {{"file", name}}});
    case SQLITE_READONLY:
        throw Fault({"fault.database_read_only", {{"file", name}}});
    case SQLITE_NOTADB:
        throw Fault({"fault.database_not_ours", {{"file", name}}});
    case SQLITE_CORRUPT:
        throw Fault({"fault.database_damaged", {{"file", name}}});
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Fault({"fault.database_busy", {{"file", name}}});
    case SQLITE_CANTOPEN:
        throw Fault({"fault.database_cannot_open", {{"file", name}}});
    default:
        throw Fault({"fault.database", {{"file", name}, {"detail", detail ? detail : ""}}});
    }
}

} // namespace lanyard::storage
