#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

namespace {

struct Voice {
    TextStyle style;
    Role role = Role::Text;
    InkKind ink = InkKind::Normal;
};

// On a dark or coloured ground the normal inks would vanish.
Colour readable(const Builder& builder, InkKind kind) {
    const Colour ink = ink_of(builder, kind);
    if (contrast_ratio(ink, builder.ground()) >= 4.5) return ink;
    return contrast_ratio(builder.colours().text, builder.ground()) >= 4.5
               ? builder.colours().text
               : builder.colours().on_bar;
}

void write(Builder& builder, const Words& words, const TextOptions& options, Voice voice) {
    const auto language = options.language.value_or(builder.state().appearance.language);
    const InkKind kind = options.ink == InkKind::Normal ? voice.ink : options.ink;
    const Colour ink =
        options.tone ? builder.theme().tone(*options.tone).ink : readable(builder, kind);
    Node node;
    node.width = options.width;
    node.id = builder.id_for(options.id.empty() ? "text" : options.id);
    const int index = builder.open(std::move(node));
    Element& element = builder.element(index, voice.role, words, options.id);
    element.name = builder.say(words, language);
    element.language = options.language;
    element.is_private = element.is_private || options.is_private;
    builder.text({.text = element.name, .style = voice.style, .ink = ink, .align = options.align});
    builder.close();
}

} // namespace

void Frame::display(const Words& words, const TextOptions& options) {
    write(builder_, words, options, {TextStyle::Display, Role::Heading});
}

void Frame::title(const Words& words, const TextOptions& options) {
    write(builder_, words, options, {TextStyle::Title, Role::Heading});
}

void Frame::heading(const Words& words, const TextOptions& options) {
    write(builder_, words, options, {TextStyle::Heading, Role::Heading});
}

void Frame::body(const Words& words, const TextOptions& options) {
    write(builder_, words, options, {TextStyle::Body, Role::Text, InkKind::Soft});
}

void Frame::strong(const Words& words, const TextOptions& options) {
    write(builder_, words, options, {TextStyle::Strong});
}

void Frame::caption(const Words& words, const TextOptions& options) {
    write(builder_, words, options, {TextStyle::Small, Role::Text, InkKind::Muted});
}

void Frame::icon(Icon icon, Tone tone, float ems) {
    const float size = std::round(ems * theme().text_size(TextStyle::Body));
    builder_.icon(icon, size, theme().tone(tone).ink);
}

void Frame::icon_disc(Icon icon, Tone tone, float ems) {
    const float side = std::round(ems * theme().text_size(TextStyle::Body));
    icon_tile(builder_, icon, tone, side, side / 2);
}

} // namespace lanyard::ui
