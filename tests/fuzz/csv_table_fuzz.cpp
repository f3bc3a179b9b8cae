#include <cstdint>
#include <cstdlib>
#include <string>

#include "common/core/text.hpp"
#include "common/services/csv_table.hpp"
#include "common/services/import_delegate_rows.hpp"

using namespace lanyard;
using namespace lanyard::services;

namespace {

void require(bool right) {
    if (!right) std::abort();
}

void require_sound(const CsvTable& table, std::size_t columns) {
    long last = 1;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        require(table.row_number(row) > last);
        last = table.row_number(row);
        for (std::size_t column = 0; column < columns; ++column) {
            const auto cell = table.cell(row, column);
            require(!first_invalid_utf8(cell) && !has_control_characters(cell));
            require(cell == trim(cell));
        }
    }
}

} // namespace

/// Any file: it is refused with a reason, or every cell of it is text that can be shown, and every
/// row is a delegate or has something wrong with it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    ImportErrors errors;
    const auto table =
        CsvTable::parse({reinterpret_cast<const char*>(bytes), size}, delegate_columns(), errors);
    if (!errors.none()) return 0;
    require_sound(table, delegate_columns().size());

    DelegateRules rules;
    rules.days = {*parse_day("2019-10-01"), *parse_day("2019-10-02")};
    for (const auto& row : read_delegate_rows(table, rules, errors)) {
        const auto& reference = row.registration.reference;
        if (errors.none()) require(reference.empty() || is_reference(reference));
        if (errors.none()) require(!row.person.badge_name.empty());
    }
    return 0;
}
