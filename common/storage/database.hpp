#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "common/core/ids.hpp"
#include "common/core/time.hpp"

struct sqlite3;

namespace lanyard::storage {

/// One value for a placeholder of a statement. Text is not copied: it must outlive the call.
class Bound {
public:
    enum class Kind { Nothing, Integer, Text };

    Bound() = default;
    Bound(std::int64_t value) : kind_(Kind::Integer), integer_(value) {}
    Bound(int value) : Bound(std::int64_t{value}) {}
    Bound(std::string_view text) : kind_(Kind::Text), text_(text) {}
    Bound(const std::string& text) : Bound(std::string_view(text)) {}
    Bound(const char* text) : Bound(std::string_view(text)) {}
    Bound(Instant instant) : Bound(std::int64_t{instant.time_since_epoch().count()}) {}
    template <class Tag>
    Bound(Id<Tag> id) : Bound(id.value) {}

    Kind kind() const { return kind_; }
    std::int64_t integer() const { return integer_; }
    std::string_view text() const { return text_; }

private:
    Kind kind_ = Kind::Nothing;
    std::int64_t integer_ = 0;
    std::string_view text_;
};

using Bindings = std::initializer_list<Bound>;

class PreparedStatement;

/// The rows of a running query. Ends the query when it goes.
class Rows {
public:
    explicit Rows(PreparedStatement& statement);
    ~Rows();
    Rows(Rows&& other) noexcept;
    Rows& operator=(Rows&&) = delete;

    /// Moves to the next row; false after the last.
    bool next();
    std::int64_t integer(int column) const;
    /// Valid until the next row.
    std::string_view text(int column) const;
    bool null(int column) const;

    template <class IdType>
    IdType id(int column) const {
        return IdType{integer(column)};
    }
    Instant instant(int column) const {
        return Instant{std::chrono::milliseconds{integer(column)}};
    }

private:
    PreparedStatement* statement_;
};

enum class Opening {
    Existing,     ///< the file must be there and ours
    CreateIfNone, ///< a missing or empty file becomes a new database
};

/// Where SQLite keeps its bytes, and how; the defaults are what the product uses.
struct DatabaseOptions {
    std::string vfs = {};             ///< another one than the system's: fault tests
    std::string synchronous = "FULL"; ///< anything less loses acknowledged scans at a power cut
};

/// One connection to a Lanyard file. Belongs to one thread at a time.
/// Every failure of SQLite or the disk leaves here as a Fault that a person can read.
class Database {
public:
    Database(const std::filesystem::path& file, Opening opening,
             const DatabaseOptions& options = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs a query; statements are prepared once and kept. The same query must not be running.
    Rows query(std::string_view sql, Bindings values = {});
    Rows query_with(std::string_view sql, const Bound* values, std::size_t count);
    /// Runs a change and returns how many rows it touched.
    int run(std::string_view sql, Bindings values = {});
    int run_with(std::string_view sql, const Bound* values, std::size_t count);
    /// Several statements without values, for schema and pragmas.
    void run_script(std::string_view sql);

    std::optional<std::int64_t> find_integer(std::string_view sql, Bindings values = {});
    std::int64_t integer(std::string_view sql, Bindings values = {});

    /// Its real path, whatever links it was opened through.
    const std::filesystem::path& file() const;
    /// Pages in the write-ahead log after this connection's last commit; 0 once it has moved them
    /// into the file.
    int log_pages() const;
    /// Changes when another connection has committed.
    std::int64_t data_version();

    /// A copy of the file as it is now, made while others write, complete or absent.
    void backup_to(const std::filesystem::path& target);

    /// For the write gate only.
    sqlite3* handle();
    void forget_log_pages();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace lanyard::storage
