#pragma once

#include <cstdint>

#include "common/ui/picture.hpp"

namespace lanyard::ui {

/// Where textures live: the graphics card for a window, nowhere for a headless screen.
class TextureStore {
public:
    virtual ~TextureStore() = default;
    /// Never 0. `pixels` are rows of `width` pixels without gaps.
    virtual std::uint64_t create(int width, int height, PixelFormat format,
                                 const std::uint8_t* pixels) = 0;
    /// Of the same size and format as it was created.
    virtual void replace(std::uint64_t texture, int width, int height, PixelFormat format,
                         const std::uint8_t* pixels) = 0;
    virtual void destroy(std::uint64_t texture) = 0;
};

/// Hands out numbers and keeps nothing.
class NoTextures final : public TextureStore {
public:
    std::uint64_t create(int, int, PixelFormat, const std::uint8_t*) override { return ++last_; }
    void replace(std::uint64_t, int, int, PixelFormat, const std::uint8_t*) override {}
    void destroy(std::uint64_t) override {}

private:
    std::uint64_t last_ = 0;
};

} // namespace lanyard::ui
