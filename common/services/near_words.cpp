#include "common/services/near_words.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

#include "common/services/people_search_words.hpp"

namespace lanyard::services {

namespace {

/// Longer words are codes, which nobody mistypes by a letter and still means.
constexpr std::size_t kShortestForgiven = 4;
constexpr std::size_t kLongestForgiven = 16;
/// More would save memory and cost comparisons.
constexpr std::size_t kWordsInAGroup = 4;

/// So are words with a digit: a slip in a reference is another delegate's reference.
bool forgives(std::string_view word) {
    return word.size() >= kShortestForgiven && word.size() <= kLongestForgiven &&
           word.find_first_of("0123456789") == std::string_view::npos;
}

} // namespace

// A counting sort of (group, word) pairs: first how many each group has, then each in its place.
NearWords::NearWords(std::size_t words,
                     const std::function<std::string_view(std::uint32_t)>& word) {
    const auto visit = [&](const auto& act) {
        for (std::uint32_t number = 0; number < words; ++number)
            if (forgives(word(number)))
                for_each_deletion(word(number), [&](std::uint32_t hash) { act(hash, number); });
    };
    std::size_t count = 0;
    visit([&](std::uint32_t, std::uint32_t) { ++count; });
    ends_.resize(std::bit_ceil(count / kWordsInAGroup + 1));
    visit([&](std::uint32_t hash, std::uint32_t) { ++ends_[group_of(hash)]; });
    // Where each group begins; putting its words in place moves that to where it ends.
    std::exclusive_scan(ends_.begin(), ends_.end(), ends_.begin(), std::uint32_t{0});
    words_.resize(count);
    visit([&](std::uint32_t hash, std::uint32_t number) {
        words_[ends_[group_of(hash)]++] = number;
    });
}

std::vector<std::uint32_t> NearWords::candidates(std::string_view typed) const {
    std::vector<std::uint32_t> found;
    if (words_.empty()) return found;
    for_each_deletion(typed, [&](std::uint32_t hash) {
        const auto group = group_of(hash);
        const auto begin = group == 0 ? 0 : ends_[group - 1];
        found.insert(found.end(), words_.begin() + begin, words_.begin() + ends_[group]);
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace lanyard::services
