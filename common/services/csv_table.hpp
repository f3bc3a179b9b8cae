#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/core/sentence.hpp"

namespace lanyard::services {

/// One thing that is wrong with a file, and where a spreadsheet shows it.
struct ImportError {
    long row = 0;       ///< 1 is the header; 0 is the file as a whole
    int column = 0;     ///< 1 is the first; 0 is the row as a whole
    std::string header; ///< of the column
    Sentence sentence;
};

/// What is wrong with a file: the first few in full, then only how many.
class ImportErrors {
public:
    static constexpr std::size_t kShown = 20;

    void add(ImportError error) {
        ++count_;
        if (first_.size() < kShown) first_.push_back(std::move(error));
    }
    bool none() const { return count_ == 0; }
    std::size_t count() const { return count_; }
    const std::vector<ImportError>& first() const { return first_; }

private:
    std::vector<ImportError> first_;
    std::size_t count_ = 0;
};

/// A column that an import knows. Missing optional ones read as empty.
struct CsvColumn {
    std::string_view name;
    bool required = true;
};

/// A CSV file read whole: every row has a cell for each column that was asked for.
class CsvTable {
public:
    /// Reads UTF-8 with or without a byte-order mark, separated by commas, semicolons or tabs. What
    /// is wrong goes to `errors` and the table is then of no use; a file that cannot be read is a
    /// Fault. Empty rows are passed over.
    static CsvTable read(const std::filesystem::path& file, std::span<const CsvColumn> columns,
                         ImportErrors& errors);
    /// The same for what a file holds, byte for byte.
    static CsvTable parse(std::string bytes, std::span<const CsvColumn> columns,
                          ImportErrors& errors);

    /// As many rows as a spreadsheet has; more columns than any list of people.
    static constexpr long kMostRows = 1'048'576;
    static constexpr std::size_t kMostColumns = 256;

    std::size_t rows() const { return row_numbers_.size(); }
    /// Without blanks around it. `column` counts as in the columns asked for.
    std::string_view cell(std::size_t row, std::size_t column) const;
    /// As a spreadsheet numbers it.
    long row_number(std::size_t row) const { return row_numbers_[row]; }
    /// Where in the file the column stands, from 1; 0 when it is not there.
    int column_number(std::size_t column) const { return places_[column]; }
    /// Columns of the file that nobody asked for.
    const std::vector<std::string>& ignored() const { return ignored_; }

private:
    friend class CsvReading;

    struct Cell {
        std::uint32_t start = 0;
        std::uint32_t size = 0;
    };
    std::string text_;
    std::vector<Cell> cells_; ///< row after row, of the columns asked for
    std::vector<long> row_numbers_;
    std::vector<int> places_; ///< one for each column asked for
    std::vector<std::string> ignored_;
};

} // namespace lanyard::services
