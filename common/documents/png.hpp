#pragma once

#include "common/core/output_file.hpp"
#include "common/documents/badge_images.hpp"

namespace lanyard::documents {

/// The picture as PNG without its alpha, stating `dpi` so that it prints in its true size.
void write_png(const Picture& picture, int dpi, OutputFile& file);

} // namespace lanyard::documents
