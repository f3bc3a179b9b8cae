#include "common/devices/camera.hpp"

#include <doctest/doctest.h>

#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <vector>

#include "common/core/random.hpp"
#include "common/devices/previews.hpp"
#include "tests/support/video/video_file.hpp"

using namespace lanyard;
using namespace lanyard::devices;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 240;

/// Waits for what a camera calls, not for time to pass; gives up where a test would hang.
class Witness {
public:
    CameraListener listener() {
        return {[this] { count(frames_); }, [this] { count(states_); }};
    }
    template <class Condition>
    bool sees(const Condition& condition) {
        std::unique_lock lock(mutex_);
        return called_.wait_for(lock, 30s, condition);
    }
    /// Only under `sees`.
    int frames() const { return frames_; }
    int frames_so_far() {
        const std::lock_guard lock(mutex_);
        return frames_;
    }

private:
    void count(int& calls) {
        {
            const std::lock_guard lock(mutex_);
            ++calls;
        }
        called_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable called_;
    int frames_ = 0;
    int states_ = 0;
};

/// A folder with a film in which every frame is brighter than the one before.
class Cinema {
public:
    Cinema() : folder_(fs::temp_directory_path() / ("cinema-" + std::to_string(random_bits(60)))) {
        fs::create_directories(folder_);
    }
    ~Cinema() { fs::remove_all(folder_); }
    Cinema(const Cinema&) = delete;
    Cinema& operator=(const Cinema&) = delete;

    fs::path film(int frames = 15) const {
        std::vector<qr::GreyImage> pictures;
        pictures.reserve(static_cast<std::size_t>(frames));
        for (int i = 0; i < frames; ++i)
            pictures.emplace_back(kWidth, kHeight,
                                  static_cast<std::uint8_t>(20 + 200 * i / frames));
        video::write_video(path(), pictures, 30);
        return path();
    }
    fs::path path() const { return folder_ / "film.avi"; }
    fs::path elsewhere() const { return folder_ / "elsewhere.avi"; }

    std::unique_ptr<Camera> open(AtEnd at_end = AtEnd::Repeat) {
        return open_camera({path().string(), at_end}, witness.listener());
    }
    bool becomes(const Camera& camera, CameraState state) {
        return witness.sees([&] { return camera.state() == state; });
    }

    Witness witness;

private:
    fs::path folder_;
};

int brightness(const LumaFrame& frame) {
    return frame.pixels.get()[std::ptrdiff_t{frame.height / 2} * frame.stride + frame.width / 2];
}

} // namespace

TEST_CASE_FIXTURE(Cinema, "a film is seen as frames of brightness") {
    film();
    const auto camera = open();
    REQUIRE(witness.sees([&] { return witness.frames() > 0; }));
    const auto frame = camera->take_frame();
    REQUIRE(frame);
    CHECK(frame->width == kWidth);
    CHECK(frame->height == kHeight);
    CHECK(frame->stride >= kWidth);
    CHECK(brightness(*frame) >= 15);
    CHECK(camera->state() == CameraState::Live);
}

TEST_CASE_FIXTURE(Cinema, "a preview has the size and the colours of the attract screen") {
    film();
    const auto camera = open();
    REQUIRE(witness.sees([&] { return witness.frames() > 0; }));
    const auto frame = camera->take_frame();
    REQUIRE(frame);
    Previews previews;
    const auto picture = previews.make(*frame);
    REQUIRE(picture);
    CHECK(picture->sequence == frame->sequence);
    CHECK(picture->width == 640);
    CHECK(picture->height == 360);
    const auto* middle =
        picture->pixels.get() + std::ptrdiff_t{180} * picture->stride + std::ptrdiff_t{320} * 4;
    CHECK(middle[0] == middle[1]);
    CHECK(middle[3] == 255);
}

TEST_CASE_FIXTURE(Cinema, "while the scene rests every other frame is left out") {
    constexpr int kFrames = 40;
    constexpr int kNearItsEnd = 205;
    film(kFrames);
    const auto camera = open(AtEnd::Stay);
    camera->rest(true);
    std::uint64_t frames = 0;
    REQUIRE(witness.sees([&] {
        const auto frame = camera->take_frame();
        if (!frame || brightness(*frame) < kNearItsEnd) return false;
        frames = frame->sequence;
        return true;
    }));
    CHECK(frames > kFrames / 2 - 5);
    CHECK(frames < kFrames / 2 + 5);
}

TEST_CASE_FIXTURE(Cinema, "of frames that nobody fetched the newest is kept") {
    film();
    const auto camera = open();
    REQUIRE(witness.sees([&] { return witness.frames() >= 6; }));
    const auto first = camera->take_frame();
    REQUIRE(first);
    CHECK(first->sequence >= 6);
    const auto second = camera->take_frame();
    CHECK((!second || second->sequence > first->sequence));
}

TEST_CASE_FIXTURE(Cinema, "a film begins again when it has ended and stays live") {
    film(5);
    const auto camera = open();
    REQUIRE(witness.sees([&] { return witness.frames() > 12; }));
    CHECK(camera->state() == CameraState::Live);
}

TEST_CASE_FIXTURE(Cinema, "a film that is to stay shows nothing more after its end") {
    film(5);
    Witness other;
    const auto staying = open(AtEnd::Stay);
    REQUIRE(witness.sees([&] { return witness.frames() > 0; }));
    const auto repeating = open_camera({path().string(), AtEnd::Repeat}, other.listener());
    REQUIRE(other.sees([&] { return other.frames() > 20; }));
    CHECK(witness.frames_so_far() <= 5);
    CHECK(staying->state() == CameraState::Live);
}

TEST_CASE_FIXTURE(Cinema, "a camera that is pulled out is lost, and live again when it is back") {
    film(5);
    const auto camera = open();
    REQUIRE(becomes(*camera, CameraState::Live));
    fs::rename(path(), elsewhere());
    REQUIRE(becomes(*camera, CameraState::Lost));
    fs::rename(elsewhere(), path());
    CHECK(becomes(*camera, CameraState::Live));
}

TEST_CASE_FIXTURE(Cinema, "a camera that is not there is absent, and found when it comes") {
    const auto camera = open();
    REQUIRE(becomes(*camera, CameraState::Absent));
    CHECK_FALSE(camera->take_frame());
    film();
    CHECK(becomes(*camera, CameraState::Live));
}

TEST_CASE_FIXTURE(Cinema, "a file that is no film is absent until it is one") {
    std::ofstream(path()) << "not a film";
    const auto camera = open();
    REQUIRE(becomes(*camera, CameraState::Absent));
    film();
    CHECK(becomes(*camera, CameraState::Live));
}

TEST_CASE_FIXTURE(Cinema, "a frame outlives its camera") {
    film();
    auto camera = open();
    REQUIRE(witness.sees([&] { return witness.frames() > 0; }));
    const auto frame = camera->take_frame();
    REQUIRE(frame);
    const int before = brightness(*frame);
    camera.reset();
    CHECK(brightness(*frame) == before);
}

TEST_CASE_FIXTURE(Cinema, "nothing is called once a camera is gone") {
    film();
    auto camera = open();
    REQUIRE(witness.sees([&] { return witness.frames() > 0; }));
    camera.reset();
    const int calls = witness.frames_so_far();
    Witness other;
    const auto next = open_camera({path().string()}, other.listener());
    REQUIRE(other.sees([&] { return other.frames() > 3; }));
    CHECK(witness.frames_so_far() == calls);
}
