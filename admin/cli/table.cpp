#include "admin/cli/table.hpp"

#include <algorithm>
#include <ostream>

#include "common/core/text.hpp"

namespace lanyard::admin::cli {

void Table::print(std::ostream& out) const {
    std::vector<std::size_t> widths(rows_.front().size());
    for (const auto& row : rows_)
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], length_of(row[column]));
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t column = 0; column < row.size(); ++column) {
            line += row[column];
            if (column + 1 < row.size())
                line += std::string(widths[column] - length_of(row[column]) + 2, ' ');
        }
        out << line << '\n';
    }
}

} // namespace lanyard::admin::cli
