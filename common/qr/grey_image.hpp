#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lanyard::qr {

/// Where (x, y) is in rows of `width` values one after another.
constexpr std::size_t index_of(int x, int y, int width) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
           static_cast<std::size_t>(x);
}

/// Grey pixels that somebody else owns: a camera's luma plane, a decoded picture. 0 is black.
struct GreyView {
    const std::uint8_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0; ///< bytes from one row to the next

    const std::uint8_t* row(int y) const {
        return pixels + static_cast<std::ptrdiff_t>(y) * stride;
    }
    std::uint8_t at(int x, int y) const { return row(y)[x]; }
    bool empty() const { return width <= 0 || height <= 0; }
    /// The part from (x, y) on; must lie inside.
    GreyView part(int x, int y, int part_width, int part_height) const {
        assert(x >= 0 && y >= 0 && x + part_width <= width && y + part_height <= height);
        return {row(y) + x, part_width, part_height, stride};
    }
};

/// Grey pixels of our own, rows without gaps.
class GreyImage {
public:
    GreyImage() = default;
    GreyImage(int width, int height, std::uint8_t fill = 255)
        : width_(width),
          height_(height),
          pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), fill) {}

    int width() const { return width_; }
    int height() const { return height_; }
    std::uint8_t* row(int y) { return pixels_.data() + static_cast<std::ptrdiff_t>(y) * width_; }
    const std::uint8_t* row(int y) const {
        return pixels_.data() + static_cast<std::ptrdiff_t>(y) * width_;
    }
    std::vector<std::uint8_t>& pixels() { return pixels_; }
    const std::vector<std::uint8_t>& pixels() const { return pixels_; }
    GreyView view() const { return {pixels_.data(), width_, height_, width_}; }

private:
    int width_ = 0;
    int height_ = 0;
    std::vector<std::uint8_t> pixels_;
};

} // namespace lanyard::qr
