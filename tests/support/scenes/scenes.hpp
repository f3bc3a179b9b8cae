#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "common/qr/encode.hpp"
#include "common/qr/grey_image.hpp"
#include "tests/support/scenes/geometry.hpp"

namespace lanyard::scenes {

enum class Category {
    Plain,
    Perspective,
    Defocus,
    Motion,
    LowLight,
    Faded,
    Glare,
    Shadow,
    PhoneScreen,
    Damage,
    Curved,
    Far,
    Near,
    Inverted,
    Mirrored,
    Styled,
    Hard,
    Mjpeg,
    None, ///< no code: clutter, faces, checkerboards
};

inline constexpr std::array kWithCode = {
    Category::Plain,       Category::Perspective, Category::Defocus,  Category::Motion,
    Category::LowLight,    Category::Faded,       Category::Glare,    Category::Shadow,
    Category::PhoneScreen, Category::Damage,      Category::Curved,   Category::Far,
    Category::Near,        Category::Inverted,    Category::Mirrored, Category::Styled,
    Category::Hard,        Category::Mjpeg};

const char* name_of(Category category);

inline constexpr int kFrameWidth = 1280;
inline constexpr int kFrameHeight = 720;

/// One frame of a camera, and the truth about it.
struct Scene {
    qr::GreyImage frame;
    std::string text; ///< of the code in it; empty when there is none
    Projection projection;
};

/// The frame of that kind and seed, with a code of `text` in it (ignored for None).
Scene make_scene(Category category, std::uint64_t seed, const std::string& text);

inline constexpr int kApproachFrames = 45;

/// A second and a half at 30 frames a second, in which a badge settles before the camera from
/// unreadable to easy. `frame` counts from 0.
Scene approach(Category category, std::uint64_t seed, int frame, const std::string& text);

/// The text of a badge code, another one for each seed.
std::string code_text(std::uint64_t seed);

/// The next frame of a camera before which nothing moves: the same picture, other noise.
qr::GreyImage next_still_frame(const qr::GreyImage& frame, std::uint64_t seed);

/// What a reader could know at best: the modules sampled at their true places, five thresholds,
/// and the code's own error correction. Whether the text comes out.
bool oracle_reads(const Scene& scene);

} // namespace lanyard::scenes
