#include <algorithm>
#include <array>

#include "common/ui/keyboard_layout.hpp"
#include "common/ui/speech.hpp"
#include "common/ui/utf8.hpp"

namespace lanyard::ui {

using namespace i18n::literals;

namespace {

struct Sign {
    std::string_view sign;
    i18n::Key name;
};

// Voices pass signs over in silence.
constexpr std::array kSigns = {
    Sign{" ", "ui.space"_msg},
    Sign{".", "speech.sign_full_stop"_msg},
    Sign{"-", "speech.sign_hyphen"_msg},
    Sign{"@", "speech.sign_at"_msg},
    Sign{"_", "speech.sign_underscore"_msg},
    Sign{"'", "speech.sign_apostrophe"_msg},
    Sign{"’", "speech.sign_apostrophe"_msg},
    Sign{"+", "speech.sign_plus"_msg},
    Sign{"/", "speech.sign_slash"_msg},
    Sign{"(", "speech.sign_open_bracket"_msg},
    Sign{")", "speech.sign_close_bracket"_msg},
    Sign{"&", "speech.sign_ampersand"_msg},
    Sign{",", "speech.sign_comma"_msg},
    Sign{":", "speech.sign_colon"_msg},
    Sign{";", "speech.sign_semicolon"_msg},
    Sign{"!", "speech.sign_exclamation"_msg},
    Sign{"?", "speech.sign_question"_msg},
    Sign{"#", "speech.sign_hash"_msg},
    Sign{"£", "speech.sign_pound"_msg},
    Sign{"%", "speech.sign_per_cent"_msg},
    Sign{"*", "speech.sign_asterisk"_msg},
    Sign{"=", "speech.sign_equals"_msg},
};

struct Accent {
    std::string_view letters;
    std::string_view plain;
    i18n::Key name;
};

// English voices know no ŵ, and say nothing.
constexpr std::array kAccents = {
    Accent{"âêîôûŵŷ", "aeiouwy", "speech.circumflex"_msg},
    Accent{"áéíóú", "aeiou", "speech.acute"_msg},
    Accent{"äëïöü", "aeiou", "speech.diaeresis"_msg},
};

std::string small_of(const std::string& letter) {
    for (const auto& accent : kAccents)
        for (std::size_t at = 0; at < accent.letters.size();) {
            const std::size_t from = at;
            next_code_point(accent.letters, at);
            std::string small(accent.letters.substr(from, at - from));
            if (capital_of(small) == letter) return small;
        }
    const bool capital = letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'Z';
    return capital ? std::string(1, static_cast<char>(letter[0] + ('a' - 'A'))) : letter;
}

std::string with_accent(const std::string& small, const Listener& listener) {
    for (const auto& accent : kAccents) {
        const std::u32string letters = to_code_points(accent.letters);
        const auto found = letters.find(to_code_points(small).front());
        if (found == std::u32string::npos) continue;
        const std::string plain(1, accent.plain[found]);
        return listener.catalogue.text(listener.language, accent.name, {{"letter", plain}});
    }
    return small;
}

} // namespace

std::string spoken_letter(const std::string& letter, const Listener& listener) {
    if (letter.empty()) return letter;
    const auto* const sign = std::find_if(kSigns.begin(), kSigns.end(),
                                          [&](const Sign& known) { return known.sign == letter; });
    if (sign != kSigns.end()) return listener.catalogue.text(listener.language, sign->name);
    const std::string small = small_of(letter);
    std::string name = with_accent(small, listener);
    if (small == letter) return name;
    return listener.catalogue.text(listener.language, "speech.capital"_msg, {{"letter", name}});
}

} // namespace lanyard::ui
