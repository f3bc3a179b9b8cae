#include "common/ui/headless_screen.hpp"

#include <stdexcept>

#include "common/ui/texture_store.hpp"
#include "common/ui/utf8.hpp"

namespace lanyard::ui {

namespace {

constexpr double kFrame = 1.0 / 60;
// Longer than the scanner's filter holds characters back.
constexpr double kTypingPause = 0.06;
constexpr double kScannerPause = 0.004;
// A person does not tap twice in half a second; the rule against it has tests of its own.
constexpr double kTapPause = 0.6;
constexpr int kMostFrames = 300;

} // namespace

HeadlessScreen::HeadlessScreen(const i18n::Catalogue& catalogue, Draw draw, const Panel& panel,
                               const Appearance& appearance)
    : draw_(std::move(draw)),
      screen_(
          std::make_unique<Screen>(catalogue, panel, appearance, std::make_shared<NoTextures>())) {
    settle();
}

HeadlessScreen::~HeadlessScreen() = default;

FrameWishes HeadlessScreen::draw() {
    now_ += kFrame;
    ++frames_;
    wishes_ = screen_->draw_frame(now_, draw_);
    screen_->frame_ended(now_);
    return wishes_;
}

void HeadlessScreen::settle() {
    for (int i = 0; i < kMostFrames; ++i) {
        const FrameWishes wishes = draw();
        if (const auto due = screen_->next_due()) {
            now_ = std::max(now_, *due + 0.001);
            continue;
        }
        if (!wishes.again) return;
    }
}

void HeadlessScreen::tap(std::string_view key_or_name) {
    const Element& element = find(key_or_name);
    if (!element.operable)
        throw std::runtime_error("'" + std::string(key_or_name) +
                                 "' cannot be tapped; on screen:\n" + tree().describe());
    const Id id = element.id;
    if (!element.visible) {
        screen_->reveal(id);
        settle();
    }
    tap_at(rect_of(id).centre());
}

Rect HeadlessScreen::rect_of(Id id) const {
    for (const auto& element : tree().elements)
        if (element.id == id) return element.rect;
    return {};
}

void HeadlessScreen::tap_at(Point at) {
    screen_->feed(ButtonChanged{at, true}, now_);
    screen_->feed(ButtonChanged{at, false}, now_);
    settle();
    now_ += kTapPause;
}

void HeadlessScreen::double_tap_at(Point at) {
    for (int tap = 0; tap < 2; ++tap) {
        screen_->feed(ButtonChanged{at, true}, now_);
        screen_->feed(ButtonChanged{at, false}, now_);
        settle();
    }
    now_ += kTapPause;
}

void HeadlessScreen::type(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        now_ += kTypingPause;
        screen_->feed(CharacterTyped{next_code_point(text, at)}, now_);
        settle();
    }
}

void HeadlessScreen::press(Key key, Modifiers modifiers) {
    screen_->feed(KeyPressed{key, modifiers}, now_);
    if (key == Key::Space) screen_->feed(CharacterTyped{U' '}, now_);
    settle();
}

void HeadlessScreen::drag(Point from, Point to) {
    constexpr int kSteps = 12;
    screen_->feed(ButtonChanged{from, true}, now_);
    draw();
    for (int i = 1; i <= kSteps; ++i) {
        const float part = static_cast<float>(i) / kSteps;
        screen_->feed(
            PointerMoved{{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part}}, now_);
        draw();
    }
    screen_->feed(ButtonChanged{to, false}, now_);
    settle();
    now_ += kTapPause;
}

void HeadlessScreen::wheel(Point at, float notches) {
    screen_->feed(WheelTurned{at, notches}, now_);
    settle();
}

void HeadlessScreen::hover(Point at) {
    screen_->feed(PointerMoved{at}, now_);
    settle();
}

void HeadlessScreen::scan(std::string_view code) {
    for (const char32_t character : to_code_points(code)) {
        now_ += kScannerPause;
        if (character == U' ') screen_->feed(KeyPressed{Key::Space, {}}, now_);
        screen_->feed(CharacterTyped{character}, now_);
    }
    now_ += kScannerPause;
    screen_->feed(KeyPressed{Key::Enter, {}}, now_);
    settle();
}

void HeadlessScreen::advance(double seconds) {
    const double end = now_ + seconds;
    settle();
    while (wishes_.wake_in && now_ + *wishes_.wake_in < end) {
        now_ += *wishes_.wake_in;
        settle();
    }
    if (now_ < end) {
        now_ = end;
        // What fell due exactly now is seen; an idle screen is not drawn.
        if (wishes_.wake_in) settle();
    }
}

void HeadlessScreen::set_appearance(const Appearance& appearance) {
    screen_->set_appearance(appearance);
    settle();
}

void HeadlessScreen::set_panel(const Panel& panel) {
    screen_->set_panel(panel);
    settle();
}

const ScreenTree& HeadlessScreen::tree() const {
    return screen_->tree();
}

const Element& HeadlessScreen::find(std::string_view key_or_name) const {
    if (const Element* found = tree().find(key_or_name)) return *found;
    throw std::runtime_error("there is no '" + std::string(key_or_name) + "'; on screen:\n" +
                             tree().describe());
}

bool HeadlessScreen::shows(std::string_view key_or_name) const {
    return tree().find(key_or_name) != nullptr;
}

std::vector<std::string> HeadlessScreen::texts(Role role) const {
    return tree().texts(role);
}
const Theme& HeadlessScreen::theme() const {
    return screen_->theme();
}
const Panel& HeadlessScreen::panel() const {
    return screen_->panel();
}

} // namespace lanyard::ui
