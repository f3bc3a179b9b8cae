#include "common/devices/frames.hpp"

#include <utility>

namespace lanyard::devices {

CameraPicture::CameraPicture(GstOwned<GstSample> sample) : sample_(std::move(sample)) {
    auto* caps = gst_sample_get_caps(sample_.get());
    auto* buffer = gst_sample_get_buffer(sample_.get());
    GstVideoInfo format;
    mapped_ = caps && buffer && gst_video_info_from_caps(&format, caps) &&
              gst_video_frame_map(&pixels_, &format, buffer, GST_MAP_READ);
}

CameraPicture::~CameraPicture() {
    if (mapped_) gst_video_frame_unmap(&pixels_);
}

std::optional<LumaFrame> frame_of(GstOwned<GstSample> sample) {
    if (!sample) return std::nullopt;
    auto picture = std::make_shared<const CameraPicture>(std::move(sample));
    if (!picture->mapped()) return std::nullopt;
    const auto& pixels = picture->pixels();
    LumaFrame frame;
    frame.width = GST_VIDEO_FRAME_WIDTH(&pixels);
    frame.height = GST_VIDEO_FRAME_HEIGHT(&pixels);
    frame.stride = GST_VIDEO_FRAME_PLANE_STRIDE(&pixels, 0);
    frame.pixels = {picture, static_cast<const std::uint8_t*>(pixels.data[0])};
    frame.picture = std::move(picture);
    frame.seen_at = std::chrono::steady_clock::now();
    return frame;
}

} // namespace lanyard::devices
