#include "common/ui/utf8.hpp"

#include <algorithm>

namespace lanyard::ui {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

std::size_t length_at(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xF0) return 4;
    if (lead >= 0xE0) return 3;
    return lead >= 0xC2 ? 2 : 0;
}

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = length_at(lead);
    if (length == 0 || at + length > text.size() ||
        !std::all_of(text.begin() + static_cast<long>(at) + 1,
                     text.begin() + static_cast<long>(at + length), continues)) {
        ++at;
        return kReplacement;
    }
    char32_t character = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        character = (character << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    at += length;
    return character;
}

std::size_t before(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    do
        --at;
    while (at > 0 && continues(text[at]));
    return at;
}

std::size_t after(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    do
        ++at;
    while (at < text.size() && continues(text[at]));
    return at;
}

void append_utf8(std::string& text, char32_t character) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0U | (character >> 6U));
        put(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        put(0xE0U | (character >> 12U));
        put(0x80U | ((character >> 6U) & 0x3FU));
        put(0x80U | (character & 0x3FU));
    } else {
        put(0xF0U | (character >> 18U));
        put(0x80U | ((character >> 12U) & 0x3FU));
        put(0x80U | ((character >> 6U) & 0x3FU));
        put(0x80U | (character & 0x3FU));
    }
}

std::u32string to_code_points(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();)
        points += next_code_point(text, at);
    return points;
}

} // namespace lanyard::ui
