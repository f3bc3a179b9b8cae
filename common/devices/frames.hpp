#pragma once

#include <gst/video/video.h>

#include <optional>

#include "common/devices/camera.hpp"
#include "common/devices/gst_handles.hpp"

namespace lanyard::devices {

/// A sample with its pixels mapped into memory, for as long as it is kept.
class CameraPicture {
public:
    explicit CameraPicture(GstOwned<GstSample> sample);
    ~CameraPicture();
    CameraPicture(const CameraPicture&) = delete;
    CameraPicture& operator=(const CameraPicture&) = delete;

    /// False when the sample is no picture: then there are no pixels.
    bool mapped() const { return mapped_; }
    const GstVideoFrame& pixels() const { return pixels_; }

private:
    GstOwned<GstSample> sample_;
    GstVideoFrame pixels_ = {};
    bool mapped_ = false;
};

/// The first plane of a sample, not copied: the pixels live as long as the frame. Nothing when the
/// sample is no picture.
std::optional<LumaFrame> frame_of(GstOwned<GstSample> sample);

} // namespace lanyard::devices
