#include <doctest/doctest.h>

#include <cmath>

#include "common/ui/input_queue.hpp"
#include "common/ui/interaction.hpp"

using namespace lanyard::ui;

namespace {

constexpr Id kLeft = 1;
constexpr Id kRight = 2;
constexpr Rect kLeftRect = {0, 0, 100, 100};
constexpr Rect kRightRect = {400, 0, 100, 100};

/// Two buttons far apart on an 800 pixel screen.
struct TwoButtons {
    TwoButtons() {
        Target left;
        left.id = kLeft;
        left.rect = left.clip = kLeftRect;
        Target right;
        right.id = kRight;
        right.rect = right.clip = kRightRect;
        interaction.set_scene({.targets = {left, right}, .regions = {}});
    }

    void touch(const Rect& where) {
        const Point at = where.centre();
        queue.push(PointerMoved{at});
        queue.push(ButtonChanged{at, true, false});
        queue.push(PointerMoved{at});
        queue.push(ButtonChanged{at, false, false});
    }

    /// As the loop does: frames until the queue is empty. Which buttons fired, in order.
    std::vector<Id> drain() {
        std::vector<Id> fired;
        while (!queue.empty()) {
            interaction.update(queue.take(), now);
            for (const Id id : {kLeft, kRight})
                if (interaction.activated(id)) fired.push_back(id);
            now += 1.0 / 60;
        }
        return fired;
    }

    InputQueue queue;
    Interaction interaction;
    double now = 10;
};

} // namespace

TEST_CASE_FIXTURE(TwoButtons, "ten taps and three quick pairs all reach their buttons") {
    std::vector<Id> expected;
    for (int i = 0; i < 10; ++i) {
        touch(i % 2 == 0 ? kLeftRect : kRightRect);
        expected.push_back(i % 2 == 0 ? kLeft : kRight);
    }
    for (int pair = 0; pair < 3; ++pair) {
        touch(kLeftRect);
        touch(kRightRect);
        expected.insert(expected.end(), {kLeft, kRight});
    }
    CHECK(drain() == expected);
}

TEST_CASE_FIXTURE(TwoButtons, "a tap that went down and up between two frames is seen in two") {
    touch(kLeftRect);
    const FrameInput first = queue.take();
    CHECK(std::get<ButtonChanged>(first.events.back()).down);
    const FrameInput second = queue.take();
    CHECK_FALSE(std::get<ButtonChanged>(second.events.back()).down);
    CHECK(queue.empty());
}

TEST_CASE_FIXTURE(TwoButtons, "no move follows an edge within a frame") {
    touch(kLeftRect);
    touch(kRightRect);
    while (!queue.empty()) {
        const FrameInput input = queue.take();
        for (std::size_t i = 0; i + 1 < input.events.size(); ++i)
            CHECK(std::holds_alternative<PointerMoved>(input.events[i]));
    }
}

TEST_CASE("each key gets a frame of its own, and no character overtakes one") {
    InputQueue queue;
    queue.push(CharacterTyped{U'a'});
    queue.push(KeyPressed{Key::Enter, {}});
    queue.push(CharacterTyped{U'b'});
    CHECK(queue.take().events.size() == 2);
    CHECK(queue.take().events.size() == 1);
    CHECK(queue.empty());
}

TEST_CASE("a thousand moves of a mouse are one") {
    InputQueue queue;
    for (int i = 0; i < 1000; ++i)
        queue.push(PointerMoved{{static_cast<float>(i), 0}});
    CHECK(queue.size() == 1);
    CHECK(std::get<PointerMoved>(queue.take().events.front()).to.x == 999);
}

TEST_CASE_FIXTURE(TwoButtons, "on a public screen a second tap at the same place within half a "
                              "second does not count") {
    interaction.set_rules({.single_taps = true, .touch = true, .px_per_mm = 3.6F});
    touch(kLeftRect);
    touch(kLeftRect);
    CHECK(drain() == std::vector<Id>{kLeft});
    now += 0.6;
    touch(kLeftRect);
    CHECK(drain() == std::vector<Id>{kLeft});
}

TEST_CASE_FIXTURE(TwoButtons, "a quick tap elsewhere counts on a public screen") {
    interaction.set_rules({.single_taps = true, .touch = true, .px_per_mm = 3.6F});
    touch(kLeftRect);
    touch(kRightRect);
    CHECK(drain() == std::vector<Id>{kLeft, kRight});
}

TEST_CASE_FIXTURE(TwoButtons,
                  "a finger that slides off its button before it lifts presses nothing") {
    queue.push(ButtonChanged{kLeftRect.centre(), true, false});
    queue.push(PointerMoved{{250, 50}});
    queue.push(ButtonChanged{{250, 50}, false, false});
    CHECK(drain().empty());
}

TEST_CASE_FIXTURE(TwoButtons, "under a finger nothing hovers, under a mouse it does") {
    touch(kLeftRect);
    drain();
    CHECK(interaction.hovered(kLeft));
    interaction.set_rules({.single_taps = true, .touch = true, .px_per_mm = 3.6F});
    touch(kRightRect);
    drain();
    CHECK_FALSE(interaction.hovered(kRight));
}

TEST_CASE_FIXTURE(TwoButtons, "Tab walks in reading order and Enter presses") {
    queue.push(KeyPressed{Key::Tab, {}});
    queue.push(KeyPressed{Key::Tab, {}});
    queue.push(KeyPressed{Key::Enter, {}});
    CHECK(drain() == std::vector<Id>{kRight});
    CHECK(interaction.focus_visible());
    queue.push(KeyPressed{Key::Tab, {.shift = true}});
    queue.push(KeyPressed{Key::Space, {}});
    CHECK(drain() == std::vector<Id>{kLeft});
}

TEST_CASE_FIXTURE(TwoButtons, "an arrow goes to what lies that way") {
    interaction.set_focus(kLeft);
    queue.push(KeyPressed{Key::Right, {}});
    drain();
    CHECK(interaction.focused(kRight));
    queue.push(KeyPressed{Key::Right, {}});
    drain();
    CHECK(interaction.focused(kRight));
}

TEST_CASE_FIXTURE(TwoButtons, "what a dialog covers cannot be touched or reached") {
    Target covered;
    covered.id = kLeft;
    covered.rect = covered.clip = kLeftRect;
    Target above;
    above.id = kRight;
    above.rect = above.clip = kRightRect;
    above.layer = 1;
    interaction.set_scene({.targets = {covered, above}, .regions = {}, .modal_layer = 1});
    touch(kLeftRect);
    CHECK(drain().empty());
    queue.push(KeyPressed{Key::Tab, {}});
    queue.push(KeyPressed{Key::Tab, {}});
    drain();
    CHECK(interaction.focused(kRight));
}
