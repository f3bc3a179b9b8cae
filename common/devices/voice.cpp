#include <espeak-ng/espeak_ng.h>

#include <cstring>
#include <mutex>

#include "common/core/log.hpp"
#include "common/devices/speech.hpp"

namespace lanyard::devices {

namespace {

/// Nobody listens to more in one breath.
constexpr std::size_t kMostBytes = 4000;

/// espeak-ng has one voice at a time for the whole process, so it is used by one thread at a time.
std::mutex espeak;
enum class Espeak { Untried, Ready, Missing } espeak_state = Espeak::Untried;

std::string cut(std::string text) {
    if (text.size() <= kMostBytes) return text;
    std::size_t end = kMostBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text;
}

int collect(short* wave, int count, espeak_EVENT* events) {
    auto& samples = *static_cast<std::vector<std::int16_t>*>(events->user_data);
    if (wave != nullptr) samples.insert(samples.end(), wave, wave + count);
    return 0;
}

Espeak begin_espeak() {
    espeak_ng_InitializePath(nullptr);
    espeak_ng_ERROR_CONTEXT context = nullptr;
    const bool begun =
        espeak_ng_Initialize(&context) == ENS_OK &&
        espeak_ng_InitializeOutput(ENOUTPUT_MODE_SYNCHRONOUS, 0, nullptr) == ENS_OK &&
        espeak_ng_GetSampleRate() == kVoiceRate;
    espeak_ng_ClearErrorContext(&context);
    if (!begun) {
        log::warning("espeak-ng does not start: is espeak-ng-data installed?");
        return Espeak::Missing;
    }
    espeak_SetSynthCallback(collect);
    return Espeak::Ready;
}

/// Asked for a language that it has not, espeak-ng takes one that begins alike.
bool speaks(const espeak_VOICE* voice, const std::string& language) {
    if (voice == nullptr || voice->languages == nullptr) return false;
    // A byte for how well, and the language's code; again and again, until a 0.
    for (const char* at = voice->languages; *at != 0; at += std::strlen(at) + 1)
        if (language == ++at) return true;
    return false;
}

bool choose_voice(const std::string& language) {
    espeak_VOICE wanted = {};
    wanted.languages = language.c_str();
    return espeak_ng_SetVoiceByProperties(&wanted) == ENS_OK &&
           speaks(espeak_GetCurrentVoice(), language);
}

bool take_voice(const std::string& language, int pace) {
    if (espeak_state == Espeak::Untried) espeak_state = begin_espeak();
    if (espeak_state == Espeak::Missing) return false;
    if (!choose_voice(language)) {
        log::warning("espeak-ng has no voice for " + language);
        return false;
    }
    return espeak_ng_SetParameter(espeakRATE, pace, 0) == ENS_OK;
}

} // namespace

std::optional<std::vector<std::int16_t>> samples_of(const Utterance& utterance,
                                                    const Voices& voices) {
    const std::lock_guard lock(espeak);
    const bool welsh = utterance.language == i18n::Language::Welsh;
    if (!take_voice(welsh ? voices.welsh : voices.english, voices.pace)) return std::nullopt;
    const std::string text = cut(utterance.text);
    std::vector<std::int16_t> samples;
    const auto status = espeak_ng_Synthesize(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0,
                                             espeakCHARS_UTF8 | espeakENDPAUSE, nullptr, &samples);
    if (status != ENS_OK) return std::nullopt;
    return samples;
}

} // namespace lanyard::devices
