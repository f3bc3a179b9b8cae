#pragma once

#include "common/ui/builder.hpp"
#include "common/ui/table.hpp"

namespace lanyard::ui {

/// What stands in one cell: text, a chip, a dot and a word, or a person.
void table_cell(Builder& builder, const TableCell& cell, bool numeric);

} // namespace lanyard::ui
