#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/ui/box.hpp"
#include "common/ui/icons.hpp"
#include "common/ui/words.hpp"

namespace lanyard::ui {

struct TableColumn {
    Words title = {};
    Length width = fill();
    bool numeric = false;
    bool sortable = true;
    /// A test name apart from the title.
    std::string id = {};
};

/// One cell of a row that is on the screen.
struct TableCell {
    enum class Kind { Plain, Strong, Person, Chip, Dot };

    std::string text = {};
    Kind kind = Kind::Plain;
    Tone tone = Tone::Neutral;
};

/// What a table shows. Only rows in sight are asked for, so a million of them cost what twenty do.
struct Table {
    Words name = {};
    std::vector<TableColumn> columns = {};
    std::size_t rows = 0;
    std::function<TableCell(std::size_t row, std::size_t column)> cell = {};
    /// The stable test name of a row; its first cell when absent.
    std::function<std::string(std::size_t row)> row_key = {};
    /// An icon at the end of each row that opens what can be done with it.
    bool row_actions = false;
    Words row_action_name = {};
    /// In place of rows, when there are none.
    Words when_empty = {};
    Length height = fill();
    std::string id = {};
};

/// Where the user is in a table; kept by the form.
struct TableState {
    std::size_t sort_column = 0;
    bool descending = false;
    std::optional<std::size_t> selected = {};
};

struct TableEvent {
    /// The order in `TableState` changed.
    bool sorted = false;
    /// The selected row changed.
    bool selected = false;
    /// Enter or a second click on the selected row.
    std::optional<std::size_t> opened = {};
    std::optional<std::size_t> action = {};
};

} // namespace lanyard::ui
