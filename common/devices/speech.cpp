#include "common/devices/speech.hpp"

#include <utility>

#include "common/devices/player.hpp"

namespace lanyard::devices {

Speaker::Speaker(std::function<void()> changed, const Options& options)
    : voices_(options.voices),
      player_(std::make_unique<Player>(kVoiceRate, std::move(changed), options.sink)) {}
Speaker::~Speaker() = default;

// Sentence by sentence, so that the first is heard while the next is made.
void Speaker::say(std::vector<Utterance> sentences) {
    player_->play([sentences = std::move(sentences), voices = voices_](const Push& push) {
        for (const auto& sentence : sentences) {
            const auto samples = samples_of(sentence, voices);
            if (!samples) return false;
            if (!push(*samples)) break;
        }
        return true;
    });
}

void Speaker::stop() {
    player_->silence();
}

SpeechState Speaker::state() const {
    return player_->state();
}

} // namespace lanyard::devices
