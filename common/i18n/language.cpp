#include "common/i18n/language.hpp"

namespace lanyard::i18n {

std::string_view code_of(Language language) {
    return language == Language::Welsh ? "cy" : "en";
}

std::optional<Language> language_of(std::string_view code) {
    if (code == "en") return Language::English;
    if (code == "cy") return Language::Welsh;
    return std::nullopt;
}

} // namespace lanyard::i18n
