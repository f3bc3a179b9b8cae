#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "common/documents/badge_face.hpp"

namespace lanyard::bench {

/// The same words on the same pages by cairo's own plain text, without shaping, fitting or other
/// scripts, the code as a mask of one bit to a module. Writes to `path`.
void write_plain_cairo(const std::filesystem::path& path,
                       std::span<const documents::BadgeFace> faces);

/// The length of the PDF with the same words, bands and codes that a minimal writer makes: three
/// objects to a page, deflated, and a font that every reader has, so none inside.
std::size_t minimal_pdf(std::span<const documents::BadgeFace> faces);

} // namespace lanyard::bench
