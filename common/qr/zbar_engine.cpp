#include "common/qr/engines.hpp"

#include <algorithm>
#include <memory>
#include <zbar.h>

namespace lanyard::qr {

namespace {

struct Destroy {
    void operator()(zbar::zbar_image_scanner_t* scanner) const {
        zbar::zbar_image_scanner_destroy(scanner);
    }
    void operator()(zbar::zbar_image_t* image) const { zbar::zbar_image_destroy(image); }
};
using Scanner = std::unique_ptr<zbar::zbar_image_scanner_t, Destroy>;
using Image = std::unique_ptr<zbar::zbar_image_t, Destroy>;

Scanner qr_scanner() {
    using namespace zbar;
    Scanner scanner(zbar_image_scanner_create());
    zbar_image_scanner_set_config(scanner.get(), ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
    zbar_image_scanner_set_config(scanner.get(), ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
    // the bytes as they are, not guessed into UTF-8
    zbar_image_scanner_set_config(scanner.get(), ZBAR_QRCODE, ZBAR_CFG_BINARY, 1);
    return scanner;
}

/// zbar wants rows without gaps and keeps the pointer only while it scans.
Image zbar_image(const std::uint8_t* pixels, int width, int height) {
    using namespace zbar;
    Image image(zbar_image_create());
    zbar_image_set_format(image.get(), zbar_fourcc('Y', '8', '0', '0'));
    zbar_image_set_size(image.get(), static_cast<unsigned>(width), static_cast<unsigned>(height));
    zbar_image_set_data(image.get(), pixels,
                        static_cast<unsigned long>(width) * static_cast<unsigned long>(height),
                        nullptr);
    return image;
}

std::optional<std::string> first_text(const zbar::zbar_image_t* image) {
    using namespace zbar;
    for (const auto* symbol = zbar_image_first_symbol(image); symbol;
         symbol = zbar_symbol_next(symbol))
        if (zbar_symbol_get_type(symbol) == ZBAR_QRCODE)
            return std::string(zbar_symbol_get_data(symbol), zbar_symbol_get_data_length(symbol));
    return std::nullopt;
}

GreyImage without_gaps(GreyView view) {
    GreyImage copy(view.width, view.height);
    for (int y = 0; y < view.height; ++y)
        std::copy_n(view.row(y), view.width, copy.row(y));
    return copy;
}

} // namespace

std::optional<std::string> read_with_zbar(GreyView image) {
    if (image.empty()) return std::nullopt;
    if (image.stride != image.width) return read_with_zbar(without_gaps(image).view());
    const auto scanner = qr_scanner();
    const auto scanned = zbar_image(image.pixels, image.width, image.height);
    if (zbar::zbar_scan_image(scanner.get(), scanned.get()) <= 0) return std::nullopt;
    return first_text(scanned.get());
}

} // namespace lanyard::qr
