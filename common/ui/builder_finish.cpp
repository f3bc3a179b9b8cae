#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "common/ui/builder.hpp"

namespace lanyard::ui {

namespace {

Rect whole_screen(const Panel& panel) {
    return {0, 0, static_cast<float>(panel.width_px), static_cast<float>(panel.height_px)};
}

/// How low a page is at the least, and how high it may grow when its parts need more.
struct PageHeight {
    float least = 0;
    float most = 0;
};

PageHeight page_height(const ScreenState& state) {
    const auto height = static_cast<float>(state.panel.height_px);
    if (!state.appearance.low_reach) return {height, height};
    const double reach = state.panel.low_reach_mm() / std::max(state.panel.height_mm, 1.0);
    return {std::floor(height * static_cast<float>(kLowReachPart)),
            std::floor(height * static_cast<float>(reach))};
}

bool mostly_within(const Rect& rect, const Rect& clip) {
    const Rect seen = intersection(rect, clip);
    return !seen.empty() && seen.height + 1 >= rect.height && seen.width + 1 >= rect.width;
}

} // namespace

void Builder::finish() {
    close_to(1);
    draw_toasts(*this);
    solve();
    paint_layers();
    collect_tree();
    collect_scene();
}

void Builder::solve() {
    Layout layout(nodes_, metrics().px_per_mm, theme().text_size(TextStyle::Body));
    const PageHeight height = page_height(state_);
    const Rect screen = whole_screen(state_.panel);
    const Rect reach = {0, screen.height - height.most, screen.width, height.most};
    layout.solve_from_below(0, screen, height.least, height.most);
    for (const int index : floating_)
        layout.solve_floating(index, screen, reach, theme().gap(Gap::Medium));
}

void Builder::paint_layers() {
    Canvas page(*ImGui::GetBackgroundDrawList(), state_.fonts, state_.foreign);
    page.fill(whole_screen(state_.panel), colours().background);
    paint(0, page);
    Canvas above(*ImGui::GetForegroundDrawList(), state_.fonts, state_.foreign);
    for (const int index : floating_)
        paint(index, above);
}

void Builder::paint(int index, Canvas& canvas) {
    const Node& painted = node(index);
    const bool hidden = intersection(painted.rect.shrunk(-painted.gap - 40), painted.clip).empty();
    if (hidden && painted.parent >= 0) return;
    if (painted.paint) painted.paint(canvas, painted.rect);
    // Shadows and focus rings stand out a little; only what is scrolled must not.
    const bool cut =
        painted.scrolls && painted.content_height > static_cast<double>(painted.rect.height) + 0.5;
    if (cut) canvas.push_clip(painted.rect);
    for (int child = painted.first_child; child >= 0; child = node(child).next)
        paint(child, canvas);
    if (cut) canvas.pop_clip();
    if (painted.paint_after) painted.paint_after(canvas, painted.rect);
}

void Builder::mark_clipped(Element& element, const Written& written) const {
    const Node& at = nodes_[static_cast<std::size_t>(written.node)];
    const TextBlock& block = *written.block;
    const bool too_large =
        block.height > at.rect.height + 1.5F || block.width > at.rect.width + 1.5F;
    element.clipped = element.clipped || block.clipped || too_large;
}

void Builder::collect_tree() {
    ScreenTree& tree = state_.tree;
    tree = {};
    tree.modal_layer = modal_layer_;
    state_.rects.clear();
    for (const auto& at : nodes_)
        state_.rects[at.id] = at.rect;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        Shown& shown = shown_[i];
        const Node& at = node(shown.node);
        shown.element.rect = at.rect;
        shown.element.layer = at.layer;
        shown.element.order = static_cast<int>(i);
        shown.element.visible = mostly_within(at.rect, at.clip);
    }
    for (const auto& written : written_) {
        if (written.shown < 0) continue;
        mark_clipped(shown_[static_cast<std::size_t>(written.shown)].element, written);
        Ink ink = written.ink;
        ink.element = static_cast<std::size_t>(written.shown);
        tree.inks.push_back(ink);
    }
    for (auto& shown : shown_)
        tree.elements.push_back(std::move(shown.element));
}

Id Builder::region_around(int index) const {
    const auto at = [this](int i) -> const Node& { return nodes_[static_cast<std::size_t>(i)]; };
    for (int around = at(index).parent; around >= 0; around = at(around).parent)
        if (at(around).scrolls) return at(around).id;
    return 0;
}

void Builder::collect_scene() {
    Scene scene;
    scene.modal_layer = modal_layer_;
    for (int i = 0; i < static_cast<int>(nodes_.size()); ++i)
        if (const Node& at = node(i); at.scrolls)
            scene.regions.push_back(
                {at.id, at.rect, at.layer, at.content_height, region_around(i)});
    for (std::size_t i = 0; i < targets_.size(); ++i) {
        const Node& at = node(target_nodes_[i]);
        targets_[i].rect = at.rect;
        targets_[i].clip = at.clip;
        targets_[i].region = region_around(target_nodes_[i]);
    }
    scene.targets = std::move(targets_);
    state_.interaction.set_scene(std::move(scene));
}

} // namespace lanyard::ui
