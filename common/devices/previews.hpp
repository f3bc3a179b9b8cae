#pragma once

#include <memory>
#include <optional>

#include "common/devices/camera.hpp"

namespace lanyard::devices {

/// Makes small coloured pictures of frames, when somebody is to see them: half a millisecond each,
/// so not of every frame. Kept ready, because most of the cost is to prepare for a format.
class Previews {
public:
    Previews();
    ~Previews();
    Previews(const Previews&) = delete;
    Previews& operator=(const Previews&) = delete;

    /// The whole frame, in the middle of black where its shape is another. Nothing when its format
    /// cannot be converted.
    std::optional<PreviewFrame> make(const LumaFrame& frame);

private:
    struct Converter;
    std::unique_ptr<Converter> converter_;
};

} // namespace lanyard::devices
