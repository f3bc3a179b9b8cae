#include "common/services/row_lists.hpp"

#include <doctest/doctest.h>

using lanyard::services::RowLists;

namespace {

using Rows = std::vector<std::uint32_t>;

Rows rows_of(const RowLists& lists, std::uint32_t word) {
    Rows rows;
    lists.for_each(word, [&](std::uint32_t row) {
        rows.push_back(row);
        return true;
    });
    return rows;
}

} // namespace

TEST_CASE("each word's rows come back in order, however far apart they are") {
    constexpr std::uint32_t kRows = 3'000'000;
    Rows words;
    Rows ends;
    for (std::uint32_t row = 0; row < kRows; ++row) {
        if (row == 0 || row == 127 || row == 128 || row == 20'000 || row == kRows - 1)
            words.push_back(0);
        if (row == 5) words.push_back(2);
        ends.push_back(static_cast<std::uint32_t>(words.size()));
    }
    const RowLists lists(3, words, ends);
    CHECK(rows_of(lists, 0) == Rows{0, 127, 128, 20'000, kRows - 1});
    CHECK(rows_of(lists, 1).empty());
    CHECK(rows_of(lists, 2) == Rows{5});
    CHECK(lists.weight(0, 1) > lists.weight(2, 3));
}

TEST_CASE("a visitor who has enough is asked no more") {
    const RowLists lists(1, {0, 0, 0}, {1, 2, 3});
    int asked = 0;
    CHECK_FALSE(lists.for_each(0, [&](std::uint32_t) { return ++asked < 2; }));
    CHECK(asked == 2);
}
