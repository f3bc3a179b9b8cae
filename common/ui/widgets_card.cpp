#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

namespace {

Node card_node(const Builder& builder, float least_height) {
    const Theme& theme = builder.theme();
    Node node;
    node.direction = Direction::Row;
    node.least_height = least_height;
    node.padding_across = std::round(theme.gap(Gap::Large));
    node.padding_down = std::round(theme.gap(Gap::Medium));
    node.gap = std::round(theme.gap(Gap::Medium) * 1.2F);
    node.aligned = Align::Centre;
    return node;
}

// White, lifted; pressed it sinks, hovered or chosen its edge shows.
void paint_card(Builder& builder, int index, const Press& press, bool chosen) {
    const Metrics& m = builder.metrics();
    const Palette& c = builder.colours();
    const bool high = builder.theme().contrast == Contrast::High;
    const Colour shade = faded(rgb(0x0F172A), m.shadow_alpha);
    const Colour fill = press.held ? mixed(c.surface, c.primary_soft, 0.9) : c.surface;
    const Colour edge = chosen || press.held ? c.primary : press.hovered ? c.edge : c.line;
    const float thick = chosen ? 3.0F : high ? 2.0F : 1.0F;
    builder.set_ground(index, fill);
    builder.paint_ring(index, press, m.card_radius);
    builder.node(index).paint = [=, radius = m.card_radius, blur = m.shadow_blur,
                                 drop = m.shadow_drop,
                                 held = press.held](Canvas& canvas, const Rect& whole) {
        const Rect rect = held ? whole.shrunk(2) : whole;
        if (!high && !held) canvas.shadow(rect, radius, blur, shade, drop);
        canvas.fill(rect, fill, radius);
        canvas.outline(rect, edge, radius, thick);
    };
}

int open_texts(Builder& builder) {
    Node node;
    node.width = fill();
    node.gap = std::round(builder.theme().gap(Gap::Tiny) * 0.5F);
    return builder.open(std::move(node));
}

Colour dimmed(const Builder& builder, Colour ink, bool enabled) {
    return enabled ? ink : builder.colours().text_muted;
}

} // namespace

bool Frame::choice_card(const ChoiceCard& card) {
    const Metrics& m = theme().metrics;
    const bool kiosk = theme().density == Density::Kiosk;
    Node node = card_node(builder_, kiosk ? 152 * m.unit : m.row_height * 1.3F);
    node.id = builder_.id_for(card.id.empty() ? card.title.key() : card.id);
    const int index = builder_.open(std::move(node));
    Element& element = builder_.element(index, Role::Choice, card.title, card.id);
    element.value = say(card.subtitle);
    const Press press = builder_.operate(index, {.enabled = card.enabled});
    paint_card(builder_, index, press, false);
    const float tile = kiosk ? 96 * m.unit : 44 * m.unit;
    if (card.icon != Icon::None) icon_tile(builder_, card.icon, card.tone, tile, tile * 0.3F);
    open_texts(builder_);
    const auto write = [&](const Words& words, TextStyle style, Colour ink, i18n::Language in) {
        if (!words.empty())
            builder_.text({.text = say(words, in),
                           .style = style,
                           .ink = dimmed(builder_, ink, card.enabled),
                           .disabled = !card.enabled});
    };
    const Palette& c = builder_.colours();
    const auto first = card.language.value_or(language());
    write(card.title, TextStyle::Heading, c.text, first);
    write(card.subtitle, TextStyle::Body, c.text_soft, first);
    if (card.also_in) {
        builder_.space_px(theme().gap(Gap::Tiny));
        write(card.title, TextStyle::Heading, c.text, *card.also_in);
        write(card.subtitle, TextStyle::Body, c.text_soft, *card.also_in);
    }
    builder_.close();
    builder_.icon(Icon::ChevronRight, std::round(m.unit * (kiosk ? 44.0F : 24.0F)), c.text_muted);
    builder_.close();
    return press.activated;
}

bool Frame::person_card(const PersonCard& card) {
    const Metrics& m = theme().metrics;
    const bool kiosk = theme().density == Density::Kiosk;
    Node node = card_node(builder_, kiosk ? 152 * m.unit : m.row_height * 1.2F);
    node.id = builder_.id_for(card.id.empty() ? "person" : card.id);
    const int index = builder_.open(std::move(node));
    Element& element = builder_.element(index, Role::Person, Words(card.name), card.id);
    element.value = card.detail;
    element.is_private = true;
    const Press press = builder_.operate(index, {.enabled = card.enabled});
    paint_card(builder_, index, press, false);
    ui::avatar(builder_, card.name, m.avatar);
    open_texts(builder_);
    builder_.text({.text = card.name,
                   .style = kiosk ? TextStyle::Heading : TextStyle::Strong,
                   .ink = builder_.colours().text});
    if (!card.detail.empty())
        builder_.text({.text = card.detail,
                       .style = kiosk ? TextStyle::Body : TextStyle::Small,
                       .ink = builder_.colours().text_soft});
    builder_.close();
    if (!card.chip.empty())
        ui::chip(builder_, say(card.chip), card.chip_tone, card.chip_icon, m.chip_height);
    if (card.enabled)
        builder_.icon(Icon::ChevronRight, std::round(m.unit * (kiosk ? 44.0F : 22.0F)),
                      builder_.colours().text_muted);
    builder_.close();
    return press.activated;
}

bool Frame::list_row(const ListRow& row) {
    const Metrics& m = theme().metrics;
    Node node = card_node(builder_, row.operable ? std::max(m.row_height, m.target) : 0);
    node.padding_across = theme().gap(row.operable ? Gap::Medium : Gap::None);
    node.padding_down = theme().gap(Gap::Tiny);
    node.id = builder_.id_for(!row.id.empty()           ? row.id
                              : row.title.key().empty() ? "row"
                                                        : row.title.key());
    const int index = builder_.open(std::move(node));
    Element& element = builder_.element(index, Role::Row, row.title, row.id);
    element.value = say(row.subtitle);
    element.checked = row.chosen;
    element.is_private = element.is_private || row.is_private;
    Press press;
    if (row.operable) {
        press = builder_.operate(index, {});
        const Palette& c = builder_.colours();
        const Colour fill = row.chosen || press.held ? c.primary_soft
                            : press.hovered          ? c.surface_soft
                                                     : faded(c.surface, 0);
        paint_fill(builder_, index, fill, m.button_radius);
        builder_.paint_ring(index, press, m.button_radius);
    }
    const float tile = theme().density == Density::Kiosk ? 72 * m.unit : 40 * m.unit;
    if (row.icon != Icon::None) icon_tile(builder_, row.icon, row.tone, tile, tile / 2);
    open_texts(builder_);
    const bool compact = theme().density == Density::Admin;
    builder_.text({.text = say(row.title),
                   .style = compact ? TextStyle::SmallStrong : TextStyle::Strong,
                   .ink = builder_.colours().text});
    if (!row.subtitle.empty())
        builder_.text({.text = say(row.subtitle),
                       .style = TextStyle::Small,
                       .ink = builder_.colours().text_muted,
                       .scale = compact ? 0.93F : 1});
    builder_.close();
    if (!row.trailing.empty())
        builder_.text({.text = say(row.trailing),
                       .style = TextStyle::SmallStrong,
                       .ink = builder_.colours().text_soft,
                       .align = Align::End});
    builder_.close();
    return press.activated;
}

} // namespace lanyard::ui
