#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/i18n/language.hpp"
#include "common/services/distinct_texts.hpp"

namespace lanyard::services {

/// A text's place in an alphabetical order. Accents and capitals only decide between texts whose
/// letters are the same, so lists of several parts compare all letters before any accent.
struct AlphabeticalRank {
    std::uint32_t letters = 0;
    std::uint32_t whole = 0;
};

/// The places of the texts, by number, in a language's alphabetical order. A key is made once for
/// each and not kept.
std::vector<AlphabeticalRank> rank_alphabetically(const DistinctTexts& texts,
                                                  i18n::Language language);

} // namespace lanyard::services
