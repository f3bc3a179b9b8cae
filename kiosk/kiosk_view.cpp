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

} // namespace

std::optional<Intent> view_kiosk(const KioskModel& model, const CameraScene& camera, Moment now,
                                 ui::Frame& ui) {
    auto intent = view_screen(model, camera, now, ui);
    const auto foot = view_foot(model, ui);
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

std::optional<Intent> view_time_left(const KioskModel& model, Moment now, ui::Frame& ui) {
    std::optional<Intent> intent;
    auto row = ui.row({.width = ui::fill(), .align = ui::Align::Centre});
    const auto& countdown = model.countdown();
    const auto left = static_cast<double>(countdown.seconds_left(now));
    ui.countdown("kiosk.time_left"_msg, left, left / std::max(0.001, double{countdown.left(now)}));
    ui.spacer();
    if (ui.button("kiosk.more_time"_msg, {.icon = ui::Icon::Timer})) intent = MoreTime{};
    return intent;
}

std::optional<Intent> view_foot(const KioskModel& model, ui::Frame& ui) {
    std::optional<Intent> intent;
    auto foot = ui.flow({.width = ui::fill(),
                         .gap = ui::Gap::Medium,
                         .padding = ui::Gap::Medium,
                         .align = ui::Align::Centre,
                         .justify = ui::Justify::Centre,
                         .ground = ui::Ground::Surface,
                         .id = "foot"});
    const auto& comfort = model.comfort();
    if (ui.button(comfort.large_text ? "kiosk.usual_text"_msg : "kiosk.larger_text"_msg,
                  {.look = ui::Look::Quiet, .icon = ui::Icon::FormatSize, .id = "larger text"}))
        intent = ToggleLargeText{};
    if (ui.button(comfort.high_contrast ? "kiosk.usual_contrast"_msg : "kiosk.contrast"_msg,
                  {.look = ui::Look::Quiet, .icon = ui::Icon::Contrast, .id = "contrast"}))
        intent = ToggleContrast{};
    return intent;
}

std::string event_name(const Event& event, i18n::Language language) {
    const bool welsh = language == i18n::Language::Welsh && !event.name_cy.empty();
    return welsh ? event.name_cy : event.name;
}

} // namespace lanyard::kiosk
