#include "tests/bench/bare_commits.hpp"

#include <sqlite3.h>
#include <stdexcept>

#include "common/storage/write_gate.hpp"

namespace lanyard::bench {

namespace {

void require(bool done, sqlite3* database) {
    if (!done) throw std::runtime_error(sqlite3_errmsg(database));
}

sqlite3* open_bare(const std::filesystem::path& file) {
    sqlite3* database = nullptr;
    require(sqlite3_open(file.c_str(), &database) == SQLITE_OK, database);
    return database;
}

sqlite3_stmt* prepare(sqlite3* database, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    require(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK, database);
    return statement;
}

} // namespace

BareCommits::BareCommits(const std::filesystem::path& file) : database_(open_bare(file)) {
    constexpr auto kSetUp = "PRAGMA journal_mode = WAL;"
                            "PRAGMA synchronous = FULL;"
                            "CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT) STRICT";
    require(sqlite3_exec(database_, kSetUp, nullptr, nullptr, nullptr) == SQLITE_OK, database_);
    sqlite3_wal_hook(
        database_,
        [](void* log_pages, sqlite3*, const char*, int pages) {
            *static_cast<int*>(log_pages) = pages;
            return SQLITE_OK;
        },
        &log_pages_);
    insert_ = prepare(database_, "INSERT INTO bare (text) VALUES ('one row of one commit')");
    fill_log();
}

/// A log that has had its full length is written over, as the product's is after its first few
/// scans; one that grows costs twice as much to make durable.
void BareCommits::fill_log() {
    constexpr auto kFill = "CREATE TABLE filler (text BLOB);"
                           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                           "WHERE i < 1100) INSERT INTO filler SELECT zeroblob(4000) FROM n;";
    require(sqlite3_exec(database_, kFill, nullptr, nullptr, nullptr) == SQLITE_OK, database_);
    checkpoint_if_due();
}

BareCommits::~BareCommits() {
    sqlite3_finalize(insert_);
    sqlite3_close(database_);
}

void BareCommits::commit_row() {
    require(sqlite3_step(insert_) == SQLITE_DONE, database_);
    sqlite3_reset(insert_);
}

void BareCommits::checkpoint_if_due() {
    if (log_pages_ < storage::WriteGate::kLogLimit) return;
    sqlite3_wal_checkpoint_v2(database_, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

BareFigures::BareFigures(const std::filesystem::path& file)
    : database_(open_bare(file)),
      select_(prepare(database_, "SELECT tally_by, key, expected, arrived, inside "
                                 "FROM tally WHERE event_id = ?1")) {}

BareFigures::~BareFigures() {
    sqlite3_finalize(select_);
    sqlite3_close(database_);
}

int BareFigures::read(long long event) {
    int figures = 0;
    sqlite3_bind_int64(select_, 1, event);
    while (sqlite3_step(select_) == SQLITE_ROW)
        ++figures;
    sqlite3_reset(select_);
    return figures;
}

} // namespace lanyard::bench
