#include "common/qr/engines.hpp"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

namespace lanyard::qr {

namespace {

// ZXing 2 renamed the options
#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

ZXing::Binarizer binarizer(Threshold threshold) {
    switch (threshold) {
    case Threshold::Local:
        return ZXing::Binarizer::LocalAverage;
    case Threshold::Global:
        return ZXing::Binarizer::GlobalHistogram;
    case Threshold::None:
        break;
    }
    return ZXing::Binarizer::BoolCast;
}

Options options(Threshold threshold, bool thorough) {
    Options chosen;
    chosen.setFormats(ZXing::BarcodeFormat::QRCode);
    chosen.setMaxNumberOfSymbols(1);
    chosen.setBinarizer(binarizer(threshold));
    chosen.setTryHarder(thorough);
    chosen.setTryRotate(false);    // three finder patterns are found at any angle
    chosen.setTryDownscale(false); // the passes choose their sizes themselves
    chosen.setReturnErrors(true);  // a code found and not read is worth straightening
    return chosen;
}

Corners corners(const ZXing::Position& position) {
    Corners found;
    for (std::size_t corner = 0; corner < found.size(); ++corner)
        found[corner] = {static_cast<double>(position[static_cast<int>(corner)].x),
                         static_cast<double>(position[static_cast<int>(corner)].y)};
    return found;
}

} // namespace

Reading read_with_zxing(GreyView image, Threshold threshold, bool thorough) {
    if (image.empty()) return {};
    const ZXing::ImageView view(image.pixels, image.width, image.height, ZXing::ImageFormat::Lum,
                                image.stride);
    const auto results = ZXing::ReadBarcodes(view, options(threshold, thorough));
    if (results.empty()) return {};
    const auto& result = results.front();
    Reading reading{.text = {}, .place = corners(result.position())};
    if (result.isValid()) reading.text.emplace(result.bytes().begin(), result.bytes().end());
    return reading;
}

} // namespace lanyard::qr
