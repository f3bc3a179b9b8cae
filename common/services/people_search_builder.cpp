#include <algorithm>
#include <numeric>
#include <utility>

#include "common/core/text.hpp"
#include "common/services/people_search.hpp"
#include "common/services/people_search_words.hpp"

namespace lanyard::services {

namespace {

/// Longer words are codes, which nobody mistypes by a letter and still means.
constexpr std::size_t kShortestForgiven = 4;
constexpr std::size_t kLongestForgiven = 16;

/// So are words with a digit: a slip in a reference is another delegate's reference.
bool forgives(std::string_view word) {
    return word.size() >= kShortestForgiven && word.size() <= kLongestForgiven &&
           word.find_first_of("0123456789") == std::string_view::npos;
}

} // namespace

PeopleSearch::Builder::Builder(std::size_t rows) {
    // More than most rows have; the memory is only taken when it is written to.
    constexpr std::size_t kWordsInARow = 16;
    constexpr std::size_t kNewWordsInARow = 4;
    constexpr std::size_t kBytesInARow = 48;
    row_starts_.reserve(rows);
    row_words_.reserve(rows * kWordsInARow);
    word_starts_.reserve(rows * kNewWordsInARow);
    text_.reserve(rows * kBytesInARow);
}

void PeopleSearch::Builder::add_text(std::string_view text) {
    const auto folded = fold(text);
    for (const auto word : words_of(folded)) {
        const auto number = word_number(word);
        const auto row = row_words_.begin() + row_starts_.back();
        if (std::find(row, row_words_.end(), number) == row_words_.end())
            row_words_.push_back(number);
    }
}

std::uint32_t PeopleSearch::Builder::word_number(std::string_view word) {
    if (word_starts_.size() * 2 >= table_.size()) {
        table_.assign(std::max<std::size_t>(1024, table_.size() * 2), 0);
        for (std::uint32_t number = 0; number < word_starts_.size(); ++number) {
            const auto end =
                number + 1 < word_starts_.size() ? word_starts_[number + 1] : text_.size();
            const auto known =
                std::string_view(text_).substr(word_starts_[number], end - word_starts_[number]);
            auto place = hash_of(known) & (table_.size() - 1);
            while (table_[place] != 0)
                place = (place + 1) & (table_.size() - 1);
            table_[place] = number + 1;
        }
    }
    auto place = hash_of(word) & (table_.size() - 1);
    for (; table_[place] != 0; place = (place + 1) & (table_.size() - 1)) {
        const auto number = table_[place] - 1;
        const auto end = number + 1 < word_starts_.size() ? word_starts_[number + 1] : text_.size();
        if (std::string_view(text_).substr(word_starts_[number], end - word_starts_[number]) ==
            word)
            return number;
    }
    const auto number = static_cast<std::uint32_t>(word_starts_.size());
    table_[place] = number + 1;
    word_starts_.push_back(static_cast<std::uint32_t>(text_.size()));
    text_ += word;
    return number;
}

// Each step lets go of what only it needed, before the next one asks for more.
PeopleSearch PeopleSearch::Builder::finish() {
    table_ = {};
    PeopleSearch index;
    put_words_in_order(index);
    index.row_words_ = std::move(row_words_);
    index.add_rows(std::exchange(row_starts_, {}));
    index.add_deletions();
    return index;
}

void PeopleSearch::Builder::put_words_in_order(PeopleSearch& index) {
    const auto count = word_starts_.size();
    word_starts_.push_back(static_cast<std::uint32_t>(text_.size()));
    const auto known = [&](std::uint32_t number) {
        return std::string_view(text_).substr(word_starts_[number],
                                              word_starts_[number + 1] - word_starts_[number]);
    };
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](auto left, auto right) { return known(left) < known(right); });

    std::vector<std::uint32_t> new_number(count);
    index.text_.reserve(text_.size());
    index.starts_.reserve(count + 1);
    for (std::uint32_t place = 0; place < count; ++place) {
        new_number[order[place]] = place;
        index.starts_.push_back(static_cast<std::uint32_t>(index.text_.size()));
        index.text_ += known(order[place]);
    }
    index.starts_.push_back(static_cast<std::uint32_t>(index.text_.size()));
    for (auto& number : row_words_)
        number = new_number[number];
    text_ = {};
    word_starts_ = {};
}

// A counting sort of (word, row) pairs: first how many rows each word has, then each in place.
void PeopleSearch::add_rows(const std::vector<std::uint32_t>& row_starts) {
    row_ends_.assign(starts_.size() - 1, 0);
    for (const auto number : row_words_)
        ++row_ends_[number];
    // Where each word's rows begin; putting them in place moves that to where they end.
    std::exclusive_scan(row_ends_.begin(), row_ends_.end(), row_ends_.begin(), std::uint32_t{0});
    rows_.resize(row_words_.size());
    word_ends_.reserve(row_starts.size());
    for (std::size_t row = 0; row < row_starts.size(); ++row) {
        const auto end = row + 1 < row_starts.size() ? row_starts[row + 1] : row_words_.size();
        for (std::size_t at = row_starts[row]; at < end; ++at)
            rows_[row_ends_[row_words_[at]]++] = static_cast<std::uint32_t>(row);
        word_ends_.push_back(static_cast<std::uint32_t>(end));
    }
}

void PeopleSearch::add_deletions() {
    const auto visit = [&](auto act) {
        for (std::uint32_t number = 0; number < row_ends_.size(); ++number)
            if (forgives(word(number)))
                for_each_deletion(word(number), [&](std::uint32_t hash) { act(hash, number); });
    };
    std::size_t count = 0;
    visit([&](std::uint32_t, std::uint32_t) { ++count; });
    deletions_.reserve(count);
    visit([&](std::uint32_t hash, std::uint32_t number) { deletions_.emplace_back(hash, number); });
    std::sort(deletions_.begin(), deletions_.end());
}

} // namespace lanyard::services
