#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace lanyard::devices {

/// A picture as grey pixels, rows without gaps, 0 black.
struct GreyPicture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
};

/// Reads a PNG, JPEG, BMP, GIF or PNM file; transparent parts count as white paper. Nothing when it
/// is no picture or has more than 100 million pixels; Fault when the file cannot be read at all.
std::optional<GreyPicture> read_picture(const std::filesystem::path& file);

} // namespace lanyard::devices
