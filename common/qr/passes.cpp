#include "common/qr/passes.hpp"

#include "common/qr/engines.hpp"
#include "common/qr/finder.hpp"
#include "common/qr/grid_reader.hpp"
#include "common/qr/image_ops.hpp"

namespace lanyard::qr {

namespace {

using Text = std::optional<std::string>;

Text zxing(GreyView picture, Threshold threshold = Threshold::Local) {
    return read_with_zxing(picture, threshold, true);
}

Text half(Workbench& bench) {
    return read_with_zxing(bench.shrunk_by(2), Threshold::Local, false);
}
Text full(Workbench& bench) {
    return zxing(bench.full());
}
Text third(Workbench& bench) {
    return zxing(bench.shrunk_by(3));
}
Text half_sharpened(Workbench& bench) {
    return zxing(sharpened(bench.shrunk_by(2), 2, 150).view());
}
Text half_inverted(Workbench& bench) {
    return zxing(inverted(bench.shrunk_by(2)).view());
}
Text half_local(Workbench& bench) {
    return zxing(bench.half_local(), Threshold::None);
}
Text half_mirrored(Workbench& bench) {
    return zxing(mirrored(bench.shrunk_by(2)).view());
}
Text half_zbar(Workbench& bench) {
    return read_with_zbar(bench.shrunk_by(2));
}
Text full_global(Workbench& bench) {
    return zxing(bench.full(), Threshold::Global);
}
Text full_smoothed(Workbench& bench) {
    return zxing(smoothed(bench.full()).view());
}
Text half_local_zbar(Workbench& bench) {
    return read_with_zbar(bench.half_local());
}
Text full_inverted(Workbench& bench) {
    return zxing(inverted(bench.full()).view());
}

Text full_zbar(Workbench& bench) {
    return read_with_zbar(bench.full());
}
Text full_sharpened(Workbench& bench) {
    return zxing(sharpened(bench.full(), 3, 150).view());
}
Text full_local(Workbench& bench) {
    return zxing(locally_thresholded(bench.full(), 25, 4).view(), Threshold::None);
}
Text full_mirrored(Workbench& bench) {
    return zxing(mirrored(bench.full()).view());
}
Text quarter(Workbench& bench) {
    return zxing(bench.shrunk_by(4));
}
Text enlarged_full(Workbench& bench) {
    return zxing(enlarged(bench.full()).view());
}
Text half_mirrored_inverted(Workbench& bench) {
    return zxing(mirrored(inverted(bench.shrunk_by(2)).view()).view());
}
Text half_local_inverted(Workbench& bench) {
    return zxing(inverted(bench.half_local()).view(), Threshold::None);
}
Text half_local_mirrored(Workbench& bench) {
    return zxing(mirrored(bench.half_local()).view(), Threshold::None);
}
Text full_smoothed_local(Workbench& bench) {
    const auto calm = box_mean(bench.full(), 2);
    return zxing(locally_thresholded(calm.view(), 30, 2).view(), Threshold::None);
}
Text half_sharpened_zbar(Workbench& bench) {
    return read_with_zbar(sharpened(bench.shrunk_by(2), 2, 250).view());
}

constexpr int kBadgeSize = 25; ///< version 2, which every badge of ours is

Text on_grid(Workbench& bench) {
    for (auto place : find_codes(bench.half_local(), kBadgeSize)) {
        for (auto& corner : place)
            corner = {corner.x * 2, corner.y * 2};
        if (auto text = read_on_grid(bench.full(), place, kBadgeSize)) return text;
    }
    return std::nullopt;
}

constexpr Pass kQuick[] = {
    {"half", half},
    {"half local", half_local},
    {"half local inverted", half_local_inverted},
    {"half local mirrored", half_local_mirrored},
    {"full", full},
    {"half sharpened", half_sharpened},
};
constexpr Pass kHeavy[] = {
    {"on grid", on_grid},
    {"third", third},
    {"full global", full_global},
    {"half local zbar", half_local_zbar},
    {"half inverted", half_inverted},
    {"half mirrored", half_mirrored},
    {"full smoothed", full_smoothed},
    {"half zbar", half_zbar},
    {"full inverted", full_inverted},
};
constexpr Pass kDeep[] = {
    {"half mirrored inverted", half_mirrored_inverted},
    {"full sharpened", full_sharpened},
    {"full local", full_local},
    {"full mirrored", full_mirrored},
    {"full smoothed local", full_smoothed_local},
    {"half sharpened zbar", half_sharpened_zbar},
    {"quarter", quarter},
    {"enlarged", enlarged_full},
    {"full zbar", full_zbar},
};

} // namespace

GreyView Workbench::shrunk_by(int factor) {
    if (factor == 1) return full_;
    auto& image = shrunk_.at(static_cast<std::size_t>(factor - 2));
    if (image.view().empty()) image = shrunk(full_, factor);
    return image.view();
}

GreyView Workbench::half_local() {
    if (half_local_.view().empty()) half_local_ = locally_thresholded(shrunk_by(2), 15, 4);
    return half_local_.view();
}

std::span<const Pass> quick_passes() {
    return kQuick;
}

std::span<const Pass> heavy_passes() {
    return kHeavy;
}

std::span<const Pass> deep_passes() {
    return kDeep;
}

} // namespace lanyard::qr
