#include "common/services/csv_table.hpp"

#include <csv.h>
#include <memory>
#include <optional>

#include "common/core/text.hpp"
#include "common/services/csv_text.hpp"

namespace lanyard::services {

namespace {

/// More than any cell of ours can need; past it a quote was hardly ever closed.
constexpr std::size_t kLargestCell = 64 * 1024;
constexpr std::size_t kStep = 32 * 1024;

Sentence::Values limits() {
    return {{"rows", std::to_string(CsvTable::kMostRows)},
            {"columns", std::to_string(CsvTable::kMostColumns)}};
}

std::string column_key(std::string_view header) {
    auto key = fold(header);
    for (char& c : key)
        if (c == ' ') c = '_';
    return key;
}

} // namespace

/// Reads the cells with libcsv, and checks what its grammar does not.
class CsvReading {
public:
    CsvReading(std::string text, std::span<const CsvColumn> columns, ImportErrors& errors)
        : text_(std::move(text)), columns_(columns), errors_(errors) {}

    CsvTable read() {
        table_.text_.reserve(text_.size());
        csv_parser parser;
        constexpr unsigned char kOptions = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL;
        csv_init(&parser, kOptions);
        csv_set_delim(&parser, static_cast<unsigned char>(find_separator(text_)));
        const std::unique_ptr<csv_parser, void (*)(csv_parser*)> ended(&parser, csv_free);
        feed(parser);
        if (!stopped_ && csv_fini(&parser, on_cell, on_row, this) != 0) complain_of_quotes();
        if (!stopped_ && !header_read_) errors_.add({0, 0, {}, {"csv.empty"}});
        return std::move(table_);
    }

private:
    void feed(csv_parser& parser) {
        for (std::size_t at = 0; at < text_.size() && !stopped_; at += kStep) {
            const auto size = std::min(kStep, text_.size() - at);
            since_cell_ += size;
            if (csv_parse(&parser, text_.data() + at, size, on_cell, on_row, this) != size)
                complain_of_quotes();
            else if (since_cell_ > kLargestCell + kStep)
                give_up({"csv.cell_too_large"});
        }
    }

    static void on_cell(void* data, std::size_t size, void* self) {
        static_cast<CsvReading*>(self)->add_cell({static_cast<const char*>(data), size});
    }
    static void on_row(int, void* self) { static_cast<CsvReading*>(self)->end_row(); }

    void add_cell(std::string_view cell) {
        since_cell_ = 0;
        const auto kept = trim(cell);
        if (stopped_) return;
        if (row_.size() == CsvTable::kMostColumns)
            return give_up({"csv.too_many_columns", limits()});
        if (has_control_characters(kept)) complain({"csv.control_characters"});
        row_.push_back({static_cast<std::uint32_t>(table_.text_.size()),
                        static_cast<std::uint32_t>(kept.size())});
        table_.text_ += kept;
    }

    void end_row() {
        since_cell_ = 0;
        if (stopped_) return;
        ++row_number_;
        if (!is_blank()) header_read_ ? keep_row() : read_header();
        row_.clear();
    }

    bool is_blank() const {
        for (const auto& cell : row_)
            if (cell.size > 0) return false;
        return true;
    }

    void keep_row() {
        if (row_number_ > CsvTable::kMostRows) {
            errors_.add({row_number_, 0, {}, {"csv.too_many_rows", limits()}});
            stopped_ = true;
            return;
        }
        if (row_.size() != width_) {
            errors_.add(
                {row_number_,
                 0,
                 {},
                 {"csv.ragged",
                  {{"found", std::to_string(row_.size())}, {"expected", std::to_string(width_)}}}});
            return;
        }
        for (const auto place : table_.places_)
            table_.cells_.push_back(place == 0 ? CsvTable::Cell()
                                               : row_[static_cast<std::size_t>(place) - 1]);
        table_.row_numbers_.push_back(row_number_);
    }

    std::string_view text_of(const CsvTable::Cell& cell) const {
        return std::string_view(table_.text_).substr(cell.start, cell.size);
    }

    void read_header() {
        header_read_ = true;
        width_ = row_.size();
        table_.places_.assign(columns_.size(), 0);
        for (std::size_t place = 0; place < row_.size(); ++place)
            take_header(text_of(row_[place]), static_cast<int>(place) + 1);
        std::string missing;
        for (std::size_t column = 0; column < columns_.size(); ++column)
            if (columns_[column].required && table_.places_[column] == 0)
                missing += (missing.empty() ? "" : ", ") + std::string(columns_[column].name);
        if (missing.empty()) return;
        errors_.add({row_number_, 0, {}, {"csv.missing_columns", {{"columns", missing}}}});
        stopped_ = true; // nothing that follows could be understood
    }

    void take_header(std::string_view header, int place) {
        const auto key = column_key(header);
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            if (columns_[column].name != key) continue;
            if (table_.places_[column] != 0)
                errors_.add({row_number_, place, std::string(header), {"csv.duplicate_column"}});
            table_.places_[column] = place;
            return;
        }
        if (!header.empty()) table_.ignored_.emplace_back(header);
    }

    void complain(Sentence sentence) {
        errors_.add({row_number_ + 1, static_cast<int>(row_.size()) + 1, {}, std::move(sentence)});
    }

    void complain_of_quotes() { give_up({"csv.quotes"}); }

    /// What follows could not be understood, or would be too much.
    void give_up(Sentence sentence) {
        if (!stopped_) complain(std::move(sentence));
        stopped_ = true;
    }

    std::string text_;
    std::span<const CsvColumn> columns_;
    ImportErrors& errors_;
    CsvTable table_;
    std::vector<CsvTable::Cell> row_;
    std::size_t width_ = 0; ///< cells of the header
    long row_number_ = 0;
    std::size_t since_cell_ = 0;
    bool header_read_ = false;
    bool stopped_ = false;
};

CsvTable CsvTable::read(const std::filesystem::path& file, std::span<const CsvColumn> columns,
                        ImportErrors& errors) {
    return parse(read_csv_file(file, errors), columns, errors);
}

CsvTable CsvTable::parse(std::string bytes, std::span<const CsvColumn> columns,
                         ImportErrors& errors) {
    if (!errors.none()) return {};
    auto text = plain_csv_text(std::move(bytes), errors);
    if (!errors.none()) return {};
    return CsvReading(std::move(text), columns, errors).read();
}

std::string_view CsvTable::cell(std::size_t row, std::size_t column) const {
    const auto& cell = cells_[row * places_.size() + column];
    return std::string_view(text_).substr(cell.start, cell.size);
}

} // namespace lanyard::services
