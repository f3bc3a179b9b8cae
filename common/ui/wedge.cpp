#include "common/ui/wedge.hpp"

#include <algorithm>
#include <utility>

#include "common/ui/utf8.hpp"

namespace lanyard::ui {

namespace {

constexpr double kHoldSeconds = 0.045;
// A scanner set to carriage return and line feed presses Enter twice.
constexpr double kAfterScan = 0.15;
constexpr double kSlowestFrame = 0.3;
constexpr std::size_t kLeastOfAScan = 8;
// The longest QR code holds 4,296 characters; a scanner that never sends Enter must not fill
// memory.
constexpr std::size_t kMostHeld = 4296;
// A finger resting on a key while no frame is drawn.
constexpr std::size_t kMostTyping = 8192;

} // namespace

void Wedge::character(char32_t character, double now) {
    if (!held_.empty() && now - last_ > kHoldSeconds) release();
    if (held_.size() >= kMostHeld) held_.clear();
    held_ += character;
    last_ = now;
    typed_at_ = now;
}

void Wedge::enter(double now) {
    if (held_.size() >= kLeastOfAScan && now - last_ <= kHoldSeconds) {
        scan_.emplace();
        for (const char32_t character : held_)
            append_utf8(*scan_, character);
        held_.clear();
        scanned_at_ = now;
        return;
    }
    if (held_.empty() && now - scanned_at_ <= kAfterScan) return;
    release();
    typing_.emplace_back(KeyPressed{Key::Enter, {}});
}

void Wedge::other_key() {
    release();
}

void Wedge::frame_ended(double now) {
    if (!held_.empty() && now - typed_at_ < kSlowestFrame) last_ = std::max(last_, now);
}

std::vector<InputEvent> Wedge::take_typing(double now) {
    if (!held_.empty() && now - last_ > kHoldSeconds) release();
    return std::exchange(typing_, {});
}

std::optional<std::string> Wedge::take_scan() {
    return std::exchange(scan_, std::nullopt);
}

std::optional<double> Wedge::due() const {
    if (scan_ || !typing_.empty()) return last_;
    if (held_.empty()) return std::nullopt;
    return last_ + kHoldSeconds;
}

void Wedge::release() {
    for (const char32_t character : held_) {
        if (typing_.size() >= kMostTyping) break;
        if (character == U' ') typing_.emplace_back(KeyPressed{Key::Space, {}});
        typing_.emplace_back(CharacterTyped{character});
    }
    held_.clear();
}

} // namespace lanyard::ui
