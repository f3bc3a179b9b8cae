#include "common/i18n/lists.hpp"

#include <string_view>

#include "common/core/text.hpp"

namespace lanyard::i18n {

namespace {

constexpr std::string_view kVowels = "aeiouwy";

bool one_of(std::string_view letters, std::string_view text, std::size_t at) {
    return at < text.size() && letters.find(text[at]) != std::string_view::npos;
}

/// Whether a Welsh reader begins the word with a vowel: Ynys Môn and wythnos do; Watford, Wrecsam
/// and York begin with consonants.
bool begins_with_vowel(const std::string& item) {
    const auto word = fold(item);
    if (word.empty() || !one_of(kVowels, word, 0)) return false;
    if (word[0] == 'w') return !one_of("aeioulrn", word, 1);
    if (word[0] == 'y') return !one_of("aeiou", word, 1);
    return true;
}

std::string_view conjunction(Language language, const std::string& next) {
    if (language == Language::English) return " and ";
    return begins_with_vowel(next) ? " ac " : " a ";
}

} // namespace

std::string list_of(Language language, const std::vector<std::string>& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool last = i + 1 == items.size();
        if (i > 0) text += last ? conjunction(language, items[i]) : std::string_view(", ");
        text += items[i];
    }
    return text;
}

} // namespace lanyard::i18n
