#pragma once

#include "common/documents/drawing.hpp"

namespace lanyard::documents {

/// How wide a text is on one line, and how wide the wider of two lines is when it is broken at the
/// best place between words. In points, for a layout set in letters of `points`.
struct NaturalWidths {
    double whole = 0;
    double halved = 0;
};

NaturalWidths natural_widths(PangoLayout* layout, double points);

} // namespace lanyard::documents
