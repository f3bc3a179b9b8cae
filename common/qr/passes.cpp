#include "common/qr/passes.hpp"

#include "common/qr/image_ops.hpp"

namespace lanyard::qr {

namespace {

using Text = std::optional<std::string>;

/// ZXing on a picture made from the bench's, `factor` times as small as the full one.
Text zxing(Workbench& bench, GreyView picture, double factor,
           Threshold threshold = Threshold::Local, bool thorough = true) {
    auto reading = read_with_zxing(picture, threshold, thorough);
    if (!reading.text) bench.remember(reading.place, factor);
    return std::move(reading.text);
}

Text half(Workbench& bench) {
    return zxing(bench, bench.shrunk_by(2), 2, Threshold::Local, false);
}
Text full(Workbench& bench) {
    return zxing(bench, bench.full(), 1);
}
Text third(Workbench& bench) {
    return zxing(bench, bench.shrunk_by(3), 3);
}
Text half_sharpened(Workbench& bench) {
    return zxing(bench, sharpened(bench.shrunk_by(2), 2, 150).view(), 2);
}
Text half_inverted(Workbench& bench) {
    return zxing(bench, inverted(bench.shrunk_by(2)).view(), 2);
}
Text half_local(Workbench& bench) {
    return zxing(bench, bench.half_local(), 2, Threshold::None);
}
Text half_mirrored(Workbench& bench) {
    return read_with_zxing(mirrored(bench.shrunk_by(2)).view(), Threshold::Local, true).text;
}
Text half_zbar(Workbench& bench) {
    return read_with_zbar(bench.shrunk_by(2)).text;
}
Text full_global(Workbench& bench) {
    return zxing(bench, bench.full(), 1, Threshold::Global);
}
Text full_smoothed(Workbench& bench) {
    return zxing(bench, smoothed(bench.full()).view(), 1);
}
Text half_local_zbar(Workbench& bench) {
    return read_with_zbar(bench.half_local()).text;
}
Text full_inverted(Workbench& bench) {
    return zxing(bench, inverted(bench.full()).view(), 1);
}

Text full_zbar(Workbench& bench) {
    return read_with_zbar(bench.full()).text;
}
Text full_sharpened(Workbench& bench) {
    return zxing(bench, sharpened(bench.full(), 3, 150).view(), 1);
}
Text full_local(Workbench& bench) {
    return zxing(bench, locally_thresholded(bench.full(), 25, 4).view(), 1, Threshold::None);
}
Text full_mirrored(Workbench& bench) {
    return read_with_zxing(mirrored(bench.full()).view(), Threshold::Local, true).text;
}
Text quarter(Workbench& bench) {
    return zxing(bench, bench.shrunk_by(4), 4);
}
Text enlarged_full(Workbench& bench) {
    return zxing(bench, enlarged(bench.full()).view(), 0.5);
}
Text half_local_inverted(Workbench& bench) {
    return zxing(bench, inverted(bench.half_local()).view(), 2, Threshold::None);
}
Text full_smoothed_local(Workbench& bench) {
    const auto calm = box_mean(bench.full(), 2);
    return zxing(bench, locally_thresholded(calm.view(), 30, 2).view(), 1, Threshold::None);
}
Text half_sharpened_zbar(Workbench& bench) {
    return read_with_zbar(sharpened(bench.shrunk_by(2), 2, 250).view()).text;
}

constexpr Pass kQuick[] = {{"half", half}, {"full", full}};
constexpr Pass kHeavy[] = {
    {"third", third},
    {"half sharpened", half_sharpened},
    {"half inverted", half_inverted},
    {"half local", half_local},
    {"half mirrored", half_mirrored},
    {"half zbar", half_zbar},
    {"full global", full_global},
    {"full smoothed", full_smoothed},
    {"half local zbar", half_local_zbar},
    {"full inverted", full_inverted},
};
constexpr Pass kDeep[] = {
    {"full local", full_local},
    {"full sharpened", full_sharpened},
    {"half local inverted", half_local_inverted},
    {"full smoothed local", full_smoothed_local},
    {"full mirrored", full_mirrored},
    {"quarter", quarter},
    {"enlarged", enlarged_full},
    {"full zbar", full_zbar},
    {"half sharpened zbar", half_sharpened_zbar},
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

void Workbench::remember(const std::optional<Corners>& place, double factor) {
    if (!place) return;
    place_ = place;
    for (auto& corner : *place_)
        corner = {corner.x * factor, corner.y * factor};
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
