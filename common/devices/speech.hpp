#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/devices/sound.hpp"
#include "common/i18n/language.hpp"

namespace lanyard::devices {

/// A sentence, and the language of the voice that says it.
struct Utterance {
    std::string text;
    i18n::Language language = i18n::Language::English;
};

/// espeak-ng's codes of the languages (`espeak-ng --voices`), and how fast its voices speak.
struct Voices {
    std::string english = "en-gb";
    std::string welsh = "cy";
    /// Words a minute. espeak-ng's own 175 is quick for a foyer.
    int pace = 155;
};

inline constexpr int kVoiceRate = 22050;

/// The sentence as samples, one channel of kVoiceRate a second, with a breath after it; nothing
/// when there is no such voice.
std::optional<std::vector<std::int16_t>> samples_of(const Utterance& utterance,
                                                    const Voices& voices = {});

/// Ready: the last sentences were heard. Silent: the voice, or a way to play it, is missing; staff
/// are told, everything else works.
using SpeechState = SoundState;

/// Reads sentences aloud on a thread of its own. What is said while it speaks takes the place of
/// what it was saying. Nothing here throws or waits.
class Speaker {
public:
    struct Options {
        Voices voices = {};
        /// GStreamer's name for where sound goes, such as the headphones of a station.
        std::string sink = "autoaudiosink";
    };

    /// `changed` is called from that thread when the state has changed.
    explicit Speaker(std::function<void()> changed = {}) : Speaker(std::move(changed), Options{}) {}
    Speaker(std::function<void()> changed, const Options& options);
    ~Speaker();
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    void say(std::vector<Utterance> sentences);
    /// Says no more.
    void stop();
    SpeechState state() const;

private:
    Voices voices_;
    std::unique_ptr<Player> player_;
};

} // namespace lanyard::devices
