#pragma once

#include <cstdint>
#include <vector>

namespace lanyard::services {

/// Which rows have each word, word after word. A row is written as its distance from the row
/// before, seven bits to a byte, so that a frequent word costs a byte or two for each of its rows.
class RowLists {
public:
    RowLists() = default;
    /// `row_words` are the words of each row, row after row, none twice in a row; `word_ends` says
    /// where each row's words end.
    RowLists(std::size_t words, const std::vector<std::uint32_t>& row_words,
             const std::vector<std::uint32_t>& word_ends);

    std::size_t words() const { return ends_.size(); }
    /// Grows with the number of rows that have the words from `begin` to before `end`.
    std::size_t weight(std::uint32_t begin, std::uint32_t end) const {
        return ends_[end - 1] - begin_of(begin);
    }
    /// The rows of one word, smallest first, while `visit` returns true; whether it always did.
    template <class Visit>
    bool for_each(std::uint32_t word, Visit visit) const {
        std::uint32_t row = 0;
        for (auto at = begin_of(word); at < ends_[word];) {
            std::uint32_t distance = 0;
            for (unsigned shift = 0;; shift += 7) {
                const std::uint32_t byte = bytes_[at++];
                distance |= (byte & 0x7FU) << shift;
                if (byte < 0x80) break;
            }
            row += distance;
            if (!visit(row)) return false;
        }
        return true;
    }

private:
    std::uint32_t begin_of(std::uint32_t word) const { return word == 0 ? 0 : ends_[word - 1]; }

    std::vector<std::uint8_t> bytes_;
    std::vector<std::uint32_t> ends_;
};

} // namespace lanyard::services
