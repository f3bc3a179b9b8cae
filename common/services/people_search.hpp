#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/services/distinct_texts.hpp"
#include "common/services/near_words.hpp"
#include "common/services/row_lists.hpp"

namespace lanyard::services {

class DelegateList;

/// Finds people by the beginnings of words, in any order and without regard to accents, case,
/// hyphens or titles; a slip in a word of four letters or more is forgiven when nobody matches as
/// typed. What is compared are the distinct words, which are few, never all the people.
class PeopleSearch {
public:
    /// Gathers the words of each row; `finish` makes the index of them.
    class Builder {
    public:
        /// With so many rows to come, nothing is held twice while it grows.
        explicit Builder(std::size_t rows = 0);
        /// The next row's searchable text, any number of parts.
        void add_row() { word_ends_.push_back(static_cast<std::uint32_t>(row_words_.size())); }
        void add_text(std::string_view text);
        PeopleSearch finish();

    private:
        friend class PeopleSearch;
        void put_words_in_order(PeopleSearch& index);

        DistinctTexts words_;
        std::vector<std::uint32_t> row_words_;
        std::vector<std::uint32_t> word_ends_; ///< where each row's words end so far
    };

    /// The best rows, best first, at most `limit`.
    std::vector<std::uint32_t> find(std::string_view query, std::size_t limit) const;
    /// All rows that match, in the order they were added.
    std::vector<std::uint32_t> find_all(std::string_view query) const;
    /// The same of some rows only: titles and slips are forgiven when none of those matches as
    /// typed, whatever others do.
    using Allowed = std::function<bool(std::uint32_t row)>;
    std::vector<std::uint32_t> find_among(std::string_view query, const Allowed& allowed) const;
    /// Some of those, best first.
    void rank(std::string_view query, std::vector<std::uint32_t>& rows) const;

private:
    /// Words that one word of the query may mean: neighbours in alphabetical order, or chosen ones.
    using Meaning = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    using Words = std::vector<std::string_view>;
    enum class Reading { AsTyped, Forgiving };

    std::string_view word(std::uint32_t number) const {
        return std::string_view(text_).substr(starts_[number],
                                              starts_[number + 1] - starts_[number]);
    }
    Meaning beginning_with(std::string_view prefix) const;
    Meaning nearly(std::string_view word) const;
    std::size_t weight_of(const Meaning& meaning) const;
    bool row_has(std::uint32_t row, const Meaning& meaning) const;
    std::vector<std::uint32_t> matches(const Words& typed, std::size_t limit) const;
    std::vector<std::uint32_t> rows_with(const Words& typed, Reading reading,
                                         std::size_t limit) const;
    std::vector<std::uint32_t> rows_with_all(const std::vector<Meaning>& meanings,
                                             std::size_t limit) const;
    long score(std::uint32_t row, const Words& words) const;
    /// How far a typed word is from the nearest of a row's words.
    long distance(std::string_view typed, std::uint32_t begin, std::uint32_t end) const;

    std::string text_;                     ///< distinct words in order, one after the other
    std::vector<std::uint32_t> starts_;    ///< of each word, and the end of the last
    RowLists rows_;                        ///< of each word
    std::vector<std::uint32_t> row_words_; ///< the words of each row, row after row
    std::vector<std::uint32_t> word_ends_; ///< where a row's words end
    NearWords near_;
};

/// Over name, badge name, organisation, reference and e-mail.
PeopleSearch index_of(const DelegateList& list);

} // namespace lanyard::services
