#include "common/devices/frames.hpp"

#include <gst/video/video.h>

#include <utility>

namespace lanyard::devices {

namespace {

/// A sample with its pixels mapped into memory.
class MappedSample {
public:
    explicit MappedSample(GstOwned<GstSample> sample) : sample_(std::move(sample)) {
        auto* caps = gst_sample_get_caps(sample_.get());
        auto* buffer = gst_sample_get_buffer(sample_.get());
        GstVideoInfo format;
        mapped_ = caps && buffer && gst_video_info_from_caps(&format, caps) &&
                  gst_video_frame_map(&picture_, &format, buffer, GST_MAP_READ);
    }
    ~MappedSample() {
        if (mapped_) gst_video_frame_unmap(&picture_);
    }
    MappedSample(const MappedSample&) = delete;
    MappedSample& operator=(const MappedSample&) = delete;

    bool mapped() const { return mapped_; }
    const GstVideoFrame& picture() const { return picture_; }

private:
    GstOwned<GstSample> sample_;
    GstVideoFrame picture_ = {};
    bool mapped_ = false;
};

} // namespace

std::optional<Frame> frame_of(GstOwned<GstSample> sample) {
    if (!sample) return std::nullopt;
    const auto mapped = std::make_shared<const MappedSample>(std::move(sample));
    if (!mapped->mapped()) return std::nullopt;
    const auto& picture = mapped->picture();
    Frame frame;
    frame.width = GST_VIDEO_FRAME_WIDTH(&picture);
    frame.height = GST_VIDEO_FRAME_HEIGHT(&picture);
    frame.stride = GST_VIDEO_FRAME_PLANE_STRIDE(&picture, 0);
    frame.pixels = {mapped, static_cast<const std::uint8_t*>(picture.data[0])};
    frame.seen_at = std::chrono::steady_clock::now();
    return frame;
}

} // namespace lanyard::devices
