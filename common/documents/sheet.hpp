#pragma once

#include <vector>

#include "common/documents/badge_book.hpp"
#include "common/documents/drawing.hpp"

namespace lanyard::documents {

/// Where badges stand on a page of paper.
struct Sheet {
    struct Place {
        double x;
        double y;
    };
    double width = 0;
    double height = 0;
    std::vector<Place> places;
};

Sheet sheet_of(BadgeLayout layout);

/// Short lines at the paper's edges and a cross in its middle, where a guillotine cuts. None on a
/// sheet of one badge.
void draw_cut_marks(cairo_t* page, const Sheet& sheet);

} // namespace lanyard::documents
