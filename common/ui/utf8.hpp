#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lanyard::ui {

/// The code point at `at`, which moves past it. Broken bytes give U+FFFD, one at a time.
char32_t next_code_point(std::string_view text, std::size_t& at);
/// The start of the code point before `at`.
std::size_t before(std::string_view text, std::size_t at);
/// The start of the code point after the one at `at`.
std::size_t after(std::string_view text, std::size_t at);
void append_utf8(std::string& text, char32_t character);
std::u32string to_code_points(std::string_view text);

} // namespace lanyard::ui
