#include "common/documents/line_breaks.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace lanyard::documents {

namespace {

/// The advance of each character in reading order, whichever line it was put on.
std::vector<int> advances(PangoLayout* layout, std::size_t characters) {
    std::vector<int> widths;
    widths.reserve(characters);
    for (GSList* line = pango_layout_get_lines_readonly(layout); line; line = line->next) {
        const auto* laid_out = static_cast<PangoLayoutLine*>(line->data);
        std::vector<std::pair<int, std::vector<int>>> runs; // byte offset, widths
        for (GSList* node = laid_out->runs; node; node = node->next) {
            const auto* run = static_cast<PangoGlyphItem*>(node->data);
            std::vector<int> logical(static_cast<std::size_t>(run->item->num_chars));
            auto* item = const_cast<PangoGlyphItem*>(run);
            pango_glyph_item_get_logical_widths(item, pango_layout_get_text(layout),
                                                logical.data());
            runs.emplace_back(run->item->offset, std::move(logical));
        }
        std::sort(runs.begin(), runs.end());
        for (const auto& run : runs)
            widths.insert(widths.end(), run.second.begin(), run.second.end());
    }
    widths.resize(characters); // paragraph ends have no width of their own
    return widths;
}

} // namespace

NaturalWidths natural_widths(PangoLayout* layout, double points) {
    // A blank that ended a line was given no width; on one line it would have some.
    const int blank_width = static_cast<int>(points * 0.3 * PANGO_SCALE);
    int count = 0;
    const auto* attributes = pango_layout_get_log_attrs_readonly(layout, &count);
    const auto characters = static_cast<std::size_t>(std::max(count - 1, 0));
    auto widths = advances(layout, characters);
    int whole = 0;
    for (std::size_t i = 0; i < characters; ++i) {
        if (attributes[i].is_white && widths[i] == 0) widths[i] = blank_width;
        whole += widths[i];
    }

    int halved = whole;
    int before = 0;
    int blank = 0; // blanks at the end of the first line take no room
    for (std::size_t i = 0; i < characters; ++i) {
        if (i > 0 && attributes[i].is_line_break)
            halved = std::min(halved, std::max(before - blank, whole - before));
        before += widths[i];
        blank = attributes[i].is_white ? blank + widths[i] : 0;
    }
    return {static_cast<double>(whole) / PANGO_SCALE, static_cast<double>(halved) / PANGO_SCALE};
}

} // namespace lanyard::documents
