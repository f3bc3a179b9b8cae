#include "common/devices/speech.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <mutex>

#include "common/core/random.hpp"

using namespace lanyard;
using namespace lanyard::devices;
using namespace std::chrono_literals;
using i18n::Language;
namespace fs = std::filesystem;

namespace {

std::vector<std::int16_t> voiced(const std::string& text, Language language) {
    const auto samples = samples_of(Utterance{text, language});
    REQUIRE(samples.has_value());
    return *samples;
}

std::size_t loud_samples(const std::vector<std::int16_t>& samples) {
    return static_cast<std::size_t>(
        std::count_if(samples.begin(), samples.end(),
                      [](std::int16_t sample) { return std::abs(sample) > 500; }));
}

/// Speaks, and waits until it is known whether that was heard.
struct Speaking {
    explicit Speaking(const Speaker::Options& options)
        : speaker(
              [this] {
                  {
                      const std::lock_guard lock(mutex);
                      ++changes;
                  }
                  changed.notify_all();
              },
              options) {}

    SpeechState say(std::vector<Utterance> sentences, int nth_change = 1) {
        speaker.say(std::move(sentences));
        return outcome(nth_change);
    }
    SpeechState outcome(int nth_change = 1) {
        std::unique_lock lock(mutex);
        REQUIRE(changed.wait_for(lock, 60s, [&] { return changes >= nth_change; }));
        return speaker.state();
    }

    std::mutex mutex;
    std::condition_variable changed;
    int changes = 0;
    Speaker speaker;
};

/// A file that sound goes to, gone at the end.
struct SoundFile {
    ~SoundFile() { fs::remove(path); }
    std::string sink() const { return "filesink location=" + path.string(); }
    std::size_t samples() const { return fs::file_size(path) / sizeof(std::int16_t); }

    fs::path path = fs::temp_directory_path() / ("speech-" + std::to_string(random_bits(60)));
};

} // namespace

TEST_CASE("a sentence is heard, a longer one for longer, and it does not end in a click") {
    const auto small = voiced("Welcome.", Language::English);
    const auto large = voiced("Welcome. Hold your code in front of the camera, or find your name.",
                              Language::English);
    CHECK(loud_samples(small) > small.size() / 20);
    CHECK(small.size() > kVoiceRate / 4);
    CHECK(large.size() > 2 * small.size());
    CHECK(std::abs(large.back()) < 200);
}

TEST_CASE("Welsh is spoken by a Welsh voice") {
    const std::string text = "Llanfair, y llyfrgell a'r wyth cynghorydd.";
    const auto welsh = voiced(text, Language::Welsh);
    CHECK(loud_samples(welsh) > welsh.size() / 20);
    // The voice breathes by chance, so no two sayings are alike; how long they take is.
    const auto length = [&](Language language) {
        return static_cast<double>(voiced(text, language).size());
    };
    const double lasts = length(Language::Welsh);
    CHECK(static_cast<double>(welsh.size()) == doctest::Approx(lasts).epsilon(0.01));
    CHECK(length(Language::English) != doctest::Approx(lasts).epsilon(0.03));
}

TEST_CASE("every letter of both alphabets is heard by itself") {
    for (const auto language : {Language::English, Language::Welsh})
        for (const char* letter : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l",
                                   "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x",
                                   "y", "z", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
            CHECK_MESSAGE(loud_samples(voiced(letter, language)) > 500, letter);
}

TEST_CASE("text of any kind is spoken or passed over, never refused") {
    CHECK(samples_of(Utterance{""}).has_value());
    CHECK(samples_of(Utterance{"<speak> & [[hello]] \xFF\xC3 \x01"}).has_value());
    CHECK(samples_of(Utterance{"محمد علی 李明华"}).has_value());
    CHECK(samples_of(Utterance{std::string(3000, 'a') + std::string(3000, '\xC5')}).has_value());
}

TEST_CASE("all sentences reach the sink, each in its own voice") {
    const SoundFile file;
    const Utterance first{"Find my name."};
    const Utterance second{"Dod o hyd i'm henw.", Language::Welsh};
    Speaking speaking({.sink = file.sink()});
    CHECK(speaking.speaker.state() == SpeechState::Unknown);
    CHECK(speaking.say({first, second}) == SpeechState::Ready);
    const auto whole = samples_of(first)->size() + samples_of(second)->size();
    CHECK(static_cast<double>(file.samples()) ==
          doctest::Approx(static_cast<double>(whole)).epsilon(0.01));
}

TEST_CASE("a missing voice makes the station silent, and another may still speak") {
    const SoundFile file;
    Speaking speaking({.voices = {.welsh = "no-such-voice"}, .sink = file.sink()});
    CHECK(speaking.say({{"Croeso", Language::Welsh}}) == SpeechState::Silent);
    CHECK(speaking.say({{"Welcome"}}, 2) == SpeechState::Ready);
    CHECK_FALSE(samples_of(Utterance{"Welcome"}, {.english = "no-such-voice"}).has_value());
}

TEST_CASE("a sink that cannot be used makes the station silent and nothing else") {
    Speaking nowhere({.sink = "filesink location=/no/such/folder/speech"});
    CHECK(nowhere.say({{"Welcome"}}) == SpeechState::Silent);
    Speaking unknown({.sink = "no_such_sink"});
    CHECK(unknown.say({{"Welcome"}}) == SpeechState::Silent);
}

TEST_CASE("the newest takes the place of what is being said") {
    // A sink that keeps time would go on for minutes with the first.
    Speaking speaking({.sink = "fakesink sync=true"});
    const std::vector<Utterance> book(200, Utterance{"This goes on and on and on, for long."});
    speaking.speaker.say(book);
    CHECK(speaking.say({{"Yes"}}) == SpeechState::Ready);
    speaking.speaker.say(book);
    speaking.speaker.stop();
    speaking.speaker.say(book);
}
