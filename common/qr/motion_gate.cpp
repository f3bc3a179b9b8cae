#include "common/qr/motion_gate.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace lanyard::qr {

namespace {

constexpr int kCell = 16;   ///< pixels; a badge at the far end of reading covers several cells
constexpr int kRowStep = 4; ///< 64 samples a cell keep the noise of its mean below a grey level
constexpr int kMoved = 5;   ///< grey levels: above the noise of a dark frame, below a hand's shade

/// Of neighbouring pixels, because those are added sixteen at a time.
unsigned sum_of_cell_row(const std::uint8_t* pixels) {
    unsigned sum = 0;
    for (int x = 0; x < kCell; ++x)
        sum += pixels[x];
    return sum;
}

std::uint8_t cell_mean(GreyView frame, int left, int top) {
    unsigned sum = 0;
    unsigned count = 0;
    const int width = std::min(kCell, frame.width - left);
    for (int y = top; y < std::min(top + kCell, frame.height); y += kRowStep) {
        const auto* row = frame.row(y) + left;
        sum += width == kCell ? sum_of_cell_row(row) : std::accumulate(row, row + width, 0U);
        count += static_cast<unsigned>(width);
    }
    return static_cast<std::uint8_t>(sum / count);
}

std::vector<std::uint8_t> cell_means(GreyView frame) {
    std::vector<std::uint8_t> means;
    for (int top = 0; top < frame.height; top += kCell)
        for (int left = 0; left < frame.width; left += kCell)
            means.push_back(cell_mean(frame, left, top));
    return means;
}

bool moved(const std::vector<std::uint8_t>& before, const std::vector<std::uint8_t>& now) {
    return !std::equal(before.begin(), before.end(), now.begin(), now.end(),
                       [](int one, int other) { return std::abs(one - other) <= kMoved; });
}

} // namespace

bool MotionGate::admits(GreyView frame) {
    auto means = cell_means(frame);
    if (moved(seen_, means)) {
        seen_ = std::move(means);
        open_for_ = kFramesAfterMotion;
    }
    if (open_for_ == 0 && ++skipped_ < kFramesToGlance) return false;
    skipped_ = 0;
    open_for_ = std::max(open_for_ - 1, 0);
    return true;
}

} // namespace lanyard::qr
