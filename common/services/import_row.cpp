#include "common/services/import_row.hpp"

#include "common/core/text.hpp"

namespace lanyard::services {

std::string ImportRow::text(std::size_t column) {
    const auto text = cell(column);
    if (text.size() > kLongestText && length_of(text) > kLongestText) {
        complain(column, {"csv.too_long", {{"most", std::to_string(kLongestText)}}});
        return {};
    }
    return std::string(text);
}

void ImportRow::complain(std::size_t column, Sentence sentence) {
    sound_ = false;
    errors_.add({number(), table_.column_number(column), std::string(columns_[column].name),
                 std::move(sentence)});
}

} // namespace lanyard::services
