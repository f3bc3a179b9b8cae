#include "common/documents/qr_mask.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

#include "common/qr/encode.hpp"

namespace lanyard::documents {

namespace {

/// One row as cairo packs it: 32-bit words of the machine's own order, the first module in the
/// lowest bit (the highest on big-endian machines).
std::vector<std::uint32_t> packed_row(const qr::QrCode& code, int y) {
    constexpr unsigned kLast = 31;
    std::vector<std::uint32_t> words(static_cast<std::size_t>(code.size() / 32 + 1));
    for (int x = 0; x < code.size(); ++x) {
        if (!code.dark(x, y)) continue;
        const auto bit = static_cast<unsigned>(x % 32);
        const bool little = std::endian::native == std::endian::little;
        words[static_cast<std::size_t>(x / 32)] |= 1U << (little ? bit : kLast - bit);
    }
    return words;
}

} // namespace

Owned<cairo_surface_t> qr_mask(std::string_view code_text) {
    const auto code = qr::encode(code_text);
    Owned<cairo_surface_t> mask(
        cairo_image_surface_create(CAIRO_FORMAT_A1, code.size(), code.size()));
    auto* bytes = cairo_image_surface_get_data(mask.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(mask.get()));
    for (int y = 0; y < code.size(); ++y) {
        const auto row = packed_row(code, y);
        const auto length = std::min(stride, row.size() * sizeof(row[0]));
        std::memcpy(bytes + static_cast<std::size_t>(y) * stride, row.data(), length);
    }
    cairo_surface_mark_dirty(mask.get());
    return mask;
}

} // namespace lanyard::documents
