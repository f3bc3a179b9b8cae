#include "common/ui/widget_parts.hpp"

#include <cmath>

#include "common/ui/utf8.hpp"

namespace lanyard::ui {

Colour ink_of(const Builder& builder, InkKind kind) {
    const Palette& colours = builder.colours();
    switch (kind) {
    case InkKind::Normal:
        return colours.text;
    case InkKind::Soft:
        return colours.text_soft;
    case InkKind::Muted:
        return colours.text_muted;
    case InkKind::Primary:
        return colours.primary;
    case InkKind::OnPrimary:
        return colours.on_primary;
    case InkKind::OnBar:
        return colours.on_bar;
    }
    return colours.text;
}

void paint_fill(Builder& builder, int node, Colour colour, float radius) {
    builder.set_ground(node, colour);
    builder.node(node).paint = [colour, radius](Canvas& canvas, const Rect& rect) {
        canvas.fill(rect, colour, radius);
    };
}

std::string initials_of(std::string_view name) {
    std::vector<std::string> letters;
    bool at_start = true;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t from = at;
        next_code_point(name, at);
        const bool blank = name[from] == ' ';
        // "Cllr" and "OBE" are no part of a name, but telling them apart is not for a widget.
        if (!blank && at_start) letters.emplace_back(name.substr(from, at - from));
        at_start = blank;
    }
    if (letters.empty()) return {};
    return letters.size() == 1 ? letters.front() : letters.front() + letters.back();
}

Colour avatar_colour(const Palette& colours, std::string_view name) {
    std::size_t sum = 0;
    for (const char letter : name)
        sum = sum * 31 + static_cast<unsigned char>(letter);
    return colours.avatars[sum % colours.avatars.size()];
}

void avatar(Builder& builder, const std::string& name, float diameter) {
    Node node;
    node.direction = Direction::Row;
    node.width = fit();
    node.least_width = diameter;
    node.least_height = diameter;
    node.most_width = diameter;
    node.justify = Justify::Centre;
    node.aligned = Align::Centre;
    const int index = builder.open(std::move(node));
    const Colour colour = avatar_colour(builder.colours(), name);
    builder.set_ground(index, colour);
    builder.node(index).paint = [colour](Canvas& canvas, const Rect& rect) {
        canvas.circle(rect.centre(), std::min(rect.width, rect.height) / 2, colour);
    };
    const float letters = builder.theme().text_size(TextStyle::Strong);
    builder.text({.text = initials_of(name),
                  .style = TextStyle::Strong,
                  .ink = rgb(0xFFFFFF),
                  .max_lines = 1,
                  .scale = std::min(1.0F, diameter * 0.42F / letters)});
    builder.close();
}

void icon_tile(Builder& builder, Icon icon, Tone tone, float side, float radius) {
    const ToneColours& colours = builder.theme().tone(tone);
    Node node;
    node.width = fit();
    node.across = {side, side};
    node.height_at = [side](float) { return side; };
    node.paint = [=](Canvas& canvas, const Rect& rect) {
        canvas.fill(rect, colours.soft, radius);
        canvas.icon(icon, rect.centre(), rect.width * 0.56F, colours.ink);
    };
    node.id = builder.id_for("tile");
    builder.leaf(std::move(node));
}

void chip(Builder& builder, const std::string& text, Tone tone, Icon icon, float height) {
    const ToneColours& colours = builder.theme().tone(tone);
    Node node;
    node.direction = Direction::Row;
    node.width = fit();
    node.least_height = height;
    node.padding_across = std::round(height * 0.42F);
    node.padding_down = std::round(height * 0.12F);
    node.gap = std::round(height * 0.16F);
    node.aligned = Align::Centre;
    node.justify = Justify::Centre;
    const int index = builder.open(std::move(node));
    paint_fill(builder, index, colours.soft, height / 2);
    if (icon != Icon::None) builder.icon(icon, std::round(height * 0.52F), colours.ink);
    const bool small = builder.theme().density == Density::Admin;
    builder.text({.text = text,
                  .style = TextStyle::SmallStrong,
                  .ink = colours.ink,
                  .align = Align::Centre,
                  .scale = small ? 0.93F : 0.92F});
    builder.close();
}

} // namespace lanyard::ui
