#include <algorithm>
#include <cstdint>

#include "common/qr/decode.hpp"

/// Any picture: the first byte is its width, what is left its pixels, repeated to a square.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size < 2) return 0;
    const int width = bytes[0] % 96;
    const int height = std::min(96, static_cast<int>(size - 1) / std::max(width, 1));
    lanyard::qr::GreyImage picture(width, height);
    std::copy_n(bytes + 1, picture.pixels().size(), picture.pixels().begin());
    lanyard::qr::Decoder().read(picture.view());
    lanyard::qr::FrameReader().read(picture.view());
    return 0;
}
