#pragma once

#include <filesystem>
#include <string_view>

namespace lanyard {

/// Where a file that ships with the product is, for example `asset("messages/cy.po")`. Looked for
/// in LANYARD_ASSETS, in ../share/lanyard beside the program, and in an `assets` folder above it.
/// Throws Fault when it is nowhere.
std::filesystem::path asset(std::string_view name);

} // namespace lanyard
