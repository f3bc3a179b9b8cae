#include "common/devices/sound.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <mutex>

#include "common/core/random.hpp"

using namespace lanyard;
using namespace lanyard::devices;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// Plays into `sink` and waits until it is known whether that worked.
SoundState outcome(const std::string& sink) {
    std::mutex mutex;
    std::condition_variable changed;
    bool known = false;
    Sounds sounds(
        [&] {
            {
                const std::lock_guard lock(mutex);
                known = true;
            }
            changed.notify_all();
        },
        sink);
    CHECK(sounds.state() == SoundState::Unknown);
    sounds.play(Tone::Yes);
    std::unique_lock lock(mutex);
    REQUIRE(changed.wait_for(lock, 30s, [&] { return known; }));
    return sounds.state();
}

int height(const std::vector<std::int16_t>& samples, std::size_t from, std::size_t count) {
    int crossings = 0;
    for (std::size_t i = from + 1; i < from + count; ++i)
        crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    return crossings;
}

} // namespace

TEST_CASE("every tone begins and ends in silence and never clips") {
    for (const auto tone : {Tone::Yes, Tone::No, Tone::Help}) {
        const auto samples = samples_of(tone);
        REQUIRE(samples.size() > kSampleRate / 5);
        CHECK(samples.size() < kSampleRate);
        CHECK(std::abs(samples.front()) < 100);
        CHECK(std::abs(samples.back()) < 400);
        CHECK(*std::max_element(samples.begin(), samples.end()) < 32000);
        CHECK(*std::max_element(samples.begin(), samples.end()) > 8000);
    }
}

TEST_CASE("yes rises and is well above no") {
    constexpr std::size_t kMoment = kSampleRate / 20;
    const auto yes = samples_of(Tone::Yes);
    const auto no = samples_of(Tone::No);
    CHECK(height(yes, yes.size() - 2 * kMoment, kMoment) > height(yes, 0, kMoment));
    CHECK(height(yes, 0, kMoment) > 2 * height(no, 0, kMoment));
}

TEST_CASE("a tone reaches the sink whole") {
    const auto file = fs::temp_directory_path() / ("tone-" + std::to_string(random_bits(60)));
    CHECK(outcome("filesink location=" + file.string()) == SoundState::Ready);
    CHECK(fs::file_size(file) >= samples_of(Tone::Yes).size() * sizeof(std::int16_t));
    fs::remove(file);
}

TEST_CASE("a sink that cannot be used makes the station silent and nothing else") {
    CHECK(outcome("filesink location=/no/such/folder/tone") == SoundState::Silent);
    CHECK(outcome("no_such_sink") == SoundState::Silent);
}

TEST_CASE("the machine's own sound is either there or known to be missing") {
    CHECK(outcome("autoaudiosink") != SoundState::Unknown);
}
