#include "tests/support/scenes/scenes.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "tests/support/scenes/conditions.hpp"

namespace lanyard::scenes {

namespace {

std::uint64_t seed_for(Category category, std::uint64_t seed) {
    return seed * 64 + static_cast<std::uint64_t>(category);
}

/// What is wrong in the first frame of an approach: too far, moving, not in focus yet.
void unsettle(Conditions& conditions, RandomStream& jitter, double unrest) {
    auto& pose = conditions.pose;
    const double module = pose.module_pixels;
    pose.module_pixels = module * (1 - 0.75 * unrest);
    pose.centre_x += jitter.between(-3, 3) + 250 * unrest;
    pose.centre_y += jitter.between(-3, 3) + 120 * unrest;
    pose.roll += 0.5 * unrest;
    conditions.defocus += pose.module_pixels * 1.6 * unrest;
    conditions.motion += pose.module_pixels * 2.5 * unrest;
}

} // namespace

Scene make_scene(Category category, std::uint64_t seed, const std::string& text) {
    RandomStream random(seed_for(category, seed));
    const auto conditions = conditions_for(category, random, random.between(0, 1));
    const Projection projection(conditions.pose);
    if (category == Category::None)
        return {photograph(nullptr, conditions, random), "", projection};
    const auto code = qr::encode(text);
    return {photograph(&code, conditions, random), text, projection};
}

Scene approach(Category category, std::uint64_t seed, int frame, const std::string& text) {
    // fast at first and slower and slower, as a hand that brings something to rest
    const double unrest = std::pow(1 - static_cast<double>(frame) / (kApproachFrames - 1), 3);
    RandomStream random(seed_for(category, seed));
    const double hardest = random.between(0.3, 1);
    auto conditions = conditions_for(category, random, hardest * unrest);
    RandomStream jitter(seed_for(category, seed) ^ (static_cast<std::uint64_t>(frame + 1) << 40));
    unsettle(conditions, jitter, unrest);
    const auto code = qr::encode(text);
    return {photograph(&code, conditions, random), text, Projection(conditions.pose)};
}

std::string code_text(std::uint64_t seed) {
    constexpr std::string_view kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    RandomStream random(seed);
    std::string text = "L1";
    while (text.size() < 29)
        text += kDigits[random.next() % kDigits.size()];
    return text;
}

qr::GreyImage next_still_frame(const qr::GreyImage& frame, std::uint64_t seed) {
    RandomStream random(seed);
    auto next = frame;
    for (auto& pixel : next.pixels()) {
        // the sum of four dice is near enough to noise, and quick
        const auto dice = random.next();
        const int noise =
            static_cast<int>((dice & 3) + (dice >> 2 & 3) + (dice >> 4 & 3) + (dice >> 6 & 3)) - 6;
        pixel = static_cast<std::uint8_t>(std::clamp(pixel + noise, 0, 255));
    }
    return next;
}

} // namespace lanyard::scenes
