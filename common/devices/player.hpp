#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "common/devices/sound.hpp"

namespace lanyard::devices {

// What tones and speech are played with; for common/devices alone.

using Samples = std::vector<std::int16_t>;

/// Takes the next piece of a sound; false when nobody wants the rest of it.
using Push = std::function<bool(const Samples&)>;
/// Makes a sound, piece by piece; false when it cannot be made at all.
using Make = std::function<bool(const Push&)>;

/// Plays one sound at a time on a thread of its own, where it is made too. The newest takes the
/// place of the one that sounds.
class Player {
public:
    /// `rate` in samples a second, of one channel. `changed` is called from the thread when the
    /// state has changed. `sink` is GStreamer's name for where sound goes.
    Player(int rate, std::function<void()> changed, const std::string& sink);
    ~Player();
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    void play(Make make);
    /// Ends what sounds.
    void silence();
    SoundState state() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace lanyard::devices
