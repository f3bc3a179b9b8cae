#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>

#include "common/qr/grey_image.hpp"

namespace lanyard::video {

/// Gives the next frame, all of one size; nothing at the end.
using NextFrame = std::function<std::optional<qr::GreyImage>()>;

/// Writes the frames as a motion JPEG film (AVI), as webcams send pictures. Throws
/// std::runtime_error when it cannot.
void write_video(const std::filesystem::path& path, const NextFrame& next, int frames_a_second);
void write_video(const std::filesystem::path& path, std::span<const qr::GreyImage> frames,
                 int frames_a_second);

} // namespace lanyard::video
