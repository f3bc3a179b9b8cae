#include "tests/support/scenes/conditions.hpp"

#include <numbers>

namespace lanyard::scenes {

namespace {

constexpr double kDegree = std::numbers::pi / 180;

Pose ordinary_pose(RandomStream& random) {
    Pose pose;
    pose.module_pixels = random.between(4.5, 9);
    pose.centre_x = random.between(360, 920);
    pose.centre_y = random.between(230, 490);
    pose.roll = random.between(-40, 40) * kDegree;
    pose.tilt = random.between(0, 18) * kDegree;
    pose.tilt_direction = random.between(0, 2 * std::numbers::pi);
    return pose;
}

void tilt_more(Conditions& c, RandomStream&, double strength) {
    c.pose.tilt = (35 + 32 * strength) * kDegree;
    c.pose.module_pixels = 6 + 3 * strength;
}
void defocus(Conditions& c, RandomStream&, double strength) {
    c.defocus = c.pose.module_pixels * (0.35 + 0.75 * strength);
}
void move(Conditions& c, RandomStream& random, double strength) {
    c.motion = c.pose.module_pixels * (0.5 + 1.3 * strength);
    c.motion_direction = random.between(0, std::numbers::pi);
}
void dim(Conditions& c, RandomStream&, double strength) {
    c.light = 0.35 - 0.25 * strength;
    c.photons = 500 - 420 * strength;
    c.read_noise = 3 + 3 * strength;
}
void fade(Conditions& c, RandomStream& random, double strength) {
    c.paper = random.between(0.65, 0.85);
    c.ink = c.paper - (0.26 - 0.2 * strength);
    c.read_noise = 2;
}
void glare(Conditions& c, RandomStream&, double strength) {
    c.glare = 0.5 + 1.3 * strength;
}
void shade(Conditions& c, RandomStream&, double strength) {
    c.shadow = 0.45 + 0.45 * strength;
}
void show_on_phone(Conditions& c, RandomStream& random, double strength) {
    c.screen_grid = 0.2 + 0.3 * strength;
    c.screen_banding = 0.1 + 0.35 * strength;
    c.glare = random.between(0, 0.7) * strength;
    c.paper = 0.95;
    c.ink = 0.12;
}
void damage(Conditions& c, RandomStream& random, double strength) {
    c.scratches = random.whole(1, 2 + static_cast<int>(5 * strength));
    c.blots = random.whole(1, 2 + static_cast<int>(4 * strength));
}
void bend(Conditions& c, RandomStream& random, double strength) {
    c.pose.bend_radius = random.sign() * (36 - 20 * strength);
    c.pose.bend_direction = random.between(0, std::numbers::pi);
    c.pose.tilt = random.between(0, 30) * kDegree;
}
void step_back(Conditions& c, RandomStream&, double strength) {
    c.pose.module_pixels = 3.2 - 1.6 * strength;
}
void come_near(Conditions& c, RandomStream& random, double strength) {
    c.pose.module_pixels = 14 + 8 * strength;
    c.pose.centre_x = random.between(500, 780);
    c.pose.centre_y = random.between(330, 390);
    c.pose.roll = random.between(-12, 12) * kDegree;
    c.defocus = 6 * strength;
}
void invert(Conditions& c, RandomStream&, double) {
    c.inverted = true;
}
void mirror(Conditions& c, RandomStream&, double) {
    c.pose.mirrored = true;
}
void style(Conditions& c, RandomStream& random, double strength) {
    c.dot_size = 0.95 - 0.3 * strength;
    if (random.chance(0.6)) c.logo = 1.5 + 1.5 * strength;
}
void compress(Conditions& c, RandomStream&, double strength) {
    c.pose.module_pixels = 5 - 2 * strength;
    c.jpeg_step = static_cast<int>(30 + 70 * strength);
}

/// Several troubles at once, each milder than where it stands alone.
void everything(Conditions& c, RandomStream& random, double strength) {
    constexpr std::array kTroubles = {tilt_more, defocus, move, dim,   fade,
                                      glare,     shade,   bend, damage};
    for (int trouble = 0; trouble < 3; ++trouble)
        kTroubles.at(static_cast<std::size_t>(random.whole(0, kTroubles.size() - 1)))(
            c, random, strength * 0.6);
    c.pose.module_pixels = random.between(4.5, 8);
}

void apply(Category category, Conditions& c, RandomStream& random, double strength) {
    switch (category) {
    case Category::Perspective:
        return tilt_more(c, random, strength);
    case Category::Defocus:
        return defocus(c, random, strength);
    case Category::Motion:
        return move(c, random, strength);
    case Category::LowLight:
        return dim(c, random, strength);
    case Category::Faded:
        return fade(c, random, strength);
    case Category::Glare:
        return glare(c, random, strength);
    case Category::Shadow:
        return shade(c, random, strength);
    case Category::PhoneScreen:
        return show_on_phone(c, random, strength);
    case Category::Damage:
        return damage(c, random, strength);
    case Category::Curved:
        return bend(c, random, strength);
    case Category::Far:
        return step_back(c, random, strength);
    case Category::Near:
        return come_near(c, random, strength);
    case Category::Inverted:
        return invert(c, random, strength);
    case Category::Mirrored:
        return mirror(c, random, strength);
    case Category::Styled:
        return style(c, random, strength);
    case Category::Hard:
        return everything(c, random, strength);
    case Category::Mjpeg:
        return compress(c, random, strength);
    case Category::Plain:
    case Category::None:
        return;
    }
}

} // namespace

const char* name_of(Category category) {
    constexpr std::array kNames = {"plain",  "perspective", "defocus", "motion",       "low light",
                                   "faded",  "glare",       "shadow",  "phone screen", "damage",
                                   "curved", "far",         "near",    "inverted",     "mirrored",
                                   "styled", "hard",        "mjpeg",   "none"};
    return kNames.at(static_cast<std::size_t>(category));
}

Conditions conditions_for(Category category, RandomStream& random, double strength) {
    Conditions conditions;
    conditions.pose = ordinary_pose(random);
    conditions.light = random.between(0.75, 1.05);
    conditions.light_slope = random.between(0, 0.4);
    conditions.defocus = random.between(0, 0.25) * conditions.pose.module_pixels;
    apply(category, conditions, random, strength);
    return conditions;
}

} // namespace lanyard::scenes
