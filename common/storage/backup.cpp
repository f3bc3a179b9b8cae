#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "common/core/fault.hpp"
#include "common/storage/database.hpp"
#include "common/storage/sqlite_fault.hpp"

namespace lanyard::storage {

namespace fs = std::filesystem;

namespace {

/// Removes a half-made copy unless it was kept.
class PartialFile {
public:
    explicit PartialFile(fs::path path) : path_(std::move(path)) { remove(); }
    ~PartialFile() { remove(); }
    PartialFile(const PartialFile&) = delete;
    PartialFile& operator=(const PartialFile&) = delete;

    const fs::path& path() const { return path_; }

    void keep_as(const fs::path& target) {
        std::error_code error;
        fs::rename(path_, target, error);
        if (error)
            throw Fault(
                {"fault.cannot_write", {{"file", target.string()}, {"detail", error.message()}}});
    }

private:
    void remove() {
        std::error_code none;
        fs::remove(path_, none);
    }

    fs::path path_;
};

void copy_pages(sqlite3* from, const fs::path& target) {
    sqlite3* copy = nullptr;
    int code = sqlite3_open(target.c_str(), &copy);
    if (code == SQLITE_OK) {
        // All pages in one step: a copy made in parts begins again whenever a scan is written.
        if (auto* backup = sqlite3_backup_init(copy, "main", from, "main")) {
            sqlite3_backup_step(backup, -1);
            code = sqlite3_backup_finish(backup);
        } else {
            code = sqlite3_errcode(copy);
        }
    }
    const std::string detail = copy ? sqlite3_errmsg(copy) : "";
    sqlite3_close(copy);
    if (code != SQLITE_OK) throw_sqlite_fault(code, detail.c_str(), target);
}

void sync_to_disk(const fs::path& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && fsync(file) == 0;
    const int error = errno;
    if (file >= 0) close(file);
    if (!synced)
        throw Fault(
            {"fault.cannot_write", {{"file", path.string()}, {"detail", std::strerror(error)}}});
}

} // namespace

void Database::backup_to(const fs::path& target) {
    PartialFile partial(target.string() + ".partial");
    copy_pages(handle(), partial.path());
    sync_to_disk(partial.path());
    partial.keep_as(target);
}

} // namespace lanyard::storage
