#include "common/domain/name_masking.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "common/core/text.hpp"

namespace lanyard {

namespace {

constexpr std::string_view kEllipsis = "…";

/// The bytes of the letter at the beginning, with the marks that stand on it.
std::size_t first_letter_size(std::string_view text) {
    const auto is_inside = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    // U+0300 to U+036F, which follow the letter that they belong to.
    const auto is_mark = [&](std::size_t at) {
        return at + 1 < text.size() && (text[at] == '\xCC' || text[at] == '\xCD');
    };
    std::size_t size = text.empty() ? 0 : 1;
    while (is_inside(size))
        ++size;
    while (is_mark(size))
        size += 2;
    return size;
}

std::size_t apostrophe_size(std::string_view text) {
    if (text.starts_with('\'')) return 1;
    return text.starts_with("’") ? std::string_view("’").size() : 0;
}

/// "O'Rourke" is "O'R…": the first letter alone would look like somebody else's.
std::string masked_part(std::string_view part) {
    auto kept = first_letter_size(part);
    if (const auto apostrophe = apostrophe_size(part.substr(kept)))
        kept += apostrophe + first_letter_size(part.substr(kept + apostrophe));
    return std::string(part.substr(0, kept)) + std::string(kEllipsis);
}

std::string masked_word(std::string_view word) {
    std::string masked;
    for (std::size_t from = 0; from <= word.size();) {
        const auto hyphen = std::min(word.find('-', from), word.size());
        if (!masked.empty()) masked += '-';
        if (hyphen > from) masked += masked_part(word.substr(from, hyphen - from));
        from = hyphen + 1;
    }
    return masked;
}

} // namespace

std::string masked_name(std::string_view name) {
    std::string masked;
    for (const auto word : words_of(name)) {
        if (is_title(fold(word))) continue;
        if (!masked.empty()) masked += ' ';
        masked += masked_word(word);
    }
    return masked;
}

std::size_t letters_of_name(std::string_view name) {
    const auto folded = fold(name);
    std::size_t letters = 0;
    for (const auto word : words_of(folded))
        if (!is_title(word)) letters += length_of(word);
    return letters;
}

bool is_title(std::string_view word) {
    constexpr std::array<std::string_view, 24> kTitles = {
        "cllr", "councillor", "cynghorydd", "cyng",      "mr",  "mrs",  "ms",       "miss",
        "mx",   "dr",         "prof",       "professor", "sir", "dame", "lord",     "lady",
        "rev",  "revd",       "obe",        "mbe",       "cbe", "mp",   "baroness", "alderman"};
    return std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end();
}

} // namespace lanyard
