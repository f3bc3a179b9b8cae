#pragma once

#include <filesystem>
#include <memory>

struct sqlite3;

namespace lanyard::storage {

/// A database whose name another file is about to take. SQLite knows a log by its name alone and
/// would read that of the old file as part of the new one: while this lives nobody has the old file
/// open, and no log is left beside it.
class ReplacedDatabase {
public:
    /// Throws Fault when a program has the file open. There need not be one.
    explicit ReplacedDatabase(const std::filesystem::path& file);
    ~ReplacedDatabase();
    ReplacedDatabase(const ReplacedDatabase&) = delete;
    ReplacedDatabase& operator=(const ReplacedDatabase&) = delete;

private:
    void shut_others_out(const std::filesystem::path& file);

    struct Close {
        void operator()(sqlite3* connection) const;
    };
    std::unique_ptr<sqlite3, Close> connection_;
};

} // namespace lanyard::storage
