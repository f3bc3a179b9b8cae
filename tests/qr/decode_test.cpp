#include "common/qr/decode.hpp"

#include <doctest/doctest.h>

#include "common/qr/encode.hpp"
#include "common/qr/image_ops.hpp"

using namespace lanyard::qr;

TEST_CASE("a badge's code is version 2 and reads at every size from one pixel a module") {
    const auto code = encode("L10123456789ABCDEFGHIJKLMNOPQ");
    CHECK(code.size() == 25);
    for (int pixels = 1; pixels <= 12; ++pixels) {
        CAPTURE(pixels);
        CHECK(Decoder().read(draw(code, pixels).view()) == "L10123456789ABCDEFGHIJKLMNOPQ");
    }
}
