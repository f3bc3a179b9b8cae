#include "tests/support/ui/layout_proofs.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace lanyard::ui::proofs {

namespace {

constexpr double kRoundingMm = 0.3;

std::string called(const Element& element) {
    std::string text(name_of(element.role));
    text += " '" + (element.key.empty() ? element.name : element.key) + "'";
    return text;
}

std::string in_mm(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f mm", value);
    return text;
}

bool exempt(const Element& element, const std::vector<std::string>& ignored) {
    return std::find(ignored.begin(), ignored.end(), element.key) != ignored.end();
}

std::vector<const Element*> controls(const ScreenTree& tree,
                                     const std::vector<std::string>& ignored) {
    std::vector<const Element*> found;
    for (const auto& element : tree.elements)
        if (element.operable && element.visible && element.layer >= tree.modal_layer &&
            !exempt(element, ignored))
            found.push_back(&element);
    return found;
}

double gap_between(const Rect& a, const Rect& b) {
    const double across = std::max({0.0F, b.x - a.right(), a.x - b.right()});
    const double down = std::max({0.0F, b.y - a.bottom(), a.y - b.bottom()});
    return std::hypot(across, down);
}

bool within(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.right() <= outer.right() + 1 &&
           inner.bottom() <= outer.bottom() + 1;
}

bool is_text(const Element& element) {
    return element.role == Role::Text || element.role == Role::Heading;
}

} // namespace

double largest_key_mm(const Panel& panel) {
    struct Keys {
        double across;
        double down;
    };
    constexpr double kPartForKeys = 0.6;
    constexpr double kGap = kPublic.gap_mm;
    const auto fitting = [](double room, double keys) {
        return (room - 2 * kGap - (keys - 1) * kGap) / keys;
    };
    double largest = 0;
    for (const Keys keys : {Keys{10, 5}, Keys{13, 4}})
        largest = std::max(largest, std::min(fitting(panel.width_mm, keys.across),
                                             fitting(panel.height_mm * kPartForKeys, keys.down)));
    return std::min(largest, kPublic.side_mm);
}

std::vector<std::string> small_targets(const ScreenTree& tree, const Panel& panel, TargetRule rule,
                                       const std::vector<std::string>& ignored) {
    std::vector<std::string> found;
    for (const Element* element : controls(tree, ignored)) {
        const double side = std::min(static_cast<double>(element->rect.width),
                                     static_cast<double>(element->rect.height)) /
                            panel.px_per_mm();
        const bool is_key = element->role == Role::Key;
        const double wanted = is_key ? std::min(rule.side_mm, largest_key_mm(panel)) : rule.side_mm;
        if (side < wanted - kRoundingMm)
            found.push_back(called(*element) + " is only " + in_mm(side));
    }
    return found;
}

std::vector<std::string> crowded_targets(const ScreenTree& tree, const Panel& panel,
                                         TargetRule rule, const std::vector<std::string>& ignored) {
    std::vector<std::string> found;
    const auto all = controls(tree, ignored);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const Rect& a = all[i]->rect;
            const Rect& b = all[j]->rect;
            if (within(a, b) || within(b, a)) continue;
            const double gap = gap_between(a, b) / panel.px_per_mm();
            if (gap < rule.gap_mm - kRoundingMm)
                found.push_back(called(*all[i]) + " and " + called(*all[j]) + " are only " +
                                in_mm(gap) + " apart");
        }
    return found;
}

std::vector<std::string> out_of_order(const ScreenTree& tree) {
    std::vector<std::string> found;
    const auto all = controls(tree, {});
    for (std::size_t i = 1; i < all.size(); ++i) {
        const Rect& before = all[i - 1]->rect;
        const Rect& after = all[i]->rect;
        if (within(after, before) || within(before, after)) continue;
        const bool above = after.bottom() <= before.y + 1;
        const bool below = after.y >= before.bottom() - 1;
        const bool to_the_right = after.x >= before.right() - 1;
        if (above ? !to_the_right : !below && !to_the_right)
            found.push_back(called(*all[i]) + " follows " + called(*all[i - 1]) +
                            " but lies before it");
    }
    return found;
}

std::vector<std::string> nameless(const ScreenTree& tree) {
    std::vector<std::string> found;
    for (const auto& element : tree.elements) {
        if (!element.operable) continue;
        const bool empty = element.name.find_first_not_of(' ') == std::string::npos;
        // What the catalogue lacks shows its key, and a missing value its placeholder.
        const bool is_key =
            element.name == element.key && element.key.find('.') != std::string::npos;
        if (empty || (is_key && element.role != Role::Key) ||
            element.name.find('{') != std::string::npos)
            found.push_back(called(element) + " has no name but '" + element.name + "'");
    }
    return found;
}

std::vector<std::string> beyond_reach(const ScreenTree& tree, const Panel& panel) {
    std::vector<std::string> found;
    for (const Element* element : controls(tree, {})) {
        const double below =
            static_cast<double>(panel.height_px) - static_cast<double>(element->rect.y);
        const double height = below / panel.px_per_mm();
        if (height > panel.low_reach_mm() + kRoundingMm)
            found.push_back(called(*element) + " is " + in_mm(height) + " high");
    }
    return found;
}

std::vector<std::string> overlapping_texts(const ScreenTree& tree) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < tree.elements.size(); ++i)
        for (std::size_t j = i + 1; j < tree.elements.size(); ++j) {
            const Element& a = tree.elements[i];
            const Element& b = tree.elements[j];
            if (!is_text(a) || !is_text(b) || a.layer != b.layer || !a.visible || !b.visible)
                continue;
            const Rect common = intersection(a.rect, b.rect);
            if (common.width > 1 && common.height > 1)
                found.push_back(called(a) + " lies on " + called(b));
        }
    return found;
}

std::vector<std::string> clipped_texts(const ScreenTree& tree, const Panel& panel) {
    std::vector<std::string> found;
    for (const auto& element : tree.elements) {
        if (element.clipped) found.push_back(called(element) + " is cut off: " + element.name);
        // What is scrolled out of sight may lie below the glass, but never beside it.
        if (element.rect.x < -1 || element.rect.right() > static_cast<float>(panel.width_px) + 1)
            found.push_back(called(element) + " lies beside the glass");
    }
    return found;
}

std::vector<std::string> out_of_sight(const ScreenTree& tree,
                                      const std::vector<std::string>& ignored) {
    std::vector<std::string> found;
    for (const auto& element : tree.elements)
        if (!element.visible && (element.operable || element.role == Role::Countdown) &&
            !exempt(element, ignored))
            found.push_back(called(element) + " is out of sight");
    return found;
}

std::vector<std::string> faint_texts(const ScreenTree& tree, double least) {
    std::vector<std::string> found;
    for (const auto& ink : tree.inks) {
        if (ink.disabled) continue;
        const double ratio = contrast_ratio(ink.ink, ink.ground);
        if (ratio >= least) continue;
        char text[32];
        std::snprintf(text, sizeof text, " has only %.2f:1", ratio);
        found.push_back(called(tree.elements[ink.element]) + text);
    }
    return found;
}

std::string listed(const std::vector<std::string>& sentences) {
    std::string text;
    for (const auto& sentence : sentences)
        text += sentence + "\n";
    return text;
}

} // namespace lanyard::ui::proofs
