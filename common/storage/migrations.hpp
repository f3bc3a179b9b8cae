#pragma once

#include <string_view>
#include <vector>

namespace lanyard::storage {

/// The SQL of each step from nothing to this version, in order; user_version counts them. A step
/// that has landed is never edited: a change is a new file in migrations/.
const std::vector<std::string_view>& migrations();

} // namespace lanyard::storage
