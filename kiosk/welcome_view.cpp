#include "common/i18n/catalogue.hpp"
#include "kiosk/kiosk_view.hpp"

namespace lanyard::kiosk {

using namespace i18n::literals;

namespace {

constexpr ui::TextOptions kCentred{.align = ui::Align::Centre,
                                   .width = {ui::Length::Kind::Fill, 1}};

void view_person(const services::CheckInOutcome& outcome, ui::Frame& ui) {
    auto card = ui.card({.width = ui::fill(),
                         .gap = ui::Gap::Medium,
                         .padding = ui::Gap::Huge,
                         .align = ui::Align::Centre,
                         .id = "person"});
    ui.icon_disc(ui::Icon::CheckCircle, ui::Tone::Good);
    ui.display(outcome.badge_name, kCentred);
    if (!outcome.organisation.empty()) ui.heading(outcome.organisation, kCentred);
    ui.chip(word("delegate_type.", outcome.delegate_type), ui::Tone::Info);
}

/// A true badge whose registration has not reached this station: in, but nobody to greet by name.
void view_unknown_person(ui::Frame& ui) {
    auto card = ui.card({.width = ui::fill(),
                         .gap = ui::Gap::Medium,
                         .padding = ui::Gap::Huge,
                         .align = ui::Align::Centre,
                         .id = "person"});
    ui.icon_disc(ui::Icon::CheckCircle, ui::Tone::Good);
    ui.heading("welcome.provisional"_msg, kCentred);
}

std::optional<Intent> view_answers(bool named, ui::Frame& ui) {
    std::optional<Intent> intent;
    if (ui.primary_button(named ? "welcome.confirm"_msg : "welcome.continue"_msg,
                          {.icon = ui::Icon::Check,
                           .is_default = true,
                           .big = true,
                           .width = ui::fill(),
                           .id = "confirm"}))
        intent = Confirm{};
    if (named && ui.button("welcome.not_me"_msg, {.icon = ui::Icon::Close,
                                                  .on_escape = true,
                                                  .big = true,
                                                  .width = ui::fill(),
                                                  .id = "not me"}))
        intent = NotMe{};
    return intent;
}

} // namespace

std::optional<Intent> view_welcome(const KioskModel& model, Moment now, ui::Frame& ui) {
    const auto& outcome = model.outcome();
    const bool named = !outcome.badge_name.empty();
    auto intent = view_head(model, "welcome.title"_msg, "welcome.subtitle"_msg, ui);
    auto body = ui.scroll({.width = ui::fill(),
                           .height = ui::fill(),
                           .gap = ui::Gap::Large,
                           .padding = ui::Gap::Large,
                           .align = ui::Align::Stretch});
    if (named)
        view_person(outcome, ui);
    else
        view_unknown_person(ui);
    if (const auto answer = view_answers(named, ui)) intent = answer;
    if (const auto more = view_time_left(model, now, ui)) intent = more;
    return intent;
}

std::optional<Intent> view_done(const KioskModel& model, Moment now, ui::Frame& ui) {
    const auto& outcome = model.outcome();
    const auto& zone = model.event().time_zone;
    const auto at = format_clock(to_local(outcome.scanned_at, zone));
    auto intent = view_head(model, "done.title"_msg, {"done.at"_msg, {{"time", at}}}, ui);
    auto body = ui.scroll({.width = ui::fill(),
                           .height = ui::fill(),
                           .gap = ui::Gap::Large,
                           .padding = ui::Gap::Large,
                           .align = ui::Align::Stretch});
    {
        auto card = ui.card({.width = ui::fill(),
                             .gap = ui::Gap::Medium,
                             .padding = ui::Gap::Huge,
                             .align = ui::Align::Centre});
        ui.icon_disc(ui::Icon::CheckCircle, ui::Tone::Good);
        if (!outcome.badge_name.empty()) ui.title(outcome.badge_name, kCentred);
        const auto& next = model.next_step();
        if (next.title.empty()) {
            ui.heading("done.enjoy"_msg, kCentred);
        } else {
            const bool welsh = ui.language() == i18n::Language::Welsh && !next.title_cy.empty();
            ui.body("done.next"_msg, kCentred);
            ui.heading(welsh ? next.title_cy : next.title, kCentred);
            const auto starts = format_clock(to_local(*next.starts_at, zone));
            ui.body({next.room.empty() ? "done.next_at"_msg : "done.next_in_room"_msg,
                     {{"time", starts}, {"room", next.room}}},
                    kCentred);
        }
    }
    if (ui.primary_button("done.finish"_msg, {.icon = ui::Icon::Check,
                                              .is_default = true,
                                              .on_escape = true,
                                              .big = true,
                                              .width = ui::fill(),
                                              .id = "finish"}))
        intent = Finish{};
    if (const auto more = view_time_left(model, now, ui)) intent = more;
    return intent;
}

} // namespace lanyard::kiosk
