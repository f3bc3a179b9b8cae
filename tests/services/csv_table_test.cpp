#include <doctest/doctest.h>

#include <array>

#include "common/services/csv_table.hpp"

using namespace lanyard::services;

namespace {

constexpr std::array<CsvColumn, 2> kColumns = {{{"name"}, {"email", false}}};

struct Read {
    explicit Read(std::string bytes) : table(CsvTable::parse(std::move(bytes), kColumns, errors)) {}

    /// The key of the first error and where it is: "csv.ragged 3:0".
    std::string refusal() const {
        if (errors.none()) return "accepted";
        const auto& error = errors.first().front();
        return error.sentence.key + " " + std::to_string(error.row) + ":" +
               std::to_string(error.column);
    }

    ImportErrors errors;
    CsvTable table;
};

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t time = 0; time < times; ++time)
        all += text;
    return all;
}

} // namespace

TEST_CASE("a row is numbered as a spreadsheet shows it, blank rows and broken cells counted") {
    const Read read("name\n\nA\n\"B\"\n");
    REQUIRE(read.table.rows() == 2);
    CHECK(read.table.row_number(0) == 3);
    CHECK(read.table.row_number(1) == 4);
}

TEST_CASE("line ends of every system end a row") {
    for (const char* text : {"name\nA\nB\n", "name\r\nA\r\nB\r\n", "name\rA\rB\r", "name\nA\nB"}) {
        CAPTURE(text);
        const Read read(text);
        CHECK(read.refusal() == "accepted");
        REQUIRE(read.table.rows() == 2);
        CHECK(read.table.cell(1, 0) == "B");
    }
}

TEST_CASE("cells are trimmed, may be quoted, and hold separators and quotes then") {
    const Read read("Name ; E-Mail\n  A  ;x\n\"Li; \"\"Wei\"\"\";\n");
    CHECK(read.refusal() == "accepted");
    CHECK(read.table.cell(0, 0) == "A");
    CHECK(read.table.cell(1, 0) == "Li; \"Wei\"");
}

TEST_CASE("a column that is not there reads as empty, and one nobody knows is passed over") {
    const Read read("shoe size,NAME\n43,A\n");
    CHECK(read.table.cell(0, 0) == "A");
    CHECK(read.table.cell(0, 1).empty());
    CHECK(read.table.column_number(0) == 2);
    CHECK(read.table.column_number(1) == 0);
    CHECK(read.table.ignored() == std::vector<std::string>{"shoe size"});
}

TEST_CASE("a byte that is no text is told with its row and column") {
    CHECK(Read("name,email\nA,b\nC,d\xE9\n").refusal() == "csv.not_utf8 3:2");
    CHECK(Read("name,email\r\nA,b\r\nC\xC0\xAF,d\r\n").refusal() == "csv.not_utf8 3:1");
    CHECK(Read(std::string("name\rA\rB\0\r", 10)).refusal() == "csv.zero_byte 3:1");
    CHECK(Read("\xFE\xFF").refusal() == "csv.utf16 0:0");
    CHECK(Read("\xEF\xBB\xBF").refusal() == "csv.empty 0:0");
}

TEST_CASE("hidden characters that could make one name look like another are refused") {
    CHECK(Read("name\nA\x07z\n").refusal() == "csv.control_characters 2:1");
    CHECK(Read("name\nA\u202Ez\n").refusal() == "csv.control_characters 2:1");
    CHECK(Read("name\nA\u2066z\n").refusal() == "csv.control_characters 2:1");
}

TEST_CASE("quotes that do not pair are refused where they begin to go wrong") {
    CHECK(Read("name\nA\n\"B\n").refusal() == "csv.quotes 3:1");
    CHECK(Read("name\nA\n\"B\"x\n").refusal() == "csv.quotes 3:1");
    CHECK(Read("name\nA\"b\"\n").refusal() == "csv.quotes 2:1");
}

TEST_CASE("fifty megabytes of nonsense get one sentence each") {
    constexpr std::size_t kMany = 50'000'000;
    CHECK(Read(std::string(kMany, '"')).refusal() == "csv.cell_too_large 1:1");
    CHECK(Read("name\n" + std::string(kMany, 'a')).refusal() == "csv.cell_too_large 2:1");
    CHECK(Read("name\n" + std::string(kMany, ',')).refusal() == "csv.too_many_columns 2:257");
    CHECK(Read("name\n" + repeated("\"\",", kMany / 3)).refusal() == "csv.too_many_columns 2:257");
    CHECK(Read("name\n" + repeated("a\n", kMany / 2)).refusal() == "csv.too_many_rows 1048577:0");
    CHECK(Read(std::string(kMany, '\n')).refusal() == "csv.empty 0:0");
}

TEST_CASE("many blank rows at the end are nothing") {
    const Read read("name\nA\n" + std::string(500'000, '\n'));
    CHECK(read.refusal() == "accepted");
    CHECK(read.table.rows() == 1);
}
