#include "common/services/row_lists.hpp"

#include <numeric>

namespace lanyard::services {

namespace {

std::uint32_t bytes_of(std::uint32_t distance) {
    std::uint32_t bytes = 1;
    while (distance >>= 7)
        ++bytes;
    return bytes;
}

/// Each row's words with their distances from the last row that had them.
template <class Visit>
void for_each_distance(std::size_t words, const std::vector<std::uint32_t>& row_words,
                       const std::vector<std::uint32_t>& word_ends, Visit visit) {
    std::vector<std::uint32_t> last_rows(words);
    std::size_t at = 0;
    for (std::uint32_t row = 0; row < word_ends.size(); ++row)
        for (; at < word_ends[row]; ++at) {
            const auto word = row_words[at];
            visit(word, row - last_rows[word]);
            last_rows[word] = row;
        }
}

} // namespace

// First how much each word needs, then each in its place.
RowLists::RowLists(std::size_t words, const std::vector<std::uint32_t>& row_words,
                   const std::vector<std::uint32_t>& word_ends)
    : ends_(words) {
    for_each_distance(words, row_words, word_ends,
                      [&](auto word, auto distance) { ends_[word] += bytes_of(distance); });
    const auto all = std::accumulate(ends_.begin(), ends_.end(), std::size_t{0});
    // Where each word's rows begin; writing them moves that to where they end.
    std::exclusive_scan(ends_.begin(), ends_.end(), ends_.begin(), std::uint32_t{0});
    bytes_.resize(all);
    for_each_distance(words, row_words, word_ends, [&](auto word, auto distance) {
        auto& at = ends_[word];
        for (; distance >= 0x80; distance >>= 7)
            bytes_[at++] = static_cast<std::uint8_t>(0x80U | (distance & 0x7FU));
        bytes_[at++] = static_cast<std::uint8_t>(distance);
    });
}

} // namespace lanyard::services
