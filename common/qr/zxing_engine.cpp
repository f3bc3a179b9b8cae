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
    return chosen;
}

} // namespace

std::optional<std::string> read_with_zxing(GreyView image, Threshold threshold, bool thorough) {
    if (image.empty()) return std::nullopt;
    const ZXing::ImageView view(image.pixels, image.width, image.height, ZXing::ImageFormat::Lum,
                                image.stride);
    const auto results = ZXing::ReadBarcodes(view, options(threshold, thorough));
    if (results.empty() || !results.front().isValid()) return std::nullopt;
    const auto& bytes = results.front().bytes();
    return std::string(bytes.begin(), bytes.end());
}

} // namespace lanyard::qr
