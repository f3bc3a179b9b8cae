#pragma once

#include <optional>
#include <string_view>

namespace lanyard::i18n {

enum class Language { English, Welsh };

/// "en" or "cy", as stored and as written in files.
std::string_view code_of(Language language);
std::optional<Language> language_of(std::string_view code);

} // namespace lanyard::i18n
