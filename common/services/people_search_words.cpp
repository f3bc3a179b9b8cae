#include "common/services/people_search_words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace lanyard::services {

namespace {

/// Longer words are codes and addresses, which are right or wrong.
constexpr std::size_t kLongestCompared = 24;

} // namespace

int slips_between(std::string_view one, std::string_view other, int most) {
    const auto difference = static_cast<long>(one.size()) - static_cast<long>(other.size());
    if (std::abs(difference) > most) return most + 1;
    if (other.size() > kLongestCompared) return most + 1;
    using Row = std::array<int, kLongestCompared + 1>;
    Row before_last{};
    Row last{};
    Row row{};
    for (std::size_t j = 0; j <= other.size(); ++j)
        last[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= one.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const int changed = one[i - 1] == other[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + changed});
            const bool swapped =
                i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last = std::exchange(last, row);
    }
    return last[other.size()];
}

std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

void for_each_deletion(std::string_view word, const std::function<void(std::uint32_t)>& visit) {
    visit(hash_of(word));
    for (std::size_t left_out = 0; left_out < word.size(); ++left_out) {
        std::uint32_t hash = 2166136261U;
        for (std::size_t at = 0; at < word.size(); ++at)
            if (at != left_out) hash = (hash ^ static_cast<unsigned char>(word[at])) * 16777619U;
        visit(hash);
    }
}

} // namespace lanyard::services
