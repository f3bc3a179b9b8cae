#include "common/services/people_search.hpp"

#include <algorithm>

#include "common/core/text.hpp"
#include "common/services/delegate_list.hpp"
#include "common/services/people_search_words.hpp"

namespace lanyard::services {

namespace {

/// What is ranked is never more than this: a short prefix means nobody in particular.
constexpr std::size_t kRanked = 400;
constexpr std::size_t kForgiveOneFrom = 4;
constexpr std::size_t kForgiveTwoFrom = 8;

} // namespace

std::vector<std::uint32_t> PeopleSearch::find(std::string_view query, std::size_t limit) const {
    const auto folded = fold(query);
    std::vector<std::string> words;
    for (const auto word : words_of(folded))
        words.emplace_back(word);
    auto found = matches(meanings_of(folded), std::max(limit, kRanked));
    std::vector<std::pair<long, std::uint32_t>> ranked;
    for (const auto row : found)
        ranked.emplace_back(score(row, words), row);
    std::sort(ranked.begin(), ranked.end());
    found.clear();
    for (const auto& [score, row] : ranked)
        if (found.size() < limit) found.push_back(row);
    return found;
}

std::vector<std::uint32_t> PeopleSearch::find_all(std::string_view query) const {
    auto found = matches(meanings_of(fold(query)), word_ends_.size());
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<PeopleSearch::Meaning> PeopleSearch::meanings_of(std::string_view query) const {
    std::vector<Meaning> meanings;
    for (const auto typed : words_of(query)) {
        auto meaning = beginning_with(typed);
        if (rows_in(meaning) == 0) meaning = nearly(typed);
        // A title that the register does not have says nothing about who is meant.
        if (rows_in(meaning) == 0 && is_title(typed)) continue;
        meanings.push_back(std::move(meaning));
    }
    return meanings;
}

PeopleSearch::Meaning PeopleSearch::beginning_with(std::string_view prefix) const {
    std::uint32_t low = 0;
    auto high = static_cast<std::uint32_t>(row_ends_.size());
    const auto first_not = [&](auto before) {
        auto from = low;
        auto to = high;
        while (from < to) {
            const auto middle = from + (to - from) / 2;
            if (before(word(middle).substr(0, prefix.size())))
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    };
    const auto begin = first_not([&](std::string_view head) { return head < prefix; });
    const auto end = first_not([&](std::string_view head) { return head <= prefix; });
    return begin < end ? Meaning{{begin, end}} : Meaning{};
}

PeopleSearch::Meaning PeopleSearch::nearly(std::string_view typed) const {
    if (typed.size() < kForgiveOneFrom) return {};
    const int most = typed.size() >= kForgiveTwoFrom ? 2 : 1;
    std::vector<std::uint32_t> candidates;
    for_each_deletion(typed, [&](std::uint32_t hash) {
        auto entry = std::lower_bound(deletions_.begin(), deletions_.end(),
                                      std::pair{hash, std::uint32_t{0}});
        for (; entry != deletions_.end() && entry->first == hash; ++entry)
            candidates.push_back(entry->second);
    });
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    Meaning meaning;
    for (const auto number : candidates)
        if (slips_between(typed, word(number), most) <= most)
            meaning.emplace_back(number, number + 1);
    return meaning;
}

std::size_t PeopleSearch::rows_in(const Meaning& meaning) const {
    std::size_t count = 0;
    for (const auto& [begin, end] : meaning)
        count += row_ends_[end - 1] - (begin == 0 ? 0 : row_ends_[begin - 1]);
    return count;
}

bool PeopleSearch::row_has(std::uint32_t row, const Meaning& meaning) const {
    const auto begin = row == 0 ? 0 : word_ends_[row - 1];
    for (auto at = begin; at < word_ends_[row]; ++at)
        for (const auto& [first, last] : meaning)
            if (row_words_[at] >= first && row_words_[at] < last) return true;
    return false;
}

std::vector<std::uint32_t> PeopleSearch::matches(const std::vector<Meaning>& meanings,
                                                 std::size_t limit) const {
    std::vector<std::uint32_t> found;
    if (meanings.empty()) return found;
    // The rarest word leads; the others are only looked up in its rows.
    const auto rarest =
        std::min_element(meanings.begin(), meanings.end(),
                         [&](const auto& a, const auto& b) { return rows_in(a) < rows_in(b); });
    std::vector<bool> taken(word_ends_.size());
    for (const auto& [begin, end] : *rarest) {
        const auto from = begin == 0 ? 0 : row_ends_[begin - 1];
        for (auto at = from; at < row_ends_[end - 1] && found.size() < limit; ++at) {
            const auto row = rows_[at];
            if (taken[row]) continue;
            taken[row] = true;
            const bool all = std::all_of(meanings.begin(), meanings.end(), [&](const auto& one) {
                return &one == &*rarest || row_has(row, one);
            });
            if (all) found.push_back(row);
        }
    }
    return found;
}

/// Whole words before beginnings, beginnings before slips; then the shorter entry.
long PeopleSearch::score(std::uint32_t row, const std::vector<std::string>& words) const {
    const auto begin = row == 0 ? 0 : word_ends_[row - 1];
    long score = static_cast<long>(word_ends_[row] - begin);
    for (const auto& typed : words) {
        long best = 1000;
        for (auto at = begin; at < word_ends_[row]; ++at) {
            const auto known = word(row_words_[at]);
            if (known == typed)
                best = 0;
            else if (known.starts_with(typed))
                best = std::min(best, 100L);
            else
                best = std::min(best, 200L + 100 * slips_between(typed, known, 2));
        }
        score += best;
    }
    return score;
}

PeopleSearch index_of(const DelegateList& list) {
    PeopleSearch::Builder builder(list.size());
    for (std::size_t row = 0; row < list.size(); ++row) {
        builder.add_row();
        builder.add_text(list.full_name(row));
        builder.add_text(list.badge_name(row));
        builder.add_text(list.organisation(row));
        builder.add_text(list.reference(row));
        builder.add_text(list.email(row));
    }
    return builder.finish();
}

} // namespace lanyard::services
