#pragma once

#include <string>
#include <vector>

#include "common/devices/gst_handles.hpp"

namespace lanyard::devices {

/// What "auto", a device or a file stands for at this moment, in the order to try; none when
/// nothing of the kind is there.
std::vector<std::string> candidates_of(const std::string& source);

/// The way from a device or a file to the two sinks named "luma" and "preview", not yet running.
GstOwned<GstElement> camera_pipeline(const std::string& candidate);

} // namespace lanyard::devices
