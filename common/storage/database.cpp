#include "common/storage/database.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <cassert>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unordered_map>

#include "common/core/fault.hpp"
#include "common/storage/file_system.hpp"
#include "common/storage/prepared_statement.hpp"
#include "common/storage/schema.hpp"
#include "common/storage/sqlite_fault.hpp"

namespace lanyard::storage {

namespace fs = std::filesystem;

namespace {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

void check_place(const fs::path& file, Opening opening) {
    std::error_code none;
    const Sentence::Values name = {{"file", file.string()}};
    if (fs::is_directory(file, none)) throw Fault({"fault.database_is_folder", name});
    if (opening == Opening::Existing && !fs::exists(file, none))
        throw Fault({"fault.database_missing", name});
    if (is_network_file_system(file_system_of(file))) throw Fault({"fault.database_network", name});
    struct stat status = {};
    // The superuser may write anything; a file marked read-only was still meant to be.
    if (stat(file.c_str(), &status) == 0 && (status.st_mode & 0222U) == 0)
        throw Fault({"fault.database_read_only", name});
}

SQLite::Database open_file(const fs::path& file, const DatabaseOptions& options) {
    try {
        return {file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX,
                0, options.vfs};
    } catch (const SQLite::Exception& error) {
        throw_sqlite_fault({error.getExtendedErrorCode(), 0, error.what()}, file);
    }
}

} // namespace

struct Database::State {
    State(fs::path path, const DatabaseOptions& options)
        : file(std::move(path)), connection(open_file(file, options)) {}

    PreparedStatement& statement(std::string_view sql) {
        auto found = statements.find(sql);
        if (found == statements.end())
            found = statements
                        .emplace(sql, std::make_unique<PreparedStatement>(connection.getHandle(),
                                                                          sql, file))
                        .first;
        return *found->second;
    }

    fs::path file;
    SQLite::Database connection;
    std::unordered_map<std::string, std::unique_ptr<PreparedStatement>, TextHash, std::equal_to<>>
        statements;
    int log_pages = 0;
};

Database::Database(const fs::path& named, Opening opening, const DatabaseOptions& options) {
    auto file = real_path(named);
    check_place(file, opening);
    state_ = std::make_unique<State>(std::move(file), options);
    sqlite3_busy_timeout(handle(), 2000);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // Instead of SQLite's own checkpoints, which would land inside a scan: only count the pages.
    sqlite3_wal_hook(
        handle(),
        [](void* state, sqlite3*, const char*, int pages) {
            static_cast<State*>(state)->log_pages = pages;
            return SQLITE_OK;
        },
        state_.get());
    prepare_schema(*this, opening, options.synchronous);
}

Database::~Database() = default;

Rows Database::query(std::string_view sql, Bindings values) {
    return query_with(sql, values.begin(), values.size());
}

Rows Database::query_with(std::string_view sql, const Bound* values, std::size_t count) {
    auto& statement = state_->statement(sql);
    statement.begin(values, count);
    return Rows(statement);
}

int Database::run(std::string_view sql, Bindings values) {
    return run_with(sql, values.begin(), values.size());
}

int Database::run_with(std::string_view sql, const Bound* values, std::size_t count) {
    auto& statement = state_->statement(sql);
    statement.begin(values, count);
    return statement.run();
}

void Database::run_script(std::string_view sql) {
    const int code = sqlite3_exec(handle(), std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw_sqlite_fault(last_error(handle()), file());
}

std::optional<std::int64_t> Database::find_integer(std::string_view sql, Bindings values) {
    auto rows = query(sql, values);
    return rows.next() && !rows.null(0) ? std::optional{rows.integer(0)} : std::nullopt;
}

std::int64_t Database::integer(std::string_view sql, Bindings values) {
    const auto found = find_integer(sql, values);
    assert(found);
    return *found;
}

const fs::path& Database::file() const {
    return state_->file;
}

int Database::log_pages() const {
    return state_->log_pages;
}

void Database::forget_log_pages() {
    state_->log_pages = 0;
}

std::int64_t Database::data_version() {
    return integer("PRAGMA data_version");
}

sqlite3* Database::handle() {
    return state_->connection.getHandle();
}

} // namespace lanyard::storage
