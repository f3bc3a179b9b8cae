#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace lanyard::admin::cli {

/// Rows as aligned columns; widths count characters as a terminal shows them.
class Table {
public:
    explicit Table(std::vector<std::string> headings) { add(std::move(headings)); }

    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    void print(std::ostream& out) const;

private:
    std::vector<std::vector<std::string>> rows_;
};

} // namespace lanyard::admin::cli
