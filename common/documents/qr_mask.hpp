#pragma once

#include <string_view>

#include "common/documents/drawing.hpp"

namespace lanyard::documents {

/// The code as a picture of one bit to a module, without its quiet zone. A PDF then holds it as a
/// small mask, which is drawn five times faster than rectangles and is half as long.
Owned<cairo_surface_t> qr_mask(std::string_view code);

} // namespace lanyard::documents
