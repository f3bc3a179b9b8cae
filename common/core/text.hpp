#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lanyard {

/// A name as searches compare it: case, accents, punctuation and double blanks gone ("Siân
/// O'Rourke-Łyś" becomes "sian orourke lys"). Letters that no accent explains (Ł, Ø, Æ, ß) too.
std::string fold(std::string_view text);

/// The words of a folded text.
std::vector<std::string_view> words_of(std::string_view folded);

/// "CCIN Annual Conference & Showcase" becomes "ccin-annual-conference-and-showcase".
std::string slug_of(std::string_view text);

std::string_view trim(std::string_view text);
std::string upper_ascii(std::string_view text);

/// The byte at which `text` stops being UTF-8 (overlong forms and surrogates are not); nothing
/// when all of it is.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Whether it holds a control character other than tab, or an override of writing direction,
/// which could make one name look like another.
bool has_control_characters(std::string_view text);

/// The number of code points.
std::size_t length_of(std::string_view text);

} // namespace lanyard
