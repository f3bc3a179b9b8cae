#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>

#include "common/qr/grey_image.hpp"

namespace lanyard::qr {

/// One picture, and what the passes so far have made of it, so that none is made twice.
class Workbench {
public:
    explicit Workbench(GreyView full) : full_(full) {}

    GreyView full() const { return full_; }
    /// Shrunk by `factor`, 1 to 4.
    GreyView shrunk_by(int factor);
    /// Half the size, each pixel black or white by the mean around it.
    GreyView half_local();

private:
    GreyView full_;
    std::array<GreyImage, 3> shrunk_;
    GreyImage half_local_;
};

/// One way to look for a code.
struct Pass {
    const char* name;
    std::optional<std::string> (*read)(Workbench& bench);
};

/// Cheapest first and in the order that read most in least time on pictures of badges.
std::span<const Pass> quick_passes(); ///< for every frame
std::span<const Pass> heavy_passes(); ///< for one frame in turn each
std::span<const Pass> deep_passes();  ///< after those, for pictures that nothing follows

} // namespace lanyard::qr
