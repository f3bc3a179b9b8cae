#include "common/ui/picture.hpp"

#include <cassert>
#include <cstring>
#include <utility>
#include <vector>

#include "common/ui/texture_store.hpp"

namespace lanyard::ui {

namespace {

int bytes_of(PixelFormat format) {
    return format == PixelFormat::Grey ? 1 : 4;
}

// The graphics card gets one format, whatever the source has.
std::vector<std::uint8_t> as_rgba(int width, int height, PixelFormat format,
                                  std::span<const std::uint8_t> pixels, int stride) {
    std::vector<std::uint8_t> rgba(static_cast<std::size_t>(width) * height * 4);
    for (int y = 0; y < height; ++y) {
        const std::uint8_t* from = pixels.data() + static_cast<std::size_t>(y) * stride;
        std::uint8_t* to = rgba.data() + static_cast<std::size_t>(y) * width * 4;
        if (format == PixelFormat::Rgba) {
            std::memcpy(to, from, static_cast<std::size_t>(width) * 4);
            continue;
        }
        for (int x = 0; x < width; ++x, to += 4) {
            to[0] = to[1] = to[2] = from[x];
            to[3] = 255;
        }
    }
    return rgba;
}

} // namespace

Picture::Picture(std::shared_ptr<TextureStore> store) : store_(std::move(store)) {}

Picture::~Picture() {
    if (texture_ != 0) store_->destroy(texture_);
}

Picture::Picture(Picture&& other) noexcept
    : store_(std::move(other.store_)),
      texture_(std::exchange(other.texture_, 0)),
      width_(other.width_),
      height_(other.height_) {}

Picture& Picture::operator=(Picture&& other) noexcept {
    std::swap(store_, other.store_);
    std::swap(texture_, other.texture_);
    std::swap(width_, other.width_);
    std::swap(height_, other.height_);
    return *this;
}

void Picture::upload(int width, int height, PixelFormat format,
                     std::span<const std::uint8_t> pixels, int stride) {
    assert(width > 0 && height > 0 && stride >= width * bytes_of(format));
    assert(pixels.size() >= static_cast<std::size_t>(stride) * (height - 1) +
                                static_cast<std::size_t>(width) * bytes_of(format));
    const auto rgba = as_rgba(width, height, format, pixels, stride);
    if (texture_ != 0 && width == width_ && height == height_) {
        store_->replace(texture_, width, height, PixelFormat::Rgba, rgba.data());
        return;
    }
    if (texture_ != 0) store_->destroy(texture_);
    texture_ = store_->create(width, height, PixelFormat::Rgba, rgba.data());
    width_ = width;
    height_ = height;
}

} // namespace lanyard::ui
