#pragma once

#include <filesystem>

namespace lanyard {

/// Where a user's own database is when no other is named: lanyard/lanyard.db in XDG_DATA_HOME or
/// ~/.local/share. Nothing is made here. Throws Fault when the user has no home.
std::filesystem::path default_database();

} // namespace lanyard
