#include "kiosk/kiosk_view.hpp"

#include "common/i18n/catalogue.hpp"

namespace lanyard::kiosk {

using namespace i18n::literals;

namespace {

std::optional<Intent> view_screen(const KioskModel& model, const CameraScene& camera, Moment now,
                                  ui::Frame& ui) {
    switch (model.screen()) {
    case Screen::Attract:
        return view_attract(model, camera, ui);
    case Screen::Welcome:
        return view_welcome(model, now, ui);
    case Screen::Done:
        return view_done(model, now, ui);
    case Screen::Refusal:
        return view_refusal(model, now, ui);
    case Screen::Desk:
        return view_desk(model, now, ui);
    case Screen::OutOfOrder:
        return view_out_of_order(model, now, ui);
    }
    return std::nullopt;
}

/// Its sign alone where words would take the height from what is said.
bool view_comfort(ui::Icon icon, i18n::Key words, const char* id, ui::Frame& ui) {
    if (!has_room_for_signs(ui))
        return ui.icon_button(icon, words, {.look = ui::Look::Quiet, .id = id});
    return ui.button(words, {.look = ui::Look::Quiet, .icon = icon, .id = id});
}

} // namespace

std::optional<Intent> view_kiosk(const KioskModel& model, const CameraScene& camera, Moment now,
                                 ui::Frame& ui) {
    ui.visit(model.visit());
    auto intent = view_screen(model, camera, now, ui);
    const auto foot = view_foot(model, now, ui);
    return intent ? intent : foot;
}

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
    auto row = ui.row({.width = ui.portrait() ? ui::fill() : ui::fit(),
                       .align = ui::Align::Centre,
                       .id = "time left"});
    const auto& countdown = model.countdown();
    const auto left = static_cast<double>(countdown.seconds_left(now));
    ui.countdown("kiosk.time_left"_msg, left, left / std::max(0.001, double{countdown.left(now)}),
                 ui.theme().has_large_text() ? ui::Label::Spoken : ui::Label::Shown);
    if (ui.button("kiosk.more_time"_msg,
                  {.icon = ui::Icon::Timer, .width = ui.portrait() ? ui::fill() : ui::Length{}}))
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
    const auto& comfort = model.comfort();
    // Wide glass is low: there the time left stands in the same line.
    if (!ui.portrait() && model.screen() != Screen::Attract)
        if (const auto more = view_time_left(model, now, ui)) intent = more;
    // Nobody has chosen a language on the first screen yet.
    const bool both = model.screen() == Screen::Attract;
    const auto larger = both ? "attract.larger_text"_msg : "kiosk.larger_text"_msg;
    const auto usual = both ? "attract.usual_text"_msg : "kiosk.usual_text"_msg;
    const auto contrast = both ? "attract.contrast"_msg : "kiosk.contrast"_msg;
    const auto plain = both ? "attract.usual_contrast"_msg : "kiosk.usual_contrast"_msg;
    if (view_comfort(ui::Icon::FormatSize, comfort.large_text ? usual : larger, "larger text", ui))
        intent = ToggleLargeText{};
    if (view_comfort(ui::Icon::Contrast, comfort.high_contrast ? plain : contrast, "contrast", ui))
        intent = ToggleContrast{};
    return intent;
}

bool is_roomy(const ui::Frame& ui) {
    return ui.portrait() || !ui.is_tight();
}

bool has_room_for_signs(const ui::Frame& ui) {
    return is_roomy(ui) || !ui.theme().has_large_text();
}

std::string event_name(const Event& event, i18n::Language language) {
    const bool welsh = language == i18n::Language::Welsh && !event.name_cy.empty();
    return welsh ? event.name_cy : event.name;
}

} // namespace lanyard::kiosk
