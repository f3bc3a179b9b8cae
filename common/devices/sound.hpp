#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lanyard::devices {

/// What a station says without words: come in, stop, please wait for somebody.
enum class Tone { Yes, No, Help };

/// The tone as samples, one channel of kSampleRate a second. Yes rises, No is low and twice, Help
/// is three of one height, so that they are told apart in a noisy hall.
std::vector<std::int16_t> samples_of(Tone tone);

inline constexpr int kSampleRate = 48000;

enum class SoundState {
    Unknown, ///< nothing was played yet
    Ready,
    Silent, ///< there is no way to play: staff are told, everything else works
};

class Player;

/// Plays tones on a thread of its own. A tone that is asked for while another sounds takes its
/// place.
class Sounds {
public:
    /// `changed` is called from that thread when the state has changed. `sink` is GStreamer's name
    /// for where sound goes.
    explicit Sounds(std::function<void()> changed = {}, const std::string& sink = "autoaudiosink");
    ~Sounds();
    Sounds(const Sounds&) = delete;
    Sounds& operator=(const Sounds&) = delete;

    void play(Tone tone);
    SoundState state() const;

private:
    std::unique_ptr<Player> player_;
};

} // namespace lanyard::devices
