#pragma once

#include <string>
#include <vector>

#include "common/i18n/language.hpp"

namespace lanyard::i18n {

/// "a, b and c"; in Welsh "a, b ac c", where "a" or "ac" follows from the sound of the next word.
/// Items are names and stay as they are: no mutation after "a".
std::string list_of(Language language, const std::vector<std::string>& items);

} // namespace lanyard::i18n
