#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

namespace {

void brand(Builder& builder, const SideBar& bar) {
    const Metrics& m = builder.metrics();
    const Palette& c = builder.colours();
    Node node;
    node.direction = Direction::Row;
    node.gap = builder.theme().gap(Gap::Medium);
    node.padding_across = builder.theme().gap(Gap::Small);
    node.padding_down = builder.theme().gap(Gap::Small);
    builder.open(std::move(node));
    const float side = 40 * m.unit;
    Node mark;
    mark.id = builder.id_for("mark");
    mark.width = fit();
    mark.across = {side, side};
    mark.height_at = [side](float) { return side; };
    mark.paint = [=, from = mixed(c.gradient_from, c.primary, 0.6),
                  to = c.gradient_to](Canvas& canvas, const Rect& rect) {
        canvas.gradient(rect, from, to, rect.width * 0.27F, Fade::Diagonal);
        canvas.icon(Icon::Badge, rect.centre(), rect.width * 0.55F, rgb(0xFFFFFF));
    };
    builder.leaf(std::move(mark));
    Node texts;
    texts.width = fill();
    builder.open(std::move(texts));
    builder.text({.text = builder.say(bar.product), .style = TextStyle::Strong, .ink = c.on_bar});
    if (!bar.subtitle.empty())
        builder.text({.text = builder.say(bar.subtitle),
                      .style = TextStyle::Small,
                      .ink = c.on_bar_soft,
                      .scale = 0.9F});
    builder.close();
    builder.close();
}

void badge(Builder& builder, const NavigationItem& item, bool chosen) {
    const Palette& c = builder.colours();
    const bool neutral = item.badge_tone == Tone::Neutral;
    const Colour fill = neutral ? (chosen ? c.primary_pressed : mixed(c.bar_soft, c.on_bar, 0.12))
                                : builder.theme().tone(item.badge_tone).solid;
    Node node;
    node.direction = Direction::Row;
    node.width = fit();
    const float height = std::round(builder.theme().text_size(TextStyle::Small) * 1.45F);
    node.least_height = height;
    node.padding_across = height * 0.4F;
    node.least_width = height;
    node.justify = Justify::Centre;
    const int index = builder.open(std::move(node));
    paint_fill(builder, index, fill, height / 2);
    builder.text({.text = builder.say(item.badge),
                  .style = TextStyle::SmallStrong,
                  .ink = c.on_bar,
                  .align = Align::Centre,
                  .max_lines = 1,
                  .scale = 0.88F});
    builder.close();
}

bool navigation_item(Builder& builder, const NavigationItem& item, bool chosen) {
    const Metrics& m = builder.metrics();
    const Palette& c = builder.colours();
    Node node;
    node.id = builder.id_for(item.id.empty() ? item.label.key() : item.id);
    node.direction = Direction::Row;
    node.least_height = std::max(42 * m.unit, m.target);
    node.padding_across = builder.theme().gap(Gap::Medium) * 1.25F;
    node.gap = builder.theme().gap(Gap::Medium);
    const int index = builder.open(std::move(node));
    Element& element = builder.element(index, Role::Navigation, item.label, item.id);
    element.checked = chosen;
    element.value = builder.say(item.badge);
    const Press press = builder.operate(index, {});
    builder.paint_ring(index, press, m.button_radius);
    if (chosen || press.hovered || press.held)
        paint_fill(builder, index, chosen ? c.primary : c.bar_soft, m.button_radius * 0.9F);
    const Colour ink = chosen ? c.on_primary : c.on_bar_soft;
    builder.icon(item.icon, std::round(builder.theme().text_size(TextStyle::Small) * 1.5F), ink);
    builder.text({.text = builder.say(item.label),
                  .style = TextStyle::SmallStrong,
                  .ink = chosen ? c.on_primary : mixed(c.on_bar_soft, c.on_bar, 0.45),
                  .width = fill()});
    if (!item.badge.empty()) badge(builder, item, chosen);
    builder.close();
    return press.activated;
}

void status_card(Builder& builder, const SideBar& bar) {
    const Palette& c = builder.colours();
    Node node;
    node.padding_across = builder.theme().gap(Gap::Medium);
    node.padding_down = builder.theme().gap(Gap::Medium);
    node.gap = builder.theme().gap(Gap::Tiny);
    const int index = builder.open(std::move(node));
    paint_fill(builder, index, c.bar_soft, builder.metrics().button_radius);
    builder.element(index, Role::Chip, bar.status);
    Node line;
    line.direction = Direction::Row;
    line.gap = builder.theme().gap(Gap::Small);
    builder.open(std::move(line));
    const Colour dot = mixed(builder.theme().tone(bar.status_tone).solid, rgb(0xFFFFFF), 0.3);
    const float size = builder.theme().text_size(TextStyle::Small) * 0.7F;
    Node mark;
    mark.id = builder.id_for("dot");
    mark.width = fit();
    mark.across = {size, size};
    mark.height_at = [size](float) { return size; };
    mark.paint = [dot](Canvas& canvas, const Rect& rect) {
        canvas.circle(rect.centre(), rect.width / 2, dot);
    };
    builder.leaf(std::move(mark));
    builder.text({.text = builder.say(bar.status),
                  .style = TextStyle::SmallStrong,
                  .ink = c.on_bar,
                  .width = fill()});
    builder.close();
    if (!bar.status_detail.empty())
        builder.text({.text = builder.say(bar.status_detail),
                      .style = TextStyle::Small,
                      .ink = c.on_bar_soft,
                      .scale = 0.9F});
    builder.close();
}

} // namespace

std::optional<int> Frame::side_bar(const SideBar& bar) {
    const Metrics& m = theme().metrics;
    std::optional<int> chosen;
    Node node;
    node.id = builder_.id_for("side bar");
    node.least_width = std::round(248 * m.unit * std::min(1.35F, m.text_scale));
    node.most_width = node.least_width;
    node.width = fit();
    node.height = fill();
    node.padding_across = theme().gap(Gap::Medium);
    node.padding_down = theme().gap(Gap::Medium);
    node.gap = theme().gap(Gap::Tiny);
    node.scrolls = true;
    node.scrolled = builder_.state().interaction.scrolled(node.id);
    const int index = builder_.open(std::move(node));
    paint_fill(builder_, index, builder_.colours().bar, 0);
    brand(builder_, bar);
    space(Gap::Medium);
    for (std::size_t i = 0; i < bar.items.size(); ++i)
        if (navigation_item(builder_, bar.items[i], static_cast<int>(i) == bar.chosen))
            chosen = static_cast<int>(i);
    builder_.spacer();
    if (!bar.status.empty()) status_card(builder_, bar);
    builder_.close();
    return chosen;
}

bool Frame::key_figure(const KeyFigure& figure) {
    const Metrics& m = theme().metrics;
    const Palette& c = builder_.colours();
    const auto whole =
        card({.width = fill(), .gap = Gap::Small, .padding = Gap::Large, .min_width = em(14)});
    builder_.element(builder_.current(), Role::Figure, figure.label, figure.id).value =
        say(figure.value);
    Press press;
    if (figure.operable) {
        const int index = builder_.current();
        press = builder_.operate(index, {.radius = m.card_radius});
        builder_.paint_ring(index, press, m.card_radius);
    }
    {
        const auto top = row({.gap = Gap::Medium});
        const float tile = 40 * m.unit;
        if (figure.icon != Icon::None)
            icon_tile(builder_, figure.icon, figure.tone, tile, tile * 0.28F);
        builder_.text({.text = say(figure.label),
                       .style = TextStyle::Small,
                       .ink = c.text_soft,
                       .width = fill()});
    }
    const auto bottom = row({.gap = Gap::Small});
    builder_.text({.text = say(figure.value), .style = TextStyle::Title, .ink = c.text});
    if (!figure.chip.empty())
        ui::chip(builder_, say(figure.chip), figure.tone, Icon::None, m.chip_height * 0.95F);
    builder_.spacer();
    if (figure.trend.size() > 1) sparkline(figure.trend, figure.tone);
    return press.activated;
}

} // namespace lanyard::ui
