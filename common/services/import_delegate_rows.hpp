#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/domain/membership.hpp"
#include "common/domain/registration.hpp"
#include "common/services/csv_table.hpp"

namespace lanyard::services {

std::span<const CsvColumn> delegate_columns();

/// A row that was understood. Ids are still missing.
struct DelegateRow {
    Person person;
    Registration registration; ///< its reference is empty when the row had none
    bool says_state = false;
};

/// What rows are checked against.
struct DelegateRules {
    std::vector<LocalDay> days;                                  ///< of the event, in order
    std::unordered_map<std::string, Organisation> organisations; ///< by folded name
};

/// Every row, and everything that is wrong with any of them.
std::vector<DelegateRow> read_delegate_rows(const CsvTable& table, const DelegateRules& rules,
                                            ImportErrors& errors);

/// A column that the file does not have says nothing: of somebody known, what was so stays so.
void keep_what_is_not_said(const CsvTable& table, const Person& person, const Registration& place,
                           DelegateRow& row);

/// The days that a cell names: "" or "all" is all of them, else dates or ordinal numbers. Nothing
/// when a word of it is neither, or no day of the event.
std::optional<CoveredDays> parse_days(std::string_view text, std::span<const LocalDay> days);

/// Whether it can stand on a badge and name a file.
bool is_reference(std::string_view text);
bool is_email(std::string_view text);

} // namespace lanyard::services
