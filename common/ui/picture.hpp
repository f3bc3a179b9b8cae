#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "common/ui/box.hpp"
#include "common/ui/words.hpp"

namespace lanyard::ui {

class TextureStore;

enum class PixelFormat { Grey, Rgba };

/// An image in the graphics memory, for a camera's frames or a badge's preview. Must not outlive
/// the window (or headless screen) whose `Frame::make_picture` made it.
class Picture {
public:
    explicit Picture(std::shared_ptr<TextureStore> store);
    ~Picture();
    Picture(Picture&& other) noexcept;
    Picture& operator=(Picture&& other) noexcept;
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;

    /// Rows follow each other every `stride` bytes.
    void upload(int width, int height, PixelFormat format, std::span<const std::uint8_t> pixels,
                int stride);
    bool empty() const { return texture_ == 0; }
    int width() const { return width_; }
    int height() const { return height_; }
    std::uint64_t texture() const { return texture_; }

private:
    std::shared_ptr<TextureStore> store_;
    std::uint64_t texture_ = 0;
    int width_ = 0;
    int height_ = 0;
};

struct PictureOptions {
    /// What it shows, read aloud.
    Words name = {};
    Length height = {};
    /// Corners that say where to hold the code.
    bool corner_frame = false;
    bool mirrored = false;
    /// Shown in its place while it is empty.
    Words when_empty = {};
    std::string id = {};
};

} // namespace lanyard::ui
