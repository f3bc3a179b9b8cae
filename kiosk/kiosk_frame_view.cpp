#include "common/i18n/catalogue.hpp"
#include "kiosk/kiosk_view.hpp"

namespace lanyard::kiosk {

using namespace i18n::literals;

namespace {

enum class Naming { Written, Spoken };

/// Something is typed: the keys take a third of the glass.
bool is_entry(const KioskModel& model) {
    return model.screen() == Screen::FindName || model.screen() == Screen::ProveName;
}

bool view_comfort(ui::Icon icon, i18n::Key words, const char* id, Naming naming, ui::Frame& ui) {
    if (naming == Naming::Spoken)
        return ui.icon_button(icon, words, {.look = ui::Look::Quiet, .id = id});
    return ui.button(words, {.look = ui::Look::Quiet, .icon = icon, .id = id});
}

/// Larger text and contrast.
std::optional<Intent> view_comforts(const KioskModel& model, Naming naming, ui::Frame& ui) {
    std::optional<Intent> intent;
    const auto& comfort = model.comfort();
    // Nobody has chosen a language on the first screen yet.
    const bool both = model.screen() == Screen::Attract;
    const auto larger = both ? "attract.larger_text"_msg : "kiosk.larger_text"_msg;
    const auto usual = both ? "attract.usual_text"_msg : "kiosk.usual_text"_msg;
    const auto contrast = both ? "attract.contrast"_msg : "kiosk.contrast"_msg;
    const auto plain = both ? "attract.usual_contrast"_msg : "kiosk.usual_contrast"_msg;
    if (view_comfort(ui::Icon::FormatSize, comfort.large_text ? usual : larger, "larger text",
                     naming, ui))
        intent = ToggleLargeText{};
    if (view_comfort(ui::Icon::Contrast, comfort.high_contrast ? plain : contrast, "contrast",
                     naming, ui))
        intent = ToggleContrast{};
    return intent;
}

/// Keys leave wide glass no height for a foot: what stands there stands beside the title.
std::optional<Intent> view_wide_entry_head(const KioskModel& model, const ui::Words& title,
                                           Moment now, ui::Frame& ui) {
    std::optional<Intent> intent;
    auto hero = ui.hero_box({.width = ui::fill(), .padding = ui::Gap::Medium});
    auto line = ui.row({.width = ui::fill(), .gap = ui::Gap::Medium});
    if (ui.back_button()) intent = GoBack{};
    const ui::TextOptions ink = {.ink = ui::InkKind::OnPrimary, .width = ui::fill(), .id = "title"};
    if (ui.theme().has_large_text())
        ui.caption(title, ink);
    else
        ui.heading(title, ink);
    const auto& countdown = model.countdown();
    const auto left = static_cast<double>(countdown.seconds_left(now));
    ui.countdown("kiosk.time_left"_msg, left, left / std::max(0.001, double{countdown.left(now)}),
                 ui::Label::Spoken);
    if (ui.icon_button(ui::Icon::Timer, "kiosk.more_time"_msg, {.look = ui::Look::Quiet}))
        intent = MoreTime{};
    if (const auto comfort = view_comforts(model, Naming::Spoken, ui)) intent = comfort;
    if (const auto language = ui.language_switch()) intent = ChooseLanguage{*language};
    return intent;
}

} // namespace

std::optional<Intent> view_head(const KioskModel& model, const ui::Words& title,
                                const ui::Words& subtitle, ui::Frame& ui) {
    const auto head = ui.hero({.title = title,
                               .subtitle = subtitle,
                               .context = event_name(model.event(), ui.language()),
                               .back = false,
                               .languages = true});
    if (head.language) return ChooseLanguage{*head.language};
    return std::nullopt;
}

bool has_entry_head(const KioskModel& model, const ui::Frame& ui) {
    return is_entry(model) && !ui.portrait();
}

std::optional<Intent> view_entry_head(const KioskModel& model, const ui::Words& title, Moment now,
                                      ui::Frame& ui) {
    if (has_entry_head(model, ui)) return view_wide_entry_head(model, title, now, ui);
    const auto context = ui.theme().has_large_text()
                             ? ui::Words()
                             : ui::Words(event_name(model.event(), ui.language()));
    const auto head =
        ui.hero({.title = title, .context = context, .back = true, .languages = true});
    if (head.back) return GoBack{};
    if (head.language) return ChooseLanguage{*head.language};
    return std::nullopt;
}

std::optional<Intent> view_page(const Page& page, const KioskModel& model, Moment now,
                                ui::Frame& ui) {
    auto intent = view_head(model, page.title, page.subtitle, ui);
    auto body = ui.side_by_side_when_wide({.width = ui::fill(),
                                           .height = ui::fill(),
                                           .gap = ui::Gap::Large,
                                           .padding = ui::Gap::Large,
                                           .align = ui::Align::Stretch});
    {
        auto said = ui.scroll({.width = ui::fill(3),
                               .height = ui::fill(),
                               .align = ui::Align::Stretch,
                               .id = "said"});
        auto card = ui.card({.width = ui::fill(),
                             .height = ui::fill(),
                             .gap = ui::Gap::Medium,
                             .padding = ui::Gap::Huge,
                             .align = ui::Align::Centre,
                             .justify = ui::Justify::Centre,
                             .id = "card"});
        page.said(ui);
    }
    auto answers = ui.column({.width = ui::fill(2),
                              .gap = ui::Gap::Medium,
                              .align = ui::Align::Stretch,
                              .justify = ui::Justify::End});
    if (const auto answer = page.answers(ui)) intent = answer;
    if (ui.portrait())
        if (const auto more = view_time_left(model, now, ui)) intent = more;
    return intent;
}

std::optional<Intent> view_time_left(const KioskModel& model, Moment now, ui::Frame& ui) {
    std::optional<Intent> intent;
    const bool entry = is_entry(model);
    const auto width = ui.portrait() && !entry ? ui::fill() : ui::fit();
    auto row = ui.row({.width = width, .align = ui::Align::Centre, .id = "time left"});
    const auto& countdown = model.countdown();
    const auto left = static_cast<double>(countdown.seconds_left(now));
    ui.countdown("kiosk.time_left"_msg, left, left / std::max(0.001, double{countdown.left(now)}),
                 ui.theme().has_large_text() ? ui::Label::Spoken : ui::Label::Shown);
    if (ui.button("kiosk.more_time"_msg, {.icon = ui::Icon::Timer, .width = width}))
        intent = MoreTime{};
    return intent;
}

std::optional<Intent> view_foot(const KioskModel& model, Moment now, ui::Frame& ui) {
    std::optional<Intent> intent;
    auto foot = ui.flow({.width = ui::fill(),
                         .gap = ui::Gap::Medium,
                         .padding = ui::Gap::Medium,
                         .align = ui::Align::Centre,
                         .justify = ui::Justify::Centre,
                         .ground = ui::Ground::Surface,
                         .id = "foot"});
    const bool entry = is_entry(model);
    // Wide glass is low: there the time left stands in the same line.
    if (entry || (!ui.portrait() && model.screen() != Screen::Attract))
        if (const auto more = view_time_left(model, now, ui)) intent = more;
    const bool crowded = !has_room_for_signs(ui) || (entry && ui.theme().has_large_text());
    if (const auto comfort = view_comforts(model, crowded ? Naming::Spoken : Naming::Written, ui))
        intent = comfort;
    return intent;
}

} // namespace lanyard::kiosk
