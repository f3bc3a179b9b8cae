#pragma once

#include <string>
#include <string_view>

namespace lanyard {

/// A name as a public screen may show it to who has given two facts: "Cllr Siân O'Rourke-Llŷr" is
/// "S… O'R…-L…". Enough to know oneself by, too little to learn anybody's name from.
std::string masked_name(std::string_view name);

/// How many letters a typed name has for a search, titles not counted.
std::size_t letters_of_name(std::string_view name);

/// "cllr", "dr", "obe": words that say nothing about who is meant. `word` is folded.
bool is_title(std::string_view word);

} // namespace lanyard
