#include <algorithm>
#include <cmath>
#include <numbers>

#include "common/devices/sound.hpp"

namespace lanyard::devices {

namespace {

/// One note; a height of 0 is silence.
struct Note {
    double hertz;
    double seconds;
};

std::vector<Note> notes_of(Tone tone) {
    switch (tone) {
    case Tone::Yes:
        return {{659.26, 0.09}, {880.0, 0.16}};
    case Tone::No:
        return {{196.0, 0.18}, {0, 0.07}, {196.0, 0.28}};
    case Tone::Help:
        return {{523.25, 0.12}, {0, 0.08}, {523.25, 0.12}, {0, 0.08}, {523.25, 0.12}};
    }
    return {};
}

constexpr double kLoudness = 0.5 * 32767;
constexpr double kFade = 0.008; ///< seconds; a note that starts at once clicks

/// A little of the octave above carries better through a noisy hall than a pure tone.
double wave(double hertz, double time) {
    const double turn = 2 * std::numbers::pi * hertz * time;
    return 0.8 * std::sin(turn) + 0.2 * std::sin(2 * turn);
}

void add(std::vector<std::int16_t>& samples, const Note& note) {
    const auto count = static_cast<int>(note.seconds * kSampleRate);
    for (int i = 0; i < count; ++i) {
        const double time = static_cast<double>(i) / kSampleRate;
        const double edge = std::min({time / kFade, (note.seconds - time) / kFade, 1.0});
        samples.push_back(static_cast<std::int16_t>(
            std::lround(kLoudness * edge * (note.hertz > 0 ? wave(note.hertz, time) : 0.0))));
    }
}

} // namespace

std::vector<std::int16_t> samples_of(Tone tone) {
    std::vector<std::int16_t> samples;
    for (const auto& note : notes_of(tone))
        add(samples, note);
    return samples;
}

} // namespace lanyard::devices
