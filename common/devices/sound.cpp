#include "common/devices/sound.hpp"

#include <utility>

#include "common/devices/player.hpp"

namespace lanyard::devices {

Sounds::Sounds(std::function<void()> changed, const std::string& sink)
    : player_(std::make_unique<Player>(kSampleRate, std::move(changed), sink)) {}
Sounds::~Sounds() = default;

void Sounds::play(Tone tone) {
    player_->play([tone](const Push& push) {
        push(samples_of(tone));
        return true;
    });
}

SoundState Sounds::state() const {
    return player_->state();
}

} // namespace lanyard::devices
