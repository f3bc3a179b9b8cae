#pragma once

#include <string>
#include <string_view>

#include "common/i18n/language.hpp"

namespace lanyard::i18n {

/// Bytes that compare as the texts do in the language's alphabet (Welsh: ch, dd, ff, ng, ll, ph,
/// rh and th are letters of their own). Made once per text, compared often.
std::string sort_key(Language language, std::string_view text);

} // namespace lanyard::i18n
