#include <algorithm>
#include <numeric>

#include "common/core/text.hpp"
#include "common/services/people_search.hpp"
#include "common/services/people_search_words.hpp"

namespace lanyard::services {

namespace {

/// More than most rows have.
constexpr std::size_t kWordsInARow = 16;
constexpr std::size_t kNewWordsInARow = 4;
constexpr std::size_t kBytesInARow = 48;

} // namespace

PeopleSearch::Builder::Builder(std::size_t rows)
    : words_(rows * kNewWordsInARow, rows * kBytesInARow) {
    row_words_.reserve(rows * kWordsInARow);
    word_ends_.reserve(rows);
}

void PeopleSearch::Builder::add_text(std::string_view text) {
    const auto folded = fold(text);
    for (const auto word : words_of(folded)) {
        const auto number = words_.number_of(word);
        const auto before = word_ends_.size() > 1 ? word_ends_[word_ends_.size() - 2] : 0;
        const auto row = row_words_.begin() + before;
        if (std::find(row, row_words_.end(), number) == row_words_.end())
            row_words_.push_back(number);
    }
    word_ends_.back() = static_cast<std::uint32_t>(row_words_.size());
}

// Each step lets go of what only it needed, before the next one asks for more.
PeopleSearch PeopleSearch::Builder::finish() {
    words_.close();
    PeopleSearch index;
    put_words_in_order(index);
    index.row_words_ = std::move(row_words_);
    index.word_ends_ = std::move(word_ends_);
    const auto words = index.starts_.size() - 1;
    index.rows_ = RowLists(words, index.row_words_, index.word_ends_);
    index.near_ = NearWords(words, [&](std::uint32_t number) { return index.word(number); });
    return index;
}

void PeopleSearch::Builder::put_words_in_order(PeopleSearch& index) {
    const auto count = words_.size();
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](auto left, auto right) { return words_.at(left) < words_.at(right); });

    index.text_.reserve(words_.bytes());
    index.starts_.reserve(count + 1);
    for (const auto number : order) {
        index.starts_.push_back(static_cast<std::uint32_t>(index.text_.size()));
        index.text_ += words_.at(number);
    }
    index.starts_.push_back(static_cast<std::uint32_t>(index.text_.size()));
    words_ = {};
    std::vector<std::uint32_t> new_number(count);
    for (std::uint32_t place = 0; place < count; ++place)
        new_number[order[place]] = place;
    for (auto& number : row_words_)
        number = new_number[number];
}

} // namespace lanyard::services
