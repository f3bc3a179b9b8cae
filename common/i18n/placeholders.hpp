#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/i18n/catalogue.hpp"

namespace lanyard::i18n {

/// The pattern with each {name} replaced by its value, the first where two have one name. A value
/// is never read as a pattern, and a placeholder without a value stays as it is.
std::string fill_placeholders(std::string_view pattern, const std::vector<Value>& values);

/// The names between braces; what a translation must keep.
std::set<std::string> placeholders_of(std::string_view pattern);

} // namespace lanyard::i18n
