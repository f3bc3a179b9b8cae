#include "common/documents/sheet.hpp"

#include "common/documents/badge_painter.hpp"
#include "common/documents/badge_palette.hpp"

namespace lanyard::documents {

namespace {

constexpr double kMarkLength = mm(6);
constexpr double kMarkInset = mm(5); ///< office printers leave about so much paper blank
constexpr double kMarkWidth = 0.5;

void line(cairo_t* page, double from_x, double from_y, double to_x, double to_y) {
    cairo_move_to(page, from_x, from_y);
    cairo_line_to(page, to_x, to_y);
}

void draw_marks(cairo_t* page, const Sheet& sheet) {
    const double x = sheet.width / 2;
    const double y = sheet.height / 2;
    line(page, x, 0, x, kMarkInset + kMarkLength);
    line(page, x, sheet.height, x, sheet.height - kMarkInset - kMarkLength);
    line(page, 0, y, kMarkInset + kMarkLength, y);
    line(page, sheet.width, y, sheet.width - kMarkInset - kMarkLength, y);
    line(page, x, y - kMarkLength / 2, x, y + kMarkLength / 2);
    line(page, x - kMarkLength / 2, y, x + kMarkLength / 2, y);
}

} // namespace

Sheet sheet_of(BadgeLayout layout) {
    if (layout == BadgeLayout::A6) return {kBadgeWidth, kBadgeHeight, {{0, 0}}};
    const double top = mm(0.5); // A4 is a millimetre taller than two of A6
    return {
        mm(210), mm(297), {{0, top}, {kBadgeWidth, top}, {0, mm(148.5)}, {kBadgeWidth, mm(148.5)}}};
}

void draw_cut_marks(cairo_t* page, const Sheet& sheet) {
    if (sheet.places.size() < 2) return;
    cairo_set_line_width(page, kMarkWidth * 3);
    set_colour(page, kPaper); // a light edge, so that the mark shows on a dark band as well
    draw_marks(page, sheet);
    cairo_stroke(page);
    cairo_set_line_width(page, kMarkWidth);
    set_colour(page, kInk);
    draw_marks(page, sheet);
    cairo_stroke(page);
}

} // namespace lanyard::documents
