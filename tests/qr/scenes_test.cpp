#include "tests/support/scenes/scenes.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <span>

#include "common/qr/decode.hpp"
#include "common/qr/image_ops.hpp"
#include "common/qr/passes.hpp"

using namespace lanyard;
using namespace lanyard::scenes;
using qr::Decoder;
using qr::FrameReader;

namespace {

constexpr std::uint64_t kSeed = 4100;
constexpr int kFrames = 8;

int read_of(Category category) {
    int read = 0;
    for (std::uint64_t seed = kSeed; seed < kSeed + kFrames; ++seed) {
        const auto scene = make_scene(category, seed, code_text(seed));
        const auto text = Decoder().read(scene.frame.view());
        if (text) CHECK(*text == scene.text);
        read += text == scene.text;
    }
    return read;
}

std::vector<std::string> readers_among(std::span<const qr::Pass> passes, const Scene& scene) {
    qr::Workbench bench(scene.frame.view());
    std::vector<std::string> readers;
    for (const auto& pass : passes)
        if (pass.read(bench) == scene.text) readers.emplace_back(pass.name);
    return readers;
}

bool reads_within(int frames, const Scene& scene) {
    FrameReader reader;
    for (int frame = 0; frame < frames; ++frame)
        if (reader.read(scene.frame.view()) == scene.text) return true;
    return false;
}

/// Of eight frames of each kind; a pass that no longer works costs more than one of its kind.
const std::map<Category, int> kFloors = {
    {Category::Plain, 8},  {Category::Perspective, 7}, {Category::Defocus, 3},
    {Category::Motion, 6}, {Category::LowLight, 7},    {Category::Faded, 7},
    {Category::Glare, 6},  {Category::Shadow, 7},      {Category::PhoneScreen, 8},
    {Category::Damage, 4}, {Category::Curved, 6},      {Category::Far, 3},
    {Category::Near, 8},   {Category::Inverted, 8},    {Category::Mirrored, 8},
    {Category::Styled, 8}, {Category::Hard, 3},        {Category::Mjpeg, 8}};

} // namespace

TEST_CASE("badges are read in every kind of trouble") {
    for (const auto category : kWithCode) {
        CAPTURE(name_of(category));
        CHECK(read_of(category) >= kFloors.at(category));
    }
}

TEST_CASE("nothing is read where there is no code") {
    for (std::uint64_t seed = 0; seed < 8; ++seed)
        CHECK_FALSE(Decoder().read(make_scene(Category::None, seed, "").frame.view()));
}

TEST_CASE("a scene is the same for the same seed and another for another") {
    const auto once = make_scene(Category::Hard, 7, code_text(7)).frame.pixels();
    CHECK(once == make_scene(Category::Hard, 7, code_text(7)).frame.pixels());
    CHECK(once != make_scene(Category::Hard, 8, code_text(7)).frame.pixels());
}

TEST_CASE("the projection tells where each module of the picture is") {
    for (const auto category : {Category::Curved, Category::Perspective, Category::Mirrored}) {
        const auto scene = make_scene(category, 3, code_text(3));
        for (const auto module : {Point{-12, -12}, Point{12, -12}, Point{3.25, 7.5}, Point{0, 0}}) {
            const auto back = scene.projection.to_badge(scene.projection.to_pixels(module));
            REQUIRE(back);
            CHECK(back->x == doctest::Approx(module.x).epsilon(1e-6));
            CHECK(back->y == doctest::Approx(module.y).epsilon(1e-6));
        }
        CHECK(oracle_reads(scene));
    }
}

TEST_CASE("the first frame of a camera is read without waiting for something to move") {
    const auto scene = make_scene(Category::Plain, 5, code_text(5));
    CHECK(FrameReader().read(scene.frame.view()) == scene.text);
}

TEST_CASE("a code that only one heavy pass can read is read within a turn of them all") {
    std::set<std::string> needed;
    for (const auto& [category, seed] : {std::pair{Category::Faded, std::uint64_t{4110}},
                                         {Category::Shadow, 4115},
                                         {Category::Damage, 4120}}) {
        const auto scene = make_scene(category, seed, code_text(seed));
        CAPTURE(name_of(category));
        CHECK(readers_among(qr::quick_passes(), scene).empty());
        const auto heavy = readers_among(qr::heavy_passes(), scene);
        REQUIRE(heavy.size() == 1);
        needed.insert(heavy.front());
        CHECK(reads_within(static_cast<int>(qr::heavy_passes().size() + 1) / 2, scene));
    }
    // Otherwise a reader that always tried the same pass would do.
    CHECK(needed.size() == 3);
}

TEST_CASE("a camera before which nothing moves is looked at once a second, until something does") {
    const auto empty = make_scene(Category::None, 11, "").frame;
    const auto badge = make_scene(Category::Plain, 11, code_text(11));
    qr::MotionGate gate;
    int looked_at = 0;
    for (std::uint64_t frame = 0; frame < 60; ++frame)
        looked_at += gate.admits(next_still_frame(empty, frame).view());
    CHECK(looked_at < 20);
    CHECK_FALSE(gate.admits(next_still_frame(empty, 61).view()));
    CHECK(gate.admits(badge.frame.view()));
}

TEST_CASE("a badge that settles before the camera is read before it is at rest") {
    for (const auto category : {Category::Plain, Category::Perspective}) {
        FrameReader reader;
        int frame = 0;
        while (frame < kApproachFrames &&
               !reader.read(approach(category, 2, frame, code_text(2)).frame.view()))
            ++frame;
        CHECK(frame < kApproachFrames - 5);
    }
}
