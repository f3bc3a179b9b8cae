#pragma once

#include <string>

#include "common/services/csv_table.hpp"

namespace lanyard::services {

/// One row being checked: its cells, and where to complain.
class ImportRow {
public:
    ImportRow(const CsvTable& table, std::span<const CsvColumn> columns, std::size_t row,
              ImportErrors& errors)
        : table_(table), columns_(columns), row_(row), errors_(errors) {}

    std::string_view cell(std::size_t column) const { return table_.cell(row_, column); }
    /// The cell when it is short enough to be shown; otherwise a complaint and nothing.
    std::string text(std::size_t column);
    long number() const { return table_.row_number(row_); }
    void complain(std::size_t column, Sentence sentence);
    bool sound() const { return sound_; }

    static constexpr std::size_t kLongestText = 200; ///< characters

private:
    const CsvTable& table_;
    std::span<const CsvColumn> columns_;
    std::size_t row_;
    ImportErrors& errors_;
    bool sound_ = true;
};

} // namespace lanyard::services
