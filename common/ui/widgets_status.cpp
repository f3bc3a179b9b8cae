#include <algorithm>
#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

void Frame::chip(const Words& words, Tone tone, Icon icon) {
    Node node;
    node.id = builder_.id_for("chip");
    node.width = fit();
    const int index = builder_.open(std::move(node));
    builder_.element(index, Role::Chip, words);
    ui::chip(builder_, say(words), tone, icon, theme().metrics.chip_height);
    builder_.close();
}

void Frame::status(const Words& words, Tone tone) {
    Node node;
    node.id = builder_.id_for("status");
    node.direction = Direction::Row;
    node.gap = theme().gap(Gap::Small);
    const int index = builder_.open(std::move(node));
    builder_.element(index, Role::Chip, words);
    const Colour colour = theme().tone(tone).solid;
    const float size = theme().text_size(TextStyle::Small);
    Node dot;
    dot.id = builder_.id_for("dot");
    dot.width = fit();
    dot.across = {size * 0.7F, size * 0.7F};
    dot.height_at = [size](float) { return size * 0.7F; };
    dot.paint = [colour](Canvas& canvas, const Rect& rect) {
        canvas.circle(rect.centre(), rect.width * 0.42F, colour);
    };
    builder_.leaf(std::move(dot));
    builder_.text({.text = say(words), .style = TextStyle::Small, .ink = builder_.colours().text});
    builder_.close();
}

void Frame::banner(const Words& words, Tone tone, Icon icon) {
    const ToneColours& colours = theme().tone(tone);
    Node node;
    node.id = builder_.id_for("banner");
    node.direction = Direction::Row;
    node.gap = theme().gap(Gap::Medium);
    node.padding_across = theme().gap(Gap::Large);
    node.padding_down = theme().gap(Gap::Medium);
    const int index = builder_.open(std::move(node));
    builder_.element(index, Role::Banner, words);
    builder_.set_ground(index, colours.soft);
    const bool high = theme().contrast == Contrast::High;
    builder_.node(index).paint = [=, radius = theme().metrics.button_radius](Canvas& canvas,
                                                                             const Rect& rect) {
        canvas.fill(rect, colours.soft, radius);
        if (high) canvas.outline(rect, colours.ink, radius, 2);
    };
    if (icon != Icon::None)
        builder_.icon(icon, std::round(theme().text_size(TextStyle::Body) * 1.5F), colours.ink);
    builder_.text(
        {.text = say(words), .style = TextStyle::Strong, .ink = colours.ink, .width = fill()});
    builder_.close();
}

void Frame::avatar(const std::string& name) {
    ui::avatar(builder_, name, theme().metrics.avatar);
}

void Frame::progress_bar(const Words& label, double part) {
    const double done = std::clamp(part, 0.0, 1.0);
    const auto whole = column({.gap = Gap::Tiny});
    {
        const auto line = row({.gap = Gap::Small});
        builder_.text({.text = say(label),
                       .style = TextStyle::Small,
                       .ink = builder_.colours().text_soft,
                       .width = fill()});
        builder_.text({.text = std::to_string(std::lround(done * 100)) + " %",
                       .style = TextStyle::SmallStrong,
                       .ink = builder_.colours().text});
    }
    Node node;
    node.id = builder_.id_for("progress");
    node.width = fill();
    const float height = std::max(8.0F, 10 * theme().metrics.unit);
    node.height_at = [height](float) { return height; };
    const Colour track = builder_.colours().line;
    const Colour bar = builder_.colours().primary;
    const bool high = theme().contrast == Contrast::High;
    const Colour ground = builder_.colours().surface;
    node.paint = [=](Canvas& canvas, Rect rect) {
        canvas.fill(rect, track, height / 2);
        if (high) canvas.fill(rect.shrunk(2), ground, height / 2);
        rect.width = std::max(height, rect.width * static_cast<float>(done));
        if (done > 0) canvas.fill(rect, bar, height / 2);
    };
    const int index = builder_.leaf(std::move(node));
    builder_.element(index, Role::Progress, label).value = std::to_string(std::lround(done * 100));
}

bool Frame::cancellable_progress(const Words& label, double part, const Words& cancel) {
    const auto line = row({.gap = Gap::Medium});
    {
        const auto left = column({.width = fill()});
        progress_bar(label, part);
    }
    return button(cancel, {.icon = Icon::Close});
}

void Frame::countdown(const Words& label, double left, double whole, Label how) {
    const double seconds = std::max(0.0, left);
    // It stands in one line with buttons, which do not grow with the letters.
    const float most = theme().metrics.target * 1.2F;
    const float diameter = std::round(std::min(theme().text_size(TextStyle::Body) * 3.2F, most));
    const auto line = row({.width = fit(), .gap = Gap::Medium});
    Node node;
    node.id = builder_.id_for("countdown");
    node.direction = Direction::Row;
    node.width = fit();
    node.least_width = node.least_height = diameter;
    node.justify = Justify::Centre;
    const int index = builder_.open(std::move(node));
    const auto shown = static_cast<long>(std::ceil(seconds - 1e-6));
    builder_.element(index, Role::Countdown, label).value = std::to_string(shown);
    const auto part = static_cast<float>(whole > 0 ? std::min(1.0, seconds / whole) : 0);
    const Palette& c = builder_.colours();
    const bool on_dark = contrast_ratio(c.text, builder_.ground()) < 4.5;
    const Colour track = on_dark ? Colour{255, 255, 255, 70} : c.line;
    const Colour ring = on_dark ? c.on_primary : c.primary;
    builder_.node(index).paint = [=](Canvas& canvas, const Rect& rect) {
        const float thick = diameter * 0.09F;
        const float radius = diameter / 2 - thick;
        canvas.arc(rect.centre(), radius, 0, 1, track, thick * 0.5F);
        canvas.arc(rect.centre(), radius, 0, part, ring, thick);
    };
    builder_.text({.text = std::to_string(shown),
                   .style = TextStyle::Strong,
                   .ink = on_dark ? c.on_primary : c.text,
                   .align = Align::Centre});
    builder_.close();
    if (how == Label::Shown && !label.empty()) caption(label, {.ink = InkKind::Soft});
    // The number changes on the whole second, so that is when to draw again.
    if (seconds > 0) wake_in(std::max(0.02, seconds - static_cast<double>(shown - 1) + 0.001));
}

} // namespace lanyard::ui
