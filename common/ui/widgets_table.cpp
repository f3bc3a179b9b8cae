#include <algorithm>
#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/table_cell.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

using namespace i18n::literals;

namespace {

/// The rows of a table that can be seen, for one frame.
class TableDrawing {
public:
    TableDrawing(Builder& builder, const Table& table, TableState& state)
        : builder_(builder),
          table_(table),
          state_(state),
          row_height_(std::round(builder.metrics().row_height *
                                 std::max(1.0F, builder.metrics().text_scale * 0.8F))) {}

    TableEvent draw() {
        Node whole;
        whole.id = builder_.id_for(table_.id.empty() ? "table" : table_.id);
        whole.height = table_.height;
        const int index = builder_.open(std::move(whole));
        Element& element = builder_.element(index, Role::Table, table_.name, table_.id);
        element.value = std::to_string(table_.rows);
        header();
        rows();
        // Clear of the round corners of the card it stands in.
        builder_.space_px(builder_.metrics().card_radius * 0.6F);
        builder_.close();
        return event_;
    }

private:
    void header();
    bool header_cell(std::size_t column);
    void rows();
    void keys(Id body);
    Arrows arrows_for_rows() const;
    void row(std::size_t index);
    void cell(std::size_t row, std::size_t column);
    void action(std::size_t row);
    Node line_node(float height) const;
    std::string row_name(std::size_t row) const;
    std::string rest_of_row(std::size_t row) const;
    Colour line_colour() const { return builder_.colours().line; }
    void select(std::size_t row);
    void keep_selection_in_sight(Id body, float seen);

    Builder& builder_;
    const Table& table_;
    TableState& state_;
    float row_height_;
    TableEvent event_;
};

Node TableDrawing::line_node(float height) const {
    Node node;
    node.direction = Direction::Row;
    node.least_height = height;
    node.gap = builder_.theme().gap(Gap::Medium);
    node.padding_across = builder_.theme().gap(Gap::Large);
    return node;
}

bool TableDrawing::header_cell(std::size_t column) {
    const TableColumn& shown = table_.columns[column];
    const Palette& c = builder_.colours();
    Node node;
    node.id = builder_.id_for("column");
    node.direction = Direction::Row;
    node.width = shown.width;
    node.height = fill();
    node.gap = builder_.theme().gap(Gap::Tiny);
    node.justify = shown.numeric ? Justify::End : Justify::Start;
    const int index = builder_.open(std::move(node));
    const bool current = state_.sort_column == column;
    Element& element = builder_.element(index, Role::ColumnHeader, shown.title, shown.id);
    element.checked = current && shown.sortable;
    if (element.checked)
        element.value = builder_.say(state_.descending ? "ui.descending"_msg : "ui.ascending"_msg);
    Press press;
    if (shown.sortable) {
        press = builder_.operate(index, {});
        builder_.paint_ring(index, press, builder_.metrics().key_radius);
    }
    const Colour ink = press.hovered || current ? c.text : c.text_soft;
    builder_.text({.text = builder_.say(shown.title),
                   .style = TextStyle::SmallStrong,
                   .ink = ink,
                   .align = shown.numeric ? Align::End : Align::Start});
    if (current && shown.sortable)
        builder_.icon(state_.descending ? Icon::ArrowDownward : Icon::ArrowUpward,
                      std::round(builder_.theme().text_size(TextStyle::Small)), c.primary);
    builder_.close();
    return press.activated;
}

void TableDrawing::header() {
    Node node = line_node(std::round(row_height_ * 0.72F));
    node.aligned = Align::Centre;
    const int index = builder_.open(std::move(node));
    const Colour soft = builder_.colours().surface_soft;
    builder_.set_ground(index, soft);
    builder_.node(index).paint = [soft, line = line_colour()](Canvas& canvas, const Rect& rect) {
        canvas.fill(rect, soft);
        canvas.line({rect.x, rect.y}, {rect.right(), rect.y}, line, 1);
        canvas.line({rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, line, 1);
    };
    for (std::size_t column = 0; column < table_.columns.size(); ++column)
        if (header_cell(column)) {
            state_.descending = state_.sort_column == column && !state_.descending;
            state_.sort_column = column;
            event_.sorted = true;
        }
    if (table_.row_actions) builder_.space_px(builder_.metrics().target);
    builder_.close();
}

void TableDrawing::rows() {
    Node node;
    node.id = builder_.id_for("rows");
    node.height = fill();
    node.scrolls = true;
    const Id id = node.id;
    const Rect* last = builder_.last_rect(id);
    const float seen =
        last != nullptr ? last->height : static_cast<float>(builder_.state().panel.height_px);
    keys(id);
    keep_selection_in_sight(id, seen);
    node.scrolled = builder_.state().interaction.scrolled(id);
    const auto step = static_cast<double>(row_height_);
    const auto first = std::min(
        table_.rows, static_cast<std::size_t>(std::max(0.0, std::floor(node.scrolled / step))));
    const auto count = static_cast<std::size_t>(seen / row_height_) + 2;
    node.virtual_height = std::max(1.0, step * static_cast<double>(table_.rows));
    node.first_top = step * static_cast<double>(first);
    const int index = builder_.open(std::move(node));
    const Press press = builder_.operate(index, {.arrows = arrows_for_rows()});
    builder_.scroll_thumb(index, faded(builder_.colours().text_soft, 0.45),
                          std::max(3.0F, builder_.metrics().unit * 5));
    if (press.ring && !state_.selected && table_.rows > 0) select(first);
    if (table_.rows == 0 && !table_.when_empty.empty()) {
        builder_.space_px(row_height_ * 0.5F);
        builder_.text({.text = builder_.say(table_.when_empty),
                       .style = TextStyle::Body,
                       .ink = builder_.colours().text_muted,
                       .align = Align::Centre});
    }
    for (std::size_t i = first; i < std::min(table_.rows, first + count); ++i)
        row(i);
    builder_.close();
}

// Up from the first row and Down from the last lead on.
Arrows TableDrawing::arrows_for_rows() const {
    if (!state_.selected) return {.down = table_.rows > 0};
    return {.up = *state_.selected > 0, .down = *state_.selected + 1 < table_.rows};
}

void TableDrawing::select(std::size_t row) {
    if (state_.selected == row) return;
    state_.selected = row;
    event_.selected = true;
}

void TableDrawing::keys(Id body) {
    const Interaction& input = builder_.state().interaction;
    if (!input.focused(body) || table_.rows == 0) return;
    const auto last = static_cast<long>(table_.rows) - 1;
    for (const auto& typed : input.typed()) {
        const auto* key = std::get_if<KeyPressed>(&typed);
        if (key == nullptr) continue;
        long at = state_.selected ? static_cast<long>(*state_.selected) : -1;
        switch (key->key) {
        case Key::Down:
            ++at;
            break;
        case Key::Up:
            at = std::max(0L, at - 1);
            break;
        case Key::PageDown:
            at += 10;
            break;
        case Key::PageUp:
            at -= 10;
            break;
        case Key::Home:
            at = 0;
            break;
        case Key::End:
            at = last;
            break;
        case Key::Enter:
            if (state_.selected) event_.opened = state_.selected;
            continue;
        default:
            continue;
        }
        select(static_cast<std::size_t>(std::clamp(at, 0L, last)));
    }
}

void TableDrawing::keep_selection_in_sight(Id body, float seen) {
    if (!event_.selected || !state_.selected) return;
    Interaction& input = builder_.state().interaction;
    const double top = static_cast<double>(row_height_) * static_cast<double>(*state_.selected);
    const double bottom = top + static_cast<double>(row_height_);
    const double from = input.scrolled(body);
    if (top < from) input.scroll_to(body, top);
    if (bottom > from + static_cast<double>(seen))
        input.scroll_to(body, bottom - static_cast<double>(seen));
}

std::string TableDrawing::row_name(std::size_t row) const {
    if (table_.row_key) return table_.row_key(row);
    return {};
}

/// The cells after the first, for who hears the table instead of seeing it.
std::string TableDrawing::rest_of_row(std::size_t row) const {
    std::string rest;
    for (std::size_t column = 1; column < table_.columns.size(); ++column) {
        const auto text = table_.cell(row, column).text;
        if (text.empty()) continue;
        if (!rest.empty()) rest += ", ";
        rest += text;
    }
    return rest;
}

void TableDrawing::row(std::size_t at) {
    Node node = line_node(row_height_);
    // Rows keep one height, or the first one in sight could not be worked out.
    node.height = em(row_height_ / builder_.theme().text_size(TextStyle::Body));
    // By what the row is, so that a press holds on to it while rows come and go around it.
    const auto key = row_name(at);
    node.id = builder_.id_for("row " + (key.empty() ? std::to_string(at) : key));
    const int index = builder_.open(std::move(node));
    const TableCell first = table_.columns.empty() ? TableCell{} : table_.cell(at, 0);
    Element& element = builder_.element(index, Role::Row, Words(first.text), key);
    element.is_private = first.kind == TableCell::Kind::Person;
    element.value = rest_of_row(at);
    element.checked = state_.selected == at;
    const bool was_selected = element.checked;
    const Press press = builder_.operate(index, {.focusable = false, .keeps_focus = true});
    if (press.activated) {
        if (was_selected) event_.opened = at;
        select(at);
        builder_.state().interaction.set_focus(builder_.node(builder_.node(index).parent).id);
    }
    const Palette& c = builder_.colours();
    const Colour fill = was_selected    ? c.primary_soft
                        : press.hovered ? mixed(c.surface, c.surface_soft, 0.7)
                                        : c.surface;
    builder_.set_ground(index, fill);
    builder_.node(index).paint = [fill, line = c.grid, mark = c.primary, was_selected,
                                  inset = builder_.theme().gap(Gap::Large)](Canvas& canvas,
                                                                            const Rect& rect) {
        if (was_selected) {
            canvas.fill(rect, fill);
            canvas.fill({rect.x, rect.y, 4, rect.height}, mark);
        } else {
            canvas.fill(rect.shrunk(1), fill);
        }
        canvas.line({rect.x + inset, rect.bottom()}, {rect.right() - inset, rect.bottom()}, line,
                    1);
    };
    for (std::size_t column = 0; column < table_.columns.size(); ++column)
        cell(at, column);
    if (table_.row_actions) action(at);
    builder_.close();
}

void TableDrawing::cell(std::size_t row, std::size_t column) {
    const TableColumn& shown = table_.columns[column];
    Node node;
    node.id = builder_.id_for("cell");
    node.direction = Direction::Row;
    node.width = shown.width;
    node.gap = builder_.theme().gap(Gap::Small);
    node.justify = shown.numeric ? Justify::End : Justify::Start;
    builder_.open(std::move(node));
    table_cell(builder_, table_.cell(row, column), shown.numeric);
    builder_.close();
}

void TableDrawing::action(std::size_t row) {
    const Metrics& m = builder_.metrics();
    Node node;
    node.id = builder_.id_for("action");
    node.direction = Direction::Row;
    node.width = fit();
    node.least_width = node.least_height = m.target;
    node.justify = Justify::Centre;
    const int index = builder_.open(std::move(node));
    const std::string key = row_name(row);
    builder_.element(index, Role::Button, table_.row_action_name,
                     key.empty() ? "" : key + " action");
    const Press press = builder_.operate(index, {.focusable = state_.selected == row});
    builder_.paint_ring(index, press, m.button_radius);
    if (press.hovered || press.held)
        paint_fill(builder_, index, builder_.colours().line, m.button_radius);
    builder_.icon(Icon::MoreVert, std::round(m.target * 0.5F), builder_.colours().text_soft);
    builder_.close();
    if (press.activated) event_.action = row;
}

} // namespace

TableEvent Frame::table(const Table& table, TableState& state) {
    return TableDrawing(builder_, table, state).draw();
}

} // namespace lanyard::ui
