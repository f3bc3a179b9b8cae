#include "common/ui/keyboard_layout.hpp"
#include "common/ui/utf8.hpp"

namespace lanyard::ui {

namespace {

bool is_apostrophe(char32_t letter) {
    return letter == U'\'' || letter == U'’';
}

bool separates(char32_t letter) {
    return letter == U' ' || letter == U'-' || letter == U'(' || letter == U'/' || letter == U'&' ||
           letter == U'–';
}

} // namespace

bool begins_name(std::string_view before_caret) {
    const std::u32string letters = to_code_points(before_caret);
    if (letters.empty() || separates(letters.back())) return true;
    if (!is_apostrophe(letters.back())) return false;
    // One letter before it: O'Rourke, D'Arcy. More: Siân's.
    std::size_t before_apostrophe = 0;
    for (std::size_t at = letters.size() - 1; at > 0 && !separates(letters[at - 1]); --at)
        ++before_apostrophe;
    return before_apostrophe <= 1;
}

LetterCase letter_case(KeyboardKind kind, Capitals capitals, std::string_view before_caret) {
    if (kind == KeyboardKind::Email) return LetterCase::Small;
    if (kind == KeyboardKind::Reference) return LetterCase::Capital;
    switch (capitals) {
    case Capitals::Locked:
    case Capitals::NextLetter:
        return LetterCase::Capital;
    case Capitals::NotNextLetter:
        return LetterCase::Small;
    case Capitals::Automatic:
        break;
    }
    return kind == KeyboardKind::Names && begins_name(before_caret) ? LetterCase::Capital
                                                                    : LetterCase::Small;
}

Capitals after_shift(Capitals capitals, LetterCase shown) {
    switch (capitals) {
    case Capitals::Automatic:
        return shown == LetterCase::Capital ? Capitals::NotNextLetter : Capitals::NextLetter;
    case Capitals::NextLetter:
    case Capitals::NotNextLetter:
        return Capitals::Locked;
    case Capitals::Locked:
        break;
    }
    return Capitals::Automatic;
}

std::string capital_of(std::string_view letter) {
    std::size_t at = 0;
    char32_t character = letter.empty() ? 0 : next_code_point(letter, at);
    if (at != letter.size()) return std::string(letter);
    const bool latin = (character >= U'à' && character <= U'þ' && character != U'÷');
    if ((character >= U'a' && character <= U'z') || latin) character -= 0x20;
    if (character == U'ŵ' || character == U'ŷ') --character;
    std::string capital;
    append_utf8(capital, character);
    return capital;
}

} // namespace lanyard::ui
