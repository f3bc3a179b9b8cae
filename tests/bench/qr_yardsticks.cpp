#include "tests/bench/qr_yardsticks.hpp"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <cstdio> // jpeglib.h does not include what it uses
#include <cstdlib>
#include <jpeglib.h>

#include "common/qr/engines.hpp"
#include "common/qr/image_ops.hpp"

namespace lanyard::bench {

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

} // namespace

Text plain_zxing(qr::GreyView frame) {
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setMaxNumberOfSymbols(1);
    const ZXing::ImageView view(frame.pixels, frame.width, frame.height, ZXing::ImageFormat::Lum,
                                frame.stride);
    const auto results = ZXing::ReadBarcodes(view, options);
    if (results.empty() || !results.front().isValid()) return std::nullopt;
    return results.front().text();
}

Text plain_zbar(qr::GreyView frame) {
    return qr::read_with_zbar(frame);
}

Text reference_cascade(qr::GreyView frame) {
    using qr::read_with_zbar;
    using qr::read_with_zxing;
    using qr::Threshold;
    const auto half = qr::shrunk(frame, 2);
    if (auto text = read_with_zxing(half.view(), Threshold::Local, false)) return text;
    if (auto text = read_with_zxing(frame, Threshold::Local, true)) return text;
    if (auto text = read_with_zxing(qr::shrunk(frame, 3).view(), Threshold::Local, true))
        return text;
    const auto steep = qr::sharpened(half.view(), 2, 150);
    if (auto text = read_with_zxing(steep.view(), Threshold::Local, true)) return text;
    if (auto text = read_with_zxing(qr::inverted(half.view()).view(), Threshold::Local, true))
        return text;
    const auto local = qr::locally_thresholded(half.view(), 15, 4);
    if (auto text = read_with_zxing(local.view(), Threshold::None, true)) return text;
    if (auto text = read_with_zxing(qr::mirrored(half.view()).view(), Threshold::Local, true))
        return text;
    if (auto text = read_with_zbar(half.view())) return text;
    if (auto text = read_with_zxing(frame, Threshold::Global, true)) return text;
    if (auto text = read_with_zxing(qr::smoothed(frame).view(), Threshold::Local, true))
        return text;
    if (auto text = read_with_zbar(local.view())) return text;
    return read_with_zxing(qr::inverted(frame).view(), Threshold::Local, true);
}

std::vector<unsigned char> as_mjpeg(qr::GreyView frame) {
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &bytes, &size);
    jpeg.image_width = static_cast<JDIMENSION>(frame.width);
    jpeg.image_height = static_cast<JDIMENSION>(frame.height);
    jpeg.input_components = 3; // cameras send colour, and its decoding is part of the cost
    jpeg.in_color_space = JCS_YCbCr;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, 85, TRUE);
    jpeg_start_compress(&jpeg, TRUE);
    std::vector<unsigned char> line(static_cast<std::size_t>(frame.width) * 3, 128);
    for (int y = 0; y < frame.height; ++y) {
        for (std::size_t x = 0; x < line.size() / 3; ++x)
            line[3 * x] = frame.row(y)[x];
        JSAMPROW row = line.data();
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    std::vector<unsigned char> result(bytes, bytes + size);
    jpeg_destroy_compress(&jpeg);
    std::free(bytes);
    return result;
}

qr::GreyImage luma_of(const std::vector<unsigned char>& bytes) {
    jpeg_decompress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, bytes.data(), bytes.size());
    jpeg_read_header(&jpeg, TRUE);
    jpeg.out_color_space = JCS_GRAYSCALE;
    jpeg_start_decompress(&jpeg);
    qr::GreyImage frame(static_cast<int>(jpeg.output_width), static_cast<int>(jpeg.output_height));
    while (jpeg.output_scanline < jpeg.output_height) {
        JSAMPROW row = frame.row(static_cast<int>(jpeg.output_scanline));
        jpeg_read_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_decompress(&jpeg);
    jpeg_destroy_decompress(&jpeg);
    return frame;
}

} // namespace lanyard::bench
