#pragma once

#include <filesystem>
#include <string>

#include "common/services/csv_table.hpp"

namespace lanyard::services {

/// What the file holds. Empty, with the reason in `errors`, when it is too large to be a list of
/// ours; one that cannot be read is a Fault.
std::string read_csv_file(const std::filesystem::path& file, ImportErrors& errors);

/// The text of a CSV file: without its byte-order mark, with plain line ends. Empty, with the
/// reason in `errors`, when it is not UTF-8 or holds what no text holds.
std::string plain_csv_text(std::string bytes, ImportErrors& errors);

/// The character between the cells of the header line: a comma, a semicolon or a tab.
char find_separator(std::string_view text);

} // namespace lanyard::services
