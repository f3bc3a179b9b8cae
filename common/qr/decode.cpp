#include "common/qr/decode.hpp"

#include <algorithm>

#include "common/qr/image_ops.hpp"
#include "common/qr/passes.hpp"

namespace lanyard::qr {

namespace {

/// Passes cost by the pixel and are tuned for a camera's frames: larger pictures are shrunk first.
constexpr int kComfortableSide = 1800;
constexpr int kLargestSide = 3600; ///< beyond it a module that matters is many pixels wide

/// Two read a settling badge 0.6 frames sooner than one does; a third would gain 0.3 more.
constexpr int kHeavyPerFrame = 2;

int factor_to(int side, GreyView picture) {
    return (std::max(picture.width, picture.height) + side - 1) / side;
}

std::optional<std::string> read_with(std::span<const Pass> passes, Workbench& bench) {
    for (const auto& pass : passes)
        if (auto text = pass.read(bench)) return text;
    return std::nullopt;
}

std::optional<std::string> read_whole_cascade(GreyView picture) {
    Workbench bench(picture);
    for (const auto passes : {quick_passes(), heavy_passes(), deep_passes()})
        if (auto text = read_with(passes, bench)) return text;
    return std::nullopt;
}

} // namespace

std::optional<std::string> Decoder::read(GreyView picture) const {
    if (picture.empty()) return std::nullopt;
    const int factor = factor_to(kComfortableSide, picture);
    if (factor == 1) return read_whole_cascade(picture);
    if (auto text = read_whole_cascade(shrunk(picture, factor).view())) return text;
    const auto large = shrunk(picture, factor_to(kLargestSide, picture));
    Workbench bench(large.view());
    return read_with(quick_passes(), bench);
}

std::optional<std::string> FrameReader::read(GreyView frame) {
    if (frame.empty() || !gate_.admits(frame)) return std::nullopt;
    Workbench bench(frame);
    auto text = read_with(quick_passes(), bench);
    for (int heavy = 0; heavy < kHeavyPerFrame && !text; ++heavy)
        text = heavy_passes()[turn_++ % heavy_passes().size()].read(bench);
    if (text) gate_.keep_open();
    return text;
}

} // namespace lanyard::qr
