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
    const float off = distance(beside, there_beside);
    // What lies aside is ahead only when all of it is.
    if (off > 0 && there.from < here.to - 1) return std::nullopt;
    return distance(here, there) + 3 * off +
           0.1F * std::abs(beside.middle() - there_beside.middle());
}

bool in_one_row(const Rect& a, const Rect& b) {
    return distance(aside(a, Key::Right), aside(b, Key::Right)) == 0;
}

/// The innermost region that both scroll with; 0 for none.
Id common_region(const Scene& scene, const Target& a, const Target& b) {
    for (const auto* of_a : scene.regions_around(a))
        for (const auto* of_b : scene.regions_around(b))
            if (of_a == of_b) return of_a->id;
    return 0;
}

/// Where the target is as seen from a target that shares `common` with it. What is scrolled out of
/// sight in another list lies nowhere; in the same one it lies where scrolling will find it.
std::optional<Rect> place_within(const Scene& scene, const Target& target, Id common) {
    Rect rect = target.rect;
    for (const auto* region : scene.regions_around(target)) {
        if (region->id == common) break;
        rect = intersection(rect, region->rect);
        if (rect.empty()) return std::nullopt;
    }
    return rect;
}

} // namespace

const Target* target_ahead(const Scene& scene, const Target& from, Key arrow) {
    const bool down = arrow == Key::Up || arrow == Key::Down;
    const Target* best = nullptr;
    std::pair<bool, float> least;
    for (const auto& target : scene.targets) {
        if (target.id == from.id || target.layer < scene.modal_layer || !target.enabled ||
            !target.focusable)
            continue;
        const Id common = common_region(scene, from, target);
        const auto place = place_within(scene, target, common);
        const auto cost = place ? step_cost(from.rect, *place, arrow) : std::nullopt;
        if (!cost) continue;
        // Down a list to its end before out of it; across a row before out of it.
        const bool leaves = down ? common != from.region : !in_one_row(from.rect, *place);
        const std::pair<bool, float> rank = {leaves, *cost};
        if (best == nullptr || rank < least) {
            best = &target;
            least = rank;
        }
    }
    return best;
}

} // namespace lanyard::ui
