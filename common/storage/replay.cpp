#include "common/storage/replay.hpp"

#include <unistd.h>

#include "common/core/fault.hpp"
#include "common/core/random.hpp"
#include "common/storage/journal.hpp"
#include "common/storage/rebuild.hpp"

namespace lanyard::storage {

namespace {

namespace fs = std::filesystem;

/// All columns of a row as one text, so that rows compare whatever their table.
std::string row_sql(Database& database, const DerivedTable& table) {
    std::string row;
    auto columns = database.query("SELECT name FROM pragma_table_info(?1)", {table.name});
    while (columns.next())
        row += (row.empty() ? "quote(" : " || '|' || quote(") + std::string(columns.text(0)) + ")";
    return "SELECT " + row + " FROM " + table.name + " ORDER BY " + table.key;
}

std::optional<ReplayDifference> compare(Database& one, Database& other, const DerivedTable& table) {
    const auto sql = row_sql(one, table);
    auto left = one.query(sql);
    auto right = other.query(sql);
    for (;;) {
        const bool more_left = left.next();
        const bool more_right = right.next();
        if (!more_left && !more_right) return std::nullopt;
        if (more_left && more_right && left.text(0) == right.text(0)) continue;
        const auto row = std::string(more_left ? left.text(0) : right.text(0));
        return ReplayDifference{table.name, row.substr(0, row.find('|'))};
    }
}

/// A folder of its own for the rebuilt file and what SQLite puts beside it.
class TemporaryFolder {
public:
    TemporaryFolder()
        : path_(fs::temp_directory_path() / ("lanyard-replay-" + std::to_string(random_bits(63)))) {
        std::error_code error;
        if (!fs::create_directory(path_, error))
            throw Fault(
                {"fault.cannot_write", {{"file", path_.string()}, {"detail", error.message()}}});
        fs::permissions(path_, fs::perms::owner_all);
    }
    ~TemporaryFolder() { remove(); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const fs::path& path() const { return path_; }
    /// Files that are open live on without a name, and not beyond this process.
    void remove() {
        std::error_code none;
        fs::remove_all(path_, none);
    }

private:
    fs::path path_;
};

/// Holds one moment of a database for reading.
class Snapshot {
public:
    explicit Snapshot(Database& database) : database_(database) { database_.run("BEGIN"); }
    ~Snapshot() { database_.run("ROLLBACK"); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Database& database_;
};

constexpr std::size_t kBatch = 5000;

long copy_facts(Database& from, Journal& to) {
    long count = 0;
    std::vector<Fact> batch;
    for_each_fact(from, [&](Fact fact) {
        batch.push_back(std::move(fact));
        ++count;
        if (batch.size() < kBatch) return;
        to.take(batch);
        batch.clear();
    });
    to.take(batch);
    return count;
}

} // namespace

Replay replay(Database& database) {
    TemporaryFolder folder;
    // The rebuilt file is thrown away: it need not survive a power cut.
    Database rebuilt(folder.path() / "replay.lanyard", Opening::CreateIfNone,
                     {.vfs = {}, .synchronous = "OFF"});
    const SystemClock wall;
    Journal journal(rebuilt, wall);
    // Everything that SQLite needs is open. Even if this process is killed, no copy of what the
    // facts say about people may stay behind.
    folder.remove();
    const Snapshot snapshot(database);
    Replay result;
    result.facts = copy_facts(database, journal);
    result.differences = compare_tables(database, rebuilt);
    return result;
}

std::vector<ReplayDifference> compare_tables(Database& one, Database& other) {
    std::vector<ReplayDifference> differences;
    for (const auto& table : derived_tables())
        if (auto difference = compare(one, other, table))
            differences.push_back(std::move(*difference));
    return differences;
}

} // namespace lanyard::storage
