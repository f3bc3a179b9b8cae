#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

namespace lanyard::ui {

/// Writes RGB rows, the lowest first as OpenGL reads them. Throws Fault when it cannot.
void write_png(const std::filesystem::path& file, int width, int height,
               std::span<const std::uint8_t> rgb_bottom_up);

} // namespace lanyard::ui
