#include "common/storage/prepared_statement.hpp"

#include <cassert>
#include <utility>

#include "common/storage/sqlite_fault.hpp"

namespace lanyard::storage {

PreparedStatement::PreparedStatement(sqlite3* connection, std::string_view sql,
                                     const std::filesystem::path& file)
    : connection_(connection), file_(file) {
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    statement_.reset(prepared);
    if (code != SQLITE_OK) throw_sqlite_fault(last_error(connection), file);
}

void PreparedStatement::begin(const Bound* values, std::size_t count) {
    assert(!running_ && "a query must not start while the same query is running");
    assert(static_cast<int>(count) == sqlite3_bind_parameter_count(get()));
    running_ = true;
    for (std::size_t i = 0; i < count; ++i)
        bind(static_cast<int>(i) + 1, values[i]);
}

void PreparedStatement::bind(int place, const Bound& value) {
    switch (value.kind()) {
    case Bound::Kind::Nothing:
        sqlite3_bind_null(get(), place);
        break;
    case Bound::Kind::Integer:
        sqlite3_bind_int64(get(), place, value.integer());
        break;
    case Bound::Kind::Text:
        // An empty view may have no address, which SQLite would take for NULL.
        sqlite3_bind_text(get(), place, value.text().empty() ? "" : value.text().data(),
                          static_cast<int>(value.text().size()), SQLITE_STATIC);
        break;
    }
}

bool PreparedStatement::step() {
    const int code = sqlite3_step(get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    const auto error = last_error(connection_);
    end();
    throw_sqlite_fault(error, file_);
}

int PreparedStatement::run() {
    while (step()) {
    }
    const int changed = sqlite3_changes(connection_);
    end();
    return changed;
}

void PreparedStatement::end() noexcept {
    sqlite3_reset(get());
    running_ = false;
}

Rows::Rows(PreparedStatement& statement) : statement_(&statement) {}

Rows::~Rows() {
    if (statement_) statement_->end();
}

Rows::Rows(Rows&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}

bool Rows::next() {
    return statement_->step();
}

std::int64_t Rows::integer(int column) const {
    return sqlite3_column_int64(statement_->get(), column);
}

std::string_view Rows::text(int column) const {
    const auto* start = sqlite3_column_text(statement_->get(), column);
    if (!start) return {};
    return {reinterpret_cast<const char*>(start),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_->get(), column))};
}

bool Rows::null(int column) const {
    return sqlite3_column_type(statement_->get(), column) == SQLITE_NULL;
}

} // namespace lanyard::storage
