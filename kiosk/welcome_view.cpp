#include "common/i18n/catalogue.hpp"
#include "kiosk/kiosk_view.hpp"

namespace lanyard::kiosk {

using namespace i18n::literals;

namespace {

const ui::TextOptions kCentred{.align = ui::Align::Centre, .width = {ui::Length::Kind::Fill, 1}};

void view_person(const services::CheckInOutcome& outcome, ui::Frame& ui) {
    auto name = kCentred;
    name.id = "badge name";
    if (!ui.theme().has_large_text()) ui.icon_disc(ui::Icon::CheckCircle, ui::Tone::Good);
    if (ui.is_tight())
        ui.title(outcome.badge_name, name);
    else
        ui.display(outcome.badge_name, name);
    if (!outcome.organisation.empty()) ui.heading(outcome.organisation, kCentred);
    ui.chip(word("delegate_type.", outcome.delegate_type), ui::Tone::Info);
}

/// A true badge whose registration has not reached this station: in, but nobody to greet by name.
void view_unknown_person(ui::Frame& ui) {
    if (has_room_for_signs(ui)) ui.icon_disc(ui::Icon::CheckCircle, ui::Tone::Good);
    ui.heading("welcome.provisional"_msg, kCentred);
}

std::optional<Intent> view_answers(bool named, ui::Frame& ui) {
    std::optional<Intent> intent;
    if (ui.primary_button(named ? "welcome.confirm"_msg : "welcome.continue"_msg,
                          {.icon = ui::Icon::Check,
                           .is_default = true,
                           .big = is_roomy(ui),
                           .width = ui::fill(),
                           .id = "confirm"}))
        intent = Confirm{};
    if (named && ui.button("welcome.not_me"_msg, {.icon = ui::Icon::Close,
                                                  .on_escape = true,
                                                  .big = is_roomy(ui),
                                                  .width = ui::fill(),
                                                  .id = "not me"}))
        intent = NotMe{};
    return intent;
}

/// How the badge comes along. Nothing where none is printed.
void view_badge_progress(BadgeProgress progress, ui::Frame& ui) {
    switch (progress) {
    case BadgeProgress::NotShown:
        return;
    case BadgeProgress::Printing:
        return ui.banner("done.badge_printing"_msg, ui::Tone::Info, ui::Icon::Print);
    case BadgeProgress::Ready:
        return ui.banner("done.badge_ready"_msg, ui::Tone::Good, ui::Icon::CheckCircle);
    case BadgeProgress::Late:
        return ui.banner("done.badge_late"_msg, ui::Tone::Warning, ui::Icon::Print);
    case BadgeProgress::AskAtDesk:
        return ui.banner("done.badge_at_desk"_msg, ui::Tone::Warning, ui::Icon::Print);
    }
}

/// Where to go next: the session that the programme has next, or simply in.
void view_next_step(const NextStep& next, const std::string& zone, ui::Frame& ui) {
    if (next.title.empty()) return ui.heading("done.enjoy"_msg, kCentred);
    const bool welsh = ui.language() == i18n::Language::Welsh && !next.title_cy.empty();
    ui.body("done.next"_msg, kCentred);
    ui.heading(welsh ? next.title_cy : next.title, kCentred);
    const auto starts = format_clock(to_local(*next.starts_at, zone));
    ui.body({next.room.empty() ? "done.next_at"_msg : "done.next_in_room"_msg,
             {{"time", starts}, {"room", next.room}}},
            kCentred);
}

std::optional<Intent> view_finish(ui::Frame& ui) {
    if (ui.primary_button("done.finish"_msg, {.icon = ui::Icon::Check,
                                              .is_default = true,
                                              .on_escape = true,
                                              .big = is_roomy(ui),
                                              .width = ui::fill(),
                                              .id = "finish"}))
        return Finish{};
    return std::nullopt;
}

} // namespace

std::optional<Intent> view_welcome(const KioskModel& model, Moment now, ui::Frame& ui) {
    const auto& outcome = model.outcome();
    const bool named = !outcome.badge_name.empty();
    Page page;
    page.title = "welcome.title"_msg;
    if (named) page.subtitle = "welcome.subtitle"_msg;
    page.said = [&](ui::Frame& card) {
        named ? view_person(outcome, card) : view_unknown_person(card);
    };
    page.answers = [&](ui::Frame& column) { return view_answers(named, column); };
    return view_page(page, model, now, ui);
}

std::optional<Intent> view_done(const KioskModel& model, Moment now, ui::Frame& ui) {
    const auto& outcome = model.outcome();
    const auto& zone = model.event().time_zone;
    Page page;
    page.title = "done.title"_msg;
    page.subtitle = {"done.at"_msg, {{"time", format_clock(to_local(outcome.scanned_at, zone))}}};
    page.said = [&](ui::Frame& card) {
        if (has_room_for_signs(card)) card.icon_disc(ui::Icon::CheckCircle, ui::Tone::Good);
        if (!outcome.badge_name.empty()) card.title(outcome.badge_name, kCentred);
        view_badge_progress(model.badge_progress(), card);
        view_next_step(model.next_step(), zone, card);
    };
    page.answers = view_finish;
    return view_page(page, model, now, ui);
}

} // namespace lanyard::kiosk
