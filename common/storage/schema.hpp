#pragma once

#include <string>

#include "common/storage/database.hpp"

namespace lanyard::storage {

/// Marks a file as ours: "LNYD" in its header.
inline constexpr std::int64_t kApplicationId = 0x4C4E5944;

/// Sets the connection up, refuses files that are not ours or newer, and brings older ones up to
/// this version, all or nothing.
void prepare_schema(Database& database, Opening opening, const std::string& synchronous);

/// The steps from the file's version to `version`, in one transaction: for opening, and for the
/// tests of every older version.
void migrate_to(Database& database, std::size_t version);

} // namespace lanyard::storage
