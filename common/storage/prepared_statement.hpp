#pragma once

#include <memory>
#include <sqlite3.h>

#include "common/storage/database.hpp"

namespace lanyard::storage {

/// A statement that is prepared once and run many times. Straight on SQLite's own interface:
/// SQLiteCpp's statement copies every text it binds and counts references for every column read,
/// which an import of 100,000 rows pays for.
class PreparedStatement {
public:
    PreparedStatement(sqlite3* connection, std::string_view sql, const std::filesystem::path& file);

    void begin(const Bound* values, std::size_t count);
    bool step();
    int run();
    void end() noexcept;
    sqlite3_stmt* get() const { return statement_.get(); }

private:
    void bind(int place, const Bound& value);

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    sqlite3* connection_;
    const std::filesystem::path& file_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    bool running_ = false;
};

} // namespace lanyard::storage
