#include "common/services/distinct_texts.hpp"

#include <algorithm>

#include "common/services/people_search_words.hpp"

namespace lanyard::services {

DistinctTexts::DistinctTexts(std::size_t texts, std::size_t bytes) {
    starts_.reserve(texts);
    letters_.reserve(bytes);
}

std::string_view DistinctTexts::at(std::uint32_t number) const {
    const auto end = number + 1 < starts_.size() ? starts_[number + 1] : letters_.size();
    return std::string_view(letters_).substr(starts_[number], end - starts_[number]);
}

std::uint32_t DistinctTexts::number_of(std::string_view text) {
    if (starts_.size() * 4 >= table_.size() * 3) grow_table();
    const auto place = place_of(text);
    if (table_[place] != 0) return table_[place] - 1;
    const auto number = static_cast<std::uint32_t>(starts_.size());
    table_[place] = number + 1;
    starts_.push_back(static_cast<std::uint32_t>(letters_.size()));
    letters_ += text;
    return number;
}

std::size_t DistinctTexts::place_of(std::string_view text) const {
    auto place = hash_of(text) & (table_.size() - 1);
    while (table_[place] != 0 && at(table_[place] - 1) != text)
        place = (place + 1) & (table_.size() - 1);
    return place;
}

// All of them are different, so the first free place is the right one.
void DistinctTexts::grow_table() {
    const auto places = std::max<std::size_t>(1024, table_.size() * 2);
    close(); // before the larger one is asked for
    table_.resize(places);
    for (std::uint32_t number = 0; number < starts_.size(); ++number) {
        auto place = hash_of(at(number)) & (places - 1);
        while (table_[place] != 0)
            place = (place + 1) & (places - 1);
        table_[place] = number + 1;
    }
}

} // namespace lanyard::services
