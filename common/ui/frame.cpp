#include "common/ui/frame.hpp"

#include <algorithm>

#include "common/ui/builder.hpp"

namespace lanyard::ui {

const Theme& Frame::theme() const {
    return builder_.theme();
}
const Panel& Frame::panel() const {
    return builder_.state().panel;
}
bool Frame::is_tight() const {
    constexpr double kLowMm = 230;
    return theme().has_large_text() || panel().height_mm < kLowMm;
}
i18n::Language Frame::language() const {
    return builder_.state().appearance.language;
}
double Frame::now() const {
    return builder_.state().now;
}

void Frame::wake_in(double seconds) {
    auto& wake = builder_.state().wishes.wake_in;
    wake = wake ? std::min(*wake, seconds) : seconds;
}

void Frame::animate() {
    builder_.state().wishes.again = true;
}
std::optional<std::string> Frame::scanned() const {
    return builder_.state().scan;
}

const std::vector<std::filesystem::path>& Frame::dropped_files() const {
    return builder_.state().dropped;
}

void Frame::visit(std::uint64_t number) {
    if (builder_.state().visit != number) builder_.state().begin_visit(number);
}

double Frame::idle_seconds() const {
    const auto& state = builder_.state();
    return state.now - state.last_input;
}

std::string Frame::say(const Words& words) const {
    return builder_.say(words);
}

std::string Frame::say(const Words& words, i18n::Language language) const {
    return builder_.say(words, language);
}

Picture Frame::make_picture() {
    return Picture(builder_.state().textures);
}

void Frame::toast(const Words& words, Tone tone) {
    constexpr double kSeconds = 4;
    builder_.state().toasts.push_back({words, tone, now() + kSeconds});
    wake_in(0);
}

} // namespace lanyard::ui
