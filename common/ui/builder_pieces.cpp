#include <algorithm>
#include <cmath>
#include <memory>

#include "common/ui/builder.hpp"

namespace lanyard::ui {

namespace {

void paint_lines(Canvas& canvas, const Rect& rect, const TextBlock& block, const TextSpec& spec) {
    const float step = TextMeasure::line_height(block.size_px);
    float y =
        rect.y + std::max(0.0F, (rect.height - block.height) / 2) + (step - block.size_px) / 2;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        float x = rect.x;
        if (spec.align == Align::Centre) x += (rect.width - block.widths[i]) / 2;
        if (spec.align == Align::End) x += rect.width - block.widths[i];
        canvas.text({x, y}, block.lines[i], spec.style, block.size_px, spec.ink);
        y += step;
    }
}

} // namespace

int Builder::text(const TextSpec& spec) {
    const float size = std::round(theme().text_size(spec.style) * spec.scale);
    const auto block = std::make_shared<TextBlock>();
    const TextMeasure& measure = state_.measure;
    Node node;
    node.id = id_for("text");
    node.width = spec.width;
    const float wanted = std::ceil(measure.width(spec.text, spec.style, size));
    // Letters may shrink to 70 % before a word is broken.
    const float least = std::ceil(measure.longest_word(spec.text, spec.style, size) * 0.75F);
    const bool has_breaks = spec.text.find('\n') != std::string::npos;
    node.across = {spec.max_lines == 1 ? std::min(wanted, size * 2.5F) : std::min(least, wanted),
                   has_breaks ? least : wanted};
    node.height_at = [block, spec, size, &measure](float width) {
        *block = lay_out_text(measure, spec.text, spec.style, size, width, spec.max_lines);
        return block->height;
    };
    node.paint = [block, spec](Canvas& canvas, const Rect& rect) {
        paint_lines(canvas, rect, *block, spec);
    };
    const int index = leaf(std::move(node));
    Ink ink;
    ink.ink = spec.ink;
    ink.ground = ground();
    ink.size_px = size;
    ink.disabled = spec.disabled;
    written_.push_back({index, open_.back().shown, ink, block});
    return index;
}

int Builder::icon(Icon icon, float size_px, Colour colour) {
    Node node;
    node.id = id_for("icon");
    node.across = {size_px, size_px};
    node.height_at = [size_px](float) { return size_px; };
    node.width = fit();
    node.paint = [=](Canvas& canvas, const Rect& rect) {
        canvas.icon(icon, rect.centre(), std::min({size_px, rect.width, rect.height}), colour);
    };
    return leaf(std::move(node));
}

void Builder::space_px(float px) {
    Node node;
    node.id = id_for("space");
    node.across = {px, px};
    node.height_at = [px](float) { return px; };
    node.width = fit();
    leaf(std::move(node));
}

void Builder::spacer(float weight) {
    Node node;
    node.id = id_for("spacer");
    node.width = fill(weight);
    node.height = fill(weight);
    leaf(std::move(node));
}

void Builder::scroll_what_is_above(float least_seen) {
    const int box = current();
    if (node(box).first_child < 0) return;
    Node region;
    region.id = id_for("above");
    region.width = fill();
    region.height = fill();
    region.gap = node(box).gap;
    region.aligned = node(box).aligned;
    region.scrolls = true;
    region.scrolled = state_.interaction.scrolled(region.id);
    region.least_seen = least_seen;
    region.first_child = node(box).first_child;
    region.last_child = node(box).last_child;
    node(box).first_child = node(box).last_child = -1;
    const int index = append(std::move(region));
    for (int child = node(index).first_child; child >= 0; child = node(child).next)
        node(child).parent = index;
    scroll_thumb(index, faded(colours().text_soft, 0.45), std::max(3.0F, metrics().unit * 5));
}

void Builder::scroll_thumb(int index, Colour colour, float width) {
    node(index).paint_after = [this, index, colour, width](Canvas& canvas, const Rect& rect) {
        const Node& region = node(index);
        const double whole = region.content_height;
        const auto seen = static_cast<double>(rect.height);
        if (whole <= seen + 1) return;
        const auto length = static_cast<float>(std::max(seen * seen / whole, seen * 0.06));
        const auto top =
            static_cast<float>(region.scrolled / (whole - seen)) * (rect.height - length);
        canvas.fill({rect.right() - width * 1.6F, rect.y + top, width, length}, colour, width / 2);
    };
}

// Outside the control, where it covers nothing; in whichever colour stands out from the ground.
void Builder::paint_ring(int index, const Press& press, float radius) {
    if (!press.ring) return;
    const float thick = metrics().focus_ring;
    const bool dark = contrast_ratio(colours().primary, ground()) < 3;
    const Colour ring = dark ? colours().on_primary : colours().primary;
    const Colour gap = dark ? colours().primary_pressed : colours().surface;
    node(index).paint_after = [=](Canvas& canvas, const Rect& rect) {
        canvas.outline(rect.shrunk(-thick * 0.6F), gap, radius + thick * 0.6F, thick * 0.6F);
        canvas.outline(rect.shrunk(-thick * 1.5F), ring, radius + thick * 1.5F, thick);
    };
}

} // namespace lanyard::ui
