#include <algorithm>
#include <cmath>

#include "common/ui/interaction.hpp"

namespace lanyard::ui {

namespace {

constexpr double kDecay = 4;
constexpr double kSlowest = 20;
constexpr double kWheelMm = 18;
constexpr float kLabelMm = 11;

} // namespace

const ScrollRegion* Scene::region(Id id) const {
    for (const auto& known : regions)
        if (known.id == id) return &known;
    return nullptr;
}

std::vector<const ScrollRegion*> Scene::regions_around(const Target& target) const {
    std::vector<const ScrollRegion*> around;
    for (Id id = target.region; id != 0;) {
        const ScrollRegion* found = region(id);
        if (found == nullptr) break;
        around.push_back(found);
        id = found->around;
    }
    return around;
}

double Interaction::limit_of(Id region) const {
    const ScrollRegion* known = scene_.region(region);
    if (known == nullptr) return 0;
    return std::max(0.0, known->content_height - static_cast<double>(known->rect.height));
}

double Interaction::scrolled(Id region) const {
    const auto found = scrolls_.find(region);
    return found == scrolls_.end() ? 0 : found->second.offset;
}

void Interaction::scroll_to(Id region, double offset) {
    scrolls_[region].offset = std::clamp(offset, 0.0, limit_of(region));
}

void Interaction::move_scroll(Id region, double by) {
    scroll_to(region, scrolled(region) + by);
}

void Interaction::drag_scroll(Point to) {
    const double by = static_cast<double>(last_point_.y - to.y);
    move_scroll(dragged_, by);
    const double seconds = std::max(now_ - last_move_, 1.0 / 120);
    Scroll& scroll = scrolls_[dragged_];
    scroll.speed = 0.5 * scroll.speed + 0.5 * by / seconds;
    last_point_ = to;
    last_move_ = now_;
}

void Interaction::wheel(const WheelTurned& turned) {
    if (const ScrollRegion* region = region_at(turned.at))
        move_scroll(region->id, -static_cast<double>(turned.notches) * kWheelMm *
                                    static_cast<double>(rules_.px_per_mm));
}

bool Interaction::glide(double seconds) {
    if (flung_ == 0) return false;
    Scroll& scroll = scrolls_[flung_];
    move_scroll(flung_, scroll.speed * seconds);
    scroll.speed *= std::exp(-kDecay * seconds);
    const bool at_end = scroll.offset <= 0 || scroll.offset >= limit_of(flung_);
    if (at_end || std::abs(scroll.speed) < kSlowest) {
        scroll.speed = 0;
        flung_ = 0;
    }
    return flung_ != 0;
}

// A field is of little use without the label above it.
float Interaction::label_above(const Target& target, const ScrollRegion& region) const {
    if (!target.is_field) return 0;
    const float room = region.rect.height - target.rect.height;
    return std::clamp(kLabelMm * rules_.px_per_mm, 0.0F, std::max(0.0F, room));
}

void Interaction::reveal(Id id) {
    if (const Target* target = target_of(id)) reveal(*target);
}

// From the innermost region outwards: what one has moved, the next need not move again.
void Interaction::reveal(const Target& target) {
    Rect rect = target.rect;
    for (const ScrollRegion* region : scene_.regions_around(target)) {
        const float above = region->rect.y - (rect.y - label_above(target, *region));
        const float below = rect.bottom() - region->rect.bottom();
        const double before = scrolled(region->id);
        if (above > 0)
            move_scroll(region->id, -static_cast<double>(above));
        else if (below > 0)
            move_scroll(region->id, static_cast<double>(below));
        rect.y -= static_cast<float>(scrolled(region->id) - before);
    }
}

} // namespace lanyard::ui
