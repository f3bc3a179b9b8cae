#pragma once

#include <set>

#include "common/ui/texture_store.hpp"

namespace lanyard::ui {

/// Textures of the current OpenGL context.
class GlTextures final : public TextureStore {
public:
    std::uint64_t create(int width, int height, PixelFormat format,
                         const std::uint8_t* pixels) override;
    void replace(std::uint64_t texture, int width, int height, PixelFormat format,
                 const std::uint8_t* pixels) override;
    void destroy(std::uint64_t texture) override;
    /// The context is about to go; from here on nothing is freed one by one.
    void context_gone() { gone_ = true; }

private:
    bool gone_ = false;
};

} // namespace lanyard::ui
