#include "common/services/people_search.hpp"

#include <algorithm>

#include "common/core/text.hpp"
#include "common/domain/name_masking.hpp"
#include "common/services/delegate_list.hpp"
#include "common/services/people_search_words.hpp"

namespace lanyard::services {

namespace {

/// What is ranked is never more than this: a short prefix means nobody in particular.
constexpr std::size_t kRanked = 400;
constexpr std::size_t kForgiveOneFrom = 4;
constexpr std::size_t kForgiveTwoFrom = 8;

std::vector<std::string_view> without_titles(std::vector<std::string_view> words) {
    std::erase_if(words, is_title);
    return words;
}

} // namespace

std::vector<std::uint32_t> PeopleSearch::find(std::string_view query, std::size_t limit) const {
    const auto folded = fold(query);
    const auto words = words_of(folded);
    auto found = matches(words, std::max(limit, kRanked));
    // Somebody else may be meant, whose title the register does not have.
    if (const auto plain = without_titles(words); plain.size() < words.size()) {
        const auto more = matches(plain, std::max(limit, kRanked));
        found.insert(found.end(), more.begin(), more.end());
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
    }
    rank(query, found);
    if (found.size() > limit) found.resize(limit);
    return found;
}

void PeopleSearch::rank(std::string_view query, std::vector<std::uint32_t>& rows) const {
    const auto folded = fold(query);
    const auto words = words_of(folded);
    std::vector<std::pair<long, std::uint32_t>> ranked;
    ranked.reserve(rows.size());
    for (const auto row : rows)
        ranked.emplace_back(score(row, words), row);
    std::sort(ranked.begin(), ranked.end());
    rows.clear();
    for (const auto& [score, row] : ranked)
        rows.push_back(row);
}

std::vector<std::uint32_t> PeopleSearch::find_all(std::string_view query) const {
    const auto folded = fold(query);
    auto found = matches(words_of(folded), word_ends_.size());
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::uint32_t> PeopleSearch::find_among(std::string_view query,
                                                    const Allowed& allowed) const {
    const auto folded = fold(query);
    const auto words = words_of(folded);
    const auto plain = without_titles(words);
    const auto everybody = word_ends_.size();
    const auto some_of = [&](std::vector<std::uint32_t> rows) {
        std::erase_if(rows, [&](std::uint32_t row) { return !allowed(row); });
        return rows;
    };
    auto found = some_of(rows_with(words, Reading::AsTyped, everybody));
    if (found.empty()) found = some_of(rows_with(plain, Reading::AsTyped, everybody));
    if (found.empty()) found = some_of(rows_with(plain, Reading::Forgiving, everybody));
    return found;
}

std::vector<std::uint32_t> PeopleSearch::matches(const Words& typed, std::size_t limit) const {
    if (auto found = rows_with(typed, Reading::AsTyped, limit); !found.empty()) return found;
    // A title that the register does not have says nothing about who is meant.
    const auto plain = without_titles(typed);
    if (auto found = rows_with(plain, Reading::AsTyped, limit); !found.empty()) return found;
    // "Marian" for "Marina" is a name too, though nobody who was asked for has it.
    return rows_with(plain, Reading::Forgiving, limit);
}

std::vector<std::uint32_t> PeopleSearch::rows_with(const Words& typed, Reading reading,
                                                   std::size_t limit) const {
    std::vector<Meaning> meanings;
    for (const auto word : typed) {
        auto meaning = beginning_with(word);
        if (meaning.empty() || reading == Reading::Forgiving)
            for (const auto& one : nearly(word))
                meaning.push_back(one);
        if (meaning.empty()) return {};
        meanings.push_back(std::move(meaning));
    }
    return rows_with_all(meanings, limit);
}

PeopleSearch::Meaning PeopleSearch::beginning_with(std::string_view prefix) const {
    std::uint32_t low = 0;
    auto high = static_cast<std::uint32_t>(rows_.words());
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
    Meaning meaning;
    for (const auto number : near_.candidates(typed))
        if (slips_between(typed, word(number), most) <= most)
            meaning.emplace_back(number, number + 1);
    return meaning;
}

std::size_t PeopleSearch::weight_of(const Meaning& meaning) const {
    std::size_t weight = 0;
    for (const auto& [begin, end] : meaning)
        weight += rows_.weight(begin, end);
    return weight;
}

bool PeopleSearch::row_has(std::uint32_t row, const Meaning& meaning) const {
    const auto begin = row == 0 ? 0 : word_ends_[row - 1];
    for (auto at = begin; at < word_ends_[row]; ++at)
        for (const auto& [first, last] : meaning)
            if (row_words_[at] >= first && row_words_[at] < last) return true;
    return false;
}

std::vector<std::uint32_t> PeopleSearch::rows_with_all(const std::vector<Meaning>& meanings,
                                                       std::size_t limit) const {
    std::vector<std::uint32_t> found;
    if (meanings.empty()) return found;
    // The rarest word leads; the others are only looked up in its rows.
    const auto rarest =
        std::min_element(meanings.begin(), meanings.end(),
                         [&](const auto& a, const auto& b) { return weight_of(a) < weight_of(b); });
    std::vector<bool> taken(word_ends_.size());
    const auto take = [&](std::uint32_t row) {
        if (taken[row]) return true;
        taken[row] = true;
        const bool all = std::all_of(meanings.begin(), meanings.end(), [&](const auto& one) {
            return &one == &*rarest || row_has(row, one);
        });
        if (all) found.push_back(row);
        return found.size() < limit;
    };
    for (const auto& [begin, end] : *rarest)
        for (auto word = begin; word < end; ++word)
            if (!rows_.for_each(word, take)) return found;
    return found;
}

/// Whole words before beginnings, beginnings before slips; then the shorter entry.
long PeopleSearch::score(std::uint32_t row, const Words& words) const {
    const auto begin = row == 0 ? 0 : word_ends_[row - 1];
    long score = static_cast<long>(word_ends_[row] - begin);
    for (const auto typed : words)
        score += distance(typed, begin, word_ends_[row]);
    return score;
}

long PeopleSearch::distance(std::string_view typed, std::uint32_t begin, std::uint32_t end) const {
    constexpr long kBeginning = 100;
    constexpr long kSlip = 100;
    constexpr int kMost = 2;
    bool begins = false;
    for (auto at = begin; at < end; ++at) {
        const auto known = word(row_words_[at]);
        if (known == typed) return 0;
        begins = begins || known.starts_with(typed);
    }
    if (begins) return kBeginning;
    int slips = kMost + 1;
    for (auto at = begin; at < end; ++at)
        slips = std::min(slips, slips_between(typed, word(row_words_[at]), kMost));
    return kBeginning + kSlip * slips;
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
