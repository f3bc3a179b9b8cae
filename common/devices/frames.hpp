#pragma once

#include <optional>

#include "common/devices/camera.hpp"
#include "common/devices/gst_handles.hpp"

namespace lanyard::devices {

/// The first plane of a sample, not copied: the pixels live as long as the frame. Nothing when the
/// sample is no picture.
std::optional<Frame> frame_of(GstOwned<GstSample> sample);

} // namespace lanyard::devices
