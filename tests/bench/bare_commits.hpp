#pragma once

#include <filesystem>

struct sqlite3;
struct sqlite3_stmt;

namespace lanyard::bench {

/// The least that any durable answer costs: SQLite alone, one row and its commit, in the same mode
/// and on the same disk as the product's file.
class BareCommits {
public:
    explicit BareCommits(const std::filesystem::path& file);
    ~BareCommits();
    BareCommits(const BareCommits&) = delete;
    BareCommits& operator=(const BareCommits&) = delete;

    void commit_row();
    /// Moves the log at the same length as the product does, and outside what is timed.
    void checkpoint_if_due();

private:
    void fill_log();

    sqlite3* database_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
    int log_pages_ = 0;
};

/// Reads the kept figures of an event with one bare query: what looking up the answer costs.
class BareFigures {
public:
    explicit BareFigures(const std::filesystem::path& file);
    ~BareFigures();
    BareFigures(const BareFigures&) = delete;
    BareFigures& operator=(const BareFigures&) = delete;

    /// Returns how many figures there were.
    int read(long long event);

private:
    sqlite3* database_ = nullptr;
    sqlite3_stmt* select_ = nullptr;
};

} // namespace lanyard::bench
