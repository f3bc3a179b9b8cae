#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "common/ui/interaction.hpp"

namespace lanyard::ui {

namespace {

/// What a direction looks at: along it, and aside of it.
struct Span {
    float from = 0;
    float to = 0;

    float middle() const { return (from + to) / 2; }
};

Span along(const Rect& rect, Key arrow) {
    switch (arrow) {
    case Key::Left:
        return {-rect.right(), -rect.x};
    case Key::Right:
        return {rect.x, rect.right()};
    case Key::Up:
        return {-rect.bottom(), -rect.y};
    default:
        return {rect.y, rect.bottom()};
    }
}

Span aside(const Rect& rect, Key arrow) {
    return along(rect, arrow == Key::Left || arrow == Key::Right ? Key::Down : Key::Right);
}

float distance(const Span& a, const Span& b) {
    return std::max({0.0F, b.from - a.to, a.from - b.to});
}

/// How good a step is; nothing when it lies elsewhere.
std::optional<float> step_cost(const Rect& from, const Rect& to, Key arrow) {
    const Span here = along(from, arrow);
    const Span there = along(to, arrow);
    if (there.middle() - here.middle() <= 1) return std::nullopt;
    const Span beside = aside(from, arrow);
    const Span there_beside = aside(to, arrow);
    const float straight = distance(here, there);
    const float off = distance(beside, there_beside);
    const bool one_above_other = off == 0;
    // What lies beside is not ahead, however near.
    if (!one_above_other && there.from < here.to - 1 && there.middle() < here.to)
        return std::nullopt;
    return straight + 3 * off + 0.1F * std::abs(beside.middle() - there_beside.middle());
}

bool within(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.right() <= outer.right() + 1 &&
           inner.bottom() <= outer.bottom() + 1;
}

bool same(const Rect& a, const Rect& b) {
    return within(a, b) && within(b, a);
}

/// Where the target is as seen from `from`. What is scrolled out of sight in another list lies
/// nowhere; in the same list, or in a page around it, it lies where scrolling will find it.
std::optional<Rect> place_seen_from(const Target& from, const Target& target) {
    if (within(from.clip, target.clip)) return target.rect;
    const Rect seen = intersection(target.rect, target.clip);
    return seen.empty() ? std::nullopt : std::optional<Rect>(seen);
}

} // namespace

const Target* target_ahead(const std::vector<Target>& targets, const Target& from, Key arrow,
                           int modal_layer) {
    const bool down = arrow == Key::Up || arrow == Key::Down;
    const Target* best = nullptr;
    std::pair<bool, float> least;
    for (const auto& target : targets) {
        if (target.id == from.id || target.layer < modal_layer || !target.enabled ||
            !target.focusable)
            continue;
        const auto place = place_seen_from(from, target);
        const auto cost = place ? step_cost(from.rect, *place, arrow) : std::nullopt;
        if (!cost) continue;
        const bool leaves_list =
            down && !same(from.clip, target.clip) && !within(target.clip, from.clip);
        const std::pair<bool, float> rank = {leaves_list, *cost};
        if (best == nullptr || rank < least) {
            best = &target;
            least = rank;
        }
    }
    return best;
}

} // namespace lanyard::ui
