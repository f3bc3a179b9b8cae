#include "common/services/alphabetical_ranks.hpp"

#include <algorithm>
#include <numeric>

#include "common/i18n/ordering.hpp"

namespace lanyard::services {

namespace {

/// The keys of all texts, one after the other.
DistinctTexts keys_of(const DistinctTexts& texts, const i18n::Ordering& ordering,
                      std::vector<std::uint32_t>& key_numbers) {
    DistinctTexts keys;
    for (std::uint32_t number = 0; number < texts.size(); ++number)
        key_numbers.push_back(keys.number_of(ordering.key_of(texts.at(number))));
    keys.close();
    return keys;
}

std::vector<AlphabeticalRank> ranks_of(const DistinctTexts& keys) {
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](auto left, auto right) { return keys.at(left) < keys.at(right); });
    std::vector<AlphabeticalRank> ranks(keys.size());
    AlphabeticalRank rank;
    std::string_view last_letters;
    for (const auto number : order) {
        const auto letters = i18n::Ordering::letters_of(keys.at(number));
        if (letters != last_letters) ++rank.letters;
        last_letters = letters;
        ++rank.whole;
        ranks[number] = rank;
    }
    return ranks;
}

} // namespace

std::vector<AlphabeticalRank> rank_alphabetically(const DistinctTexts& texts,
                                                  i18n::Language language) {
    const i18n::Ordering ordering(language);
    std::vector<std::uint32_t> key_numbers;
    key_numbers.reserve(texts.size());
    const auto by_key = ranks_of(keys_of(texts, ordering, key_numbers));
    std::vector<AlphabeticalRank> ranks;
    ranks.reserve(texts.size());
    for (const auto number : key_numbers)
        ranks.push_back(by_key[number]);
    return ranks;
}

} // namespace lanyard::services
