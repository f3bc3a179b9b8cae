#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace lanyard::services {

/// How many letters must be put in, left out, changed or swapped with a neighbour; at most `most`,
/// or more than it.
int slips_between(std::string_view one, std::string_view other, int most);

/// A number for the word and for each word that one deleted letter leaves of it.
void for_each_deletion(std::string_view word, const std::function<void(std::uint32_t)>& visit);

std::uint32_t hash_of(std::string_view word);

} // namespace lanyard::services
