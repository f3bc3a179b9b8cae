#pragma once

#include <span>
#include <string>
#include <string_view>

#include "common/storage/database.hpp"

namespace lanyard::storage {

/// Marks a file as ours: "LNYD" in its header.
inline constexpr std::int64_t kApplicationId = 0x4C4E5944;

/// Sets the connection up, refuses files that are not ours or newer, and brings older ones up to
/// this version, all or nothing.
void prepare_schema(Database& database, Opening opening, const std::string& synchronous);

/// Takes the steps that the file has not seen, and where one of them asks for it builds every table
/// anew from the facts; all in one transaction. The caller holds the write gate. `steps` are
/// migrations(), or others in a test.
void migrate(Database& database, std::span<const std::string_view> steps);

} // namespace lanyard::storage
