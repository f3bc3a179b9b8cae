#pragma once

#include "common/documents/badge_images.hpp"
#include "common/documents/output_file.hpp"

namespace lanyard::documents {

/// The picture as PNG without its alpha, stating `dpi` so that it prints in its true size.
void write_png(const Picture& picture, int dpi, OutputFile& file);

} // namespace lanyard::documents
