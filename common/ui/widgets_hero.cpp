#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

using namespace i18n::literals;

namespace {

// Two large faint discs give the gradient depth; they cost nothing to draw.
void paint_hero(Canvas& canvas, const Rect& rect, const Palette& colours, bool plain) {
    canvas.gradient(rect, colours.gradient_from, colours.gradient_to, 0, Fade::Diagonal);
    if (plain) return;
    canvas.push_clip(rect);
    const Colour veil = Colour{255, 255, 255, 14};
    const float size = std::min(rect.width, rect.height * 2.6F);
    canvas.circle({rect.right() - size * 0.06F, rect.y + size * 0.02F}, size * 0.27F, veil);
    canvas.circle({rect.right() - size * 0.28F, rect.bottom() + size * 0.06F}, size * 0.2F, veil);
    canvas.pop_clip();
}

// One half of the switch, always in its own language.
bool half(Builder& builder, i18n::Key key, i18n::Language language, bool current) {
    const Theme& theme = builder.theme();
    const bool kiosk = theme.density == Density::Kiosk;
    Node node;
    node.id = builder.id_for(key.name);
    node.direction = Direction::Row;
    node.least_height = kiosk ? theme.metrics.target : theme.metrics.target * 0.85F;
    node.least_width = theme.metrics.target;
    node.padding_across = theme.gap(kiosk ? Gap::Large : Gap::Medium);
    node.justify = Justify::Centre;
    const int index = builder.open(std::move(node));
    Element& element = builder.element(index, Role::Radio, key);
    element.name = builder.say(key, language);
    element.language = language;
    element.checked = current;
    const std::string name = element.name;
    const Press press = builder.operate(index, {});
    const Palette& c = builder.colours();
    const bool on_dark = contrast_ratio(c.text, builder.ground()) < 4.5;
    const float radius = builder.node(index).least_height / 2;
    Colour ink = on_dark ? c.on_primary : c.text;
    builder.paint_ring(index, press, radius);
    if (current) {
        ink = on_dark ? c.primary_pressed : c.on_primary;
        paint_fill(builder, index, on_dark ? rgb(0xFFFFFF) : c.primary, radius);
    }
    builder.text(
        {.text = name, .style = TextStyle::SmallStrong, .ink = ink, .align = Align::Centre});
    builder.close();
    return press.activated;
}

} // namespace

std::optional<i18n::Language> Frame::language_switch() {
    using i18n::Language;
    const bool on_dark = contrast_ratio(builder_.colours().text, builder_.ground()) < 4.5;
    Node node;
    node.id = builder_.id_for("language");
    node.direction = Direction::Row;
    node.width = fit();
    node.gap = theme().metrics.target_gap;
    node.padding_across = std::round(5 * theme().metrics.unit);
    node.padding_down = node.padding_across;
    const int index = builder_.open(std::move(node));
    const Colour track = on_dark ? Colour{255, 255, 255, 46} : builder_.colours().surface_soft;
    const bool outlined = !on_dark;
    const Colour edge = builder_.colours().line;
    builder_.set_ground(index, track);
    builder_.node(index).paint = [=](Canvas& canvas, const Rect& rect) {
        canvas.fill(rect, track, rect.height / 2);
        if (outlined) canvas.outline(rect, edge, rect.height / 2, 2);
    };
    std::optional<Language> chosen;
    if (half(builder_, "ui.english"_msg, Language::English, language() == Language::English))
        chosen = Language::English;
    if (half(builder_, "ui.cymraeg"_msg, Language::Welsh, language() == Language::Welsh))
        chosen = Language::Welsh;
    builder_.close();
    return chosen == language() ? std::nullopt : chosen;
}

bool Frame::back_button() {
    return icon_button(Icon::ArrowBack, "ui.back"_msg, {.look = Look::Quiet, .on_escape = true});
}

Scope Frame::hero_box(Box box, bool last_overlaps) {
    const int depth = builder_.depth();
    // Wide screens are low: there the height is for what comes below.
    if (box.padding == Gap::None) {
        box.padding_across = Gap::Huge;
        box.padding = panel().portrait() ? Gap::Huge : Gap::Large;
    }
    Node node = builder_.node_of(box, Direction::Column);
    node.id = builder_.id_for(box.id.empty() ? "hero" : box.id);
    const int index = builder_.open(std::move(node));
    // The text stands where the gradient is lighter as well as where it is darker.
    builder_.set_ground(index,
                        mixed(theme().colours.gradient_from, theme().colours.gradient_to, 0.75));
    const bool plain = theme().contrast == Contrast::High;
    builder_.node(index).paint = [&builder = builder_, index, last_overlaps, plain](Canvas& canvas,
                                                                                    Rect rect) {
        const Node& hero = builder.node(index);
        if (last_overlaps && hero.last_child >= 0)
            rect.height -= hero.padding_down + builder.node(hero.last_child).rect.height / 2;
        paint_hero(canvas, rect, builder.colours(), plain);
    };
    return {builder_, depth};
}

namespace {

/// Event and language above the title.
HeroEvent tall_hero(const Hero& hero, Frame& ui) {
    HeroEvent event;
    if (hero.back || hero.languages || !hero.context.empty()) {
        const auto top = ui.row({.gap = Gap::Medium});
        if (hero.back) event.back = ui.back_button();
        if (!hero.context.empty())
            ui.strong(hero.context, {.ink = InkKind::OnPrimary, .width = fill()});
        else
            ui.spacer();
        if (hero.languages) event.language = ui.language_switch();
    }
    ui.space(Gap::Tiny);
    ui.display(hero.title, {.ink = InkKind::OnPrimary});
    if (!hero.subtitle.empty()) ui.body(hero.subtitle, {.ink = InkKind::OnPrimary});
    return event;
}

/// Wide screens are low: everything in one line, and of larger letters no more than it takes.
HeroEvent wide_hero(const Hero& hero, Frame& ui) {
    HeroEvent event;
    const TextOptions ink = {.ink = InkKind::OnPrimary};
    const auto line = ui.row({.gap = Gap::Large});
    if (hero.back) event.back = ui.back_button();
    {
        const auto words = ui.column({.width = fill(), .gap = Gap::Tiny});
        if (!hero.context.empty() && !ui.theme().has_large_text()) ui.caption(hero.context, ink);
        if (ui.theme().has_large_text())
            ui.heading(hero.title, ink);
        else if (ui.is_tight())
            ui.title(hero.title, ink);
        else
            ui.display(hero.title, ink);
        if (!hero.subtitle.empty()) ui.body(hero.subtitle, ink);
    }
    if (hero.languages) event.language = ui.language_switch();
    return event;
}

} // namespace

HeroEvent Frame::hero(const Hero& hero) {
    const auto box = hero_box({.gap = Gap::Medium});
    return panel().portrait() ? tall_hero(hero, *this) : wide_hero(hero, *this);
}

} // namespace lanyard::ui
