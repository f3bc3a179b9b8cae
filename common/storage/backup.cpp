#include <cerrno>
#include <cstring>
#include <sqlite3.h>

#include "common/core/fault.hpp"
#include "common/storage/database.hpp"
#include "common/storage/file_system.hpp"
#include "common/storage/replaced_database.hpp"
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

struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close(connection); }
};
using Connection = std::unique_ptr<sqlite3, Close>;

Connection open_copy(const fs::path& path) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open(path.c_str(), &opened);
    Connection copy(opened);
    if (code != SQLITE_OK) throw_sqlite_fault(last_error(copy.get()), path);
    return copy;
}

void copy_pages(sqlite3* from, const fs::path& source, const fs::path& target) {
    const auto copy = open_copy(target);
    auto* backup = sqlite3_backup_init(copy.get(), "main", from, "main");
    if (!backup) throw_sqlite_fault(last_error(copy.get()), target);
    // All pages in one step: a copy made in parts begins again whenever a scan is written.
    const int step = sqlite3_backup_step(backup, -1);
    const int finish = sqlite3_backup_finish(backup);
    // `finish` calls it no error that the source was busy and nothing was copied.
    if (step == SQLITE_BUSY || step == SQLITE_LOCKED)
        throw_sqlite_fault({step, 0, sqlite3_errstr(step)}, source);
    if (step != SQLITE_DONE || finish != SQLITE_OK)
        throw_sqlite_fault(last_error(copy.get()), target);
}

} // namespace

void Database::backup_to(const fs::path& named) {
    const auto target = real_path(named);
    PartialFile partial(target.string() + ".partial");
    copy_pages(handle(), file(), partial.path());
    sync_to_disk(partial.path());
    const ReplacedDatabase replaced(target);
    partial.keep_as(target);
    sync_to_disk(target.parent_path());
}

} // namespace lanyard::storage
