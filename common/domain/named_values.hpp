#pragma once

#include <cassert>
#include <optional>
#include <string_view>

#include "common/core/text.hpp"

namespace lanyard {

/// An enumerator and the one word for it in files, the schema and the command line.
template <class Enum>
struct Named {
    Enum value;
    std::string_view name;
};

template <class Table, class Enum>
std::string_view name_in(const Table& table, Enum value) {
    for (const auto& entry : table)
        if (entry.value == value) return entry.name;
    assert(!"every enumerator has a name");
    return {};
}

/// Case, hyphens and blanks do not matter: "Non member" finds "non-member".
template <class Table>
auto value_in(const Table& table, std::string_view name)
    -> std::optional<decltype(table.front().value)> {
    const auto wanted = fold(name);
    for (const auto& entry : table)
        if (fold(entry.name) == wanted) return entry.value;
    return std::nullopt;
}

} // namespace lanyard
