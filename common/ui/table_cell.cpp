#include "common/ui/table_cell.hpp"

#include <cmath>

#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

void table_cell(Builder& builder, const TableCell& cell, bool numeric) {
    const Palette& c = builder.colours();
    using Kind = TableCell::Kind;
    if (cell.kind == Kind::Chip) {
        if (!cell.text.empty())
            chip(builder, cell.text, cell.tone, Icon::None, builder.metrics().chip_height);
        return;
    }
    if (cell.kind == Kind::Person) avatar(builder, cell.text, builder.metrics().avatar);
    if (cell.kind == Kind::Dot) {
        const float size = std::round(builder.theme().text_size(TextStyle::Small) * 0.68F);
        Node dot;
        dot.id = builder.id_for("dot");
        dot.width = fit();
        dot.across = {size, size};
        dot.height_at = [size](float) { return size; };
        dot.paint = [colour = builder.theme().tone(cell.tone).solid](Canvas& canvas,
                                                                     const Rect& rect) {
            canvas.circle(rect.centre(), rect.width / 2, colour);
        };
        builder.leaf(std::move(dot));
    }
    const bool strong = cell.kind == Kind::Strong || cell.kind == Kind::Person;
    const bool soft = cell.kind == Kind::Plain && !numeric;
    builder.text({.text = cell.text,
                  .style = strong ? TextStyle::SmallStrong : TextStyle::Small,
                  .ink = soft ? c.text_soft : c.text,
                  .align = numeric ? Align::End : Align::Start,
                  .max_lines = 1,
                  .width = numeric ? fit() : fill()});
}

} // namespace lanyard::ui
