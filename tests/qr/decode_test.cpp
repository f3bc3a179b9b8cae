#include "common/qr/decode.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "common/qr/encode.hpp"
#include "common/qr/image_ops.hpp"
#include "tests/support/scenes/random_stream.hpp"
#include "tests/support/scenes/scenes.hpp"

using namespace lanyard;
using namespace lanyard::qr;

namespace {

const std::string kToken = "L10123456789ABCDEFGHIJKLMNOPQ";

/// A white page with a code on it, its top left corner at (x, y).
GreyImage page(int width, int height, const GreyImage& code, int x, int y) {
    GreyImage paper(width, height);
    for (int row = 0; row < code.height(); ++row)
        std::copy_n(code.row(row), code.width(), paper.row(y + row) + x);
    return paper;
}

std::string bytes_of(std::size_t count, std::uint64_t seed) {
    scenes::RandomStream random(seed);
    std::string bytes(count, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random.next());
    return bytes;
}

} // namespace

TEST_CASE("a badge's code is version 2 and reads at every size from one pixel a module") {
    const auto code = encode(kToken);
    CHECK(code.size() == 25);
    for (int pixels = 1; pixels <= 40; ++pixels) {
        CAPTURE(pixels);
        CHECK(Decoder().read(draw(code, pixels).view()) == kToken);
    }
}

TEST_CASE("the runs of a code are its dark modules, each once") {
    const auto code = encode(kToken);
    std::vector<int> covered(index_of(0, code.size(), code.size()), 0);
    for (const auto& run : code.dark_runs())
        for (int x = run.x; x < run.x + run.length; ++x)
            ++covered[index_of(x, run.y, code.size())];
    for (int y = 0; y < code.size(); ++y)
        for (int x = 0; x < code.size(); ++x)
            CHECK(covered[index_of(x, y, code.size())] == (code.dark(x, y) ? 1 : 0));
}

TEST_CASE("a code that is not ours is read byte for byte, whatever it holds") {
    for (const std::size_t count :
         {std::size_t{1}, std::size_t{40}, std::size_t{700}, kMaximumText}) {
        CAPTURE(count);
        const auto bytes = bytes_of(count, count);
        CHECK(Decoder().read(draw(encode(bytes), 4).view()) == bytes);
    }
    const std::string address = "https://example.org/ŵ?a=b";
    CHECK(Decoder().read(draw(encode(address), 5).view()) == address);
}

TEST_CASE("badges on pages of any size are read") {
    const auto code = encode(kToken);
    CHECK(Decoder().read(page(1240, 1748, draw(code, 12), 400, 1200).view()) == kToken);
    CHECK(Decoder().read(page(2480, 3508, draw(code, 9), 1900, 3000).view()) == kToken);
    CHECK(Decoder().read(page(8000, 6000, draw(code, 12), 7000, 5000).view()) == kToken);
    CHECK(Decoder().read(page(4000, 3000, draw(code, 90), 100, 3).view()) == kToken);
}

TEST_CASE("no picture is too small, too narrow or too odd") {
    CHECK_FALSE(Decoder().read({}));
    struct Size {
        int width, height;
    };
    for (const auto size : {Size{1, 1},
                            {1, 700},
                            {700, 1},
                            {2, 2},
                            {3, 5},
                            {7, 9},
                            {20, 20},
                            {5000, 1},
                            {2, 3000},
                            {641, 3}}) {
        CAPTURE(size.width);
        CAPTURE(size.height);
        const GreyImage picture(size.width, size.height, 90);
        CHECK_FALSE(Decoder().read(picture.view()));
        CHECK_FALSE(FrameReader().read(picture.view()));
    }
}

TEST_CASE("rows with gaps between them are read as what they are") {
    const auto picture = page(640, 480, draw(encode(kToken), 6), 100, 100);
    GreyImage gaps(701, 480, 0);
    for (int y = 0; y < 480; ++y)
        std::copy_n(picture.row(y), 640, gaps.row(y));
    CHECK(Decoder().read(gaps.view().part(0, 0, 640, 480)) == kToken);
}

TEST_CASE("inverted and mirrored codes are ordinary, and both at once too") {
    const auto picture = page(640, 480, draw(encode(kToken), 6), 100, 100);
    CHECK(Decoder().read(inverted(picture.view()).view()) == kToken);
    CHECK(Decoder().read(mirrored(picture.view()).view()) == kToken);
    CHECK(Decoder().read(mirrored(inverted(picture.view()).view()).view()) == kToken);
}
