#include "common/documents/qr_mask.hpp"
#include <qrencode.h>
#include <string>
namespace lanyard::documents {
Owned<cairo_surface_t> qr_mask(std::string_view code) {
    QRcode* q = QRcode_encodeString(std::string(code).c_str(), 2, QR_ECLEVEL_Q, QR_MODE_8, 1);
    Owned<cairo_surface_t> mask(cairo_image_surface_create(CAIRO_FORMAT_A1, q->width, q->width));
    auto* bits = cairo_image_surface_get_data(mask.get());
    const int stride = cairo_image_surface_get_stride(mask.get());
    for (int y = 0; y < q->width; ++y)
        for (int x = 0; x < q->width; ++x)
            if (q->data[y * q->width + x] & 1)
                bits[y * stride + x / 8] |= static_cast<unsigned char>(1U << (x % 8));
    cairo_surface_mark_dirty(mask.get());
    QRcode_free(q);
    return mask;
}
} // namespace lanyard::documents
