#pragma once

#include "tests/support/scenes/random_stream.hpp"
#include "tests/support/scenes/scenes.hpp"

namespace lanyard::scenes {

/// Everything that decides how a frame looks. The defaults are a good print in good light.
struct Conditions {
    Pose pose;
    double ink = 0.08;   ///< reflectance of dark modules
    double paper = 0.88; ///< of light ones
    bool inverted = false;
    double dot_size = 1; ///< below 1 modules are dots of that width
    double logo = 0;     ///< half the side of a picture in the middle of the code, in modules
    int scratches = 0;
    int blots = 0;
    double screen_grid = 0; ///< how dark the gaps between a phone's pixels are
    double screen_banding = 0;
    double defocus = 0; ///< radius of the disc of confusion, pixels
    double motion = 0;  ///< length of the smear, pixels
    double motion_direction = 0;
    double light = 1;         ///< exposure
    double light_slope = 0.1; ///< how much darker one side of the frame is
    double shadow = 0;        ///< how dark a cast shadow is
    double glare = 0;         ///< how bright a reflection is
    double photons = 3000;    ///< at full white; shot noise is their square root
    double read_noise = 1.2;  ///< grey levels
    int jpeg_step = 0;        ///< quantisation step of the middle frequencies; 0 is none
};

/// `strength` 0 is the easiest of the kind, 1 the hardest that make_scene asks for.
Conditions conditions_for(Category category, RandomStream& random, double strength);

/// A frame made under these conditions; clutter is drawn from `random`.
qr::GreyImage photograph(const qr::QrCode* code, const Conditions& conditions,
                         RandomStream& random);

} // namespace lanyard::scenes
