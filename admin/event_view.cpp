#include "admin/admin_view.hpp"
#include "admin/words.hpp"
#include "common/i18n/dates.hpp"

namespace lanyard::admin {

using namespace i18n::literals;

namespace {

void view_line(const ui::Words& label, const ui::Words& value, ui::Frame& ui) {
    if (value.empty()) return;
    auto row = ui.row({.width = ui::fill(), .align = ui::Align::Start});
    ui.body(label, {.ink = ui::InkKind::Soft, .width = ui::em(10)});
    ui.strong(value, {.width = ui::fill()});
}

void view_details(const Event& event, ui::Frame& ui) {
    auto card = ui.card({.width = ui::fill(),
                         .gap = ui::Gap::Small,
                         .align = ui::Align::Stretch,
                         .id = "details",
                         .min_width = ui::em(24)});
    ui.heading("event.details"_msg);
    view_line("event.dates"_msg, dates_of(event, ui), ui);
    view_line("event.town"_msg, event.town, ui);
    view_line("event.venue"_msg, event.venue, ui);
    view_line("event.mode"_msg, words_of(event.mode), ui);
    view_line("event.role"_msg, words_of(event.role), ui);
    view_line("event.run_by"_msg, event.run_by, ui);
    view_line("event.membership_year"_msg, event.membership_year, ui);
    view_line("event.slug"_msg, event.slug, ui);
}

void view_days(const EventModel& model, ui::Frame& ui) {
    auto card = ui.card({.width = ui::fill(),
                         .gap = ui::Gap::Small,
                         .align = ui::Align::Stretch,
                         .id = "days",
                         .min_width = ui::em(24)});
    ui.heading("event.days"_msg);
    if (model.days().empty()) ui.body("event.no_days"_msg, {.ink = ui::InkKind::Soft});
    for (const auto& [day, count] : model.figures().by_day)
        ui.list_row(
            {.title = i18n::long_day(ui.language(), day),
             .subtitle = ui::Words("admin.arrived_of"_msg,
                                   {{"arrived", i18n::number(ui.language(), count.arrived)},
                                    {"expected", i18n::number(ui.language(), count.expected)}}),
             .icon = ui::Icon::CalendarToday,
             .tone = ui::Tone::Primary,
             .id = format_day(day)});
}

void view_checkpoints(const EventModel& model, ui::Frame& ui) {
    auto card = ui.card({.width = ui::fill(),
                         .gap = ui::Gap::Small,
                         .align = ui::Align::Stretch,
                         .id = "checkpoints",
                         .min_width = ui::em(24)});
    ui.heading("event.checkpoints"_msg);
    for (const auto& checkpoint : model.checkpoints()) {
        const bool welsh = ui.language() == i18n::Language::Welsh && !checkpoint.name_cy.empty();
        ui.list_row({.title = welsh ? checkpoint.name_cy : checkpoint.name,
                     .subtitle = checkpoint.admits_provisional ? "event.admits_provisional"_msg
                                                               : "event.known_only"_msg,
                     .icon = ui::Icon::MeetingRoom,
                     .tone = ui::Tone::Primary,
                     .id = checkpoint.name});
    }
}

void view_programme(const EventModel& model, ui::Frame& ui) {
    auto card = ui.card({.width = ui::fill(),
                         .gap = ui::Gap::Small,
                         .align = ui::Align::Stretch,
                         .id = "programme",
                         .min_width = ui::em(24)});
    ui.heading("event.programme"_msg);
    if (model.sessions().empty()) ui.body("event.no_sessions"_msg, {.ink = ui::InkKind::Soft});
    for (const auto& session : model.sessions()) {
        const auto starts = to_local(session.starts_at, model.event().time_zone);
        const bool welsh = ui.language() == i18n::Language::Welsh && !session.title_cy.empty();
        ui.list_row({.title = welsh ? session.title_cy : session.title,
                     .subtitle = i18n::short_day(ui.language(), day_of(starts)) + " · " +
                                 format_clock(starts) +
                                 (session.room.empty() ? "" : " · " + session.room),
                     .icon = ui::Icon::Schedule,
                     .tone = ui::Tone::Info});
    }
}

std::optional<Intent> view_actions(ui::Frame& ui) {
    std::optional<Intent> intent;
    auto row = ui.flow({.width = ui::fill(), .gap = ui::Gap::Small});
    if (ui.primary_button("event.to_live"_msg, {.icon = ui::Icon::BarChart, .id = "to live"}))
        intent = ShowPanel{Panel::Live};
    if (ui.button("event.to_delegates"_msg, {.icon = ui::Icon::People, .id = "to delegates"}))
        intent = ShowPanel{Panel::Delegates};
    if (ui.button("event.to_badges"_msg, {.icon = ui::Icon::Badge, .id = "to badges"}))
        intent = ShowPanel{Panel::Badges};
    return intent;
}

} // namespace

std::optional<Intent> view_event(const EventModel& model, ui::Frame& ui) {
    if (!model.any()) return view_no_event(ui);
    const auto& event = model.event();
    view_panel_title(name_in(event, ui.language()), dates_of(event, ui), ui);
    {
        auto chips = ui.flow({.width = ui::fill(), .gap = ui::Gap::Small});
        ui.chip(words_of(event.state), tone_of(event.state));
        ui.chip(words_of(event.mode), ui::Tone::Info);
        ui.chip(words_of(event.role), ui::Tone::Neutral);
    }
    auto intent = view_actions(ui);
    auto body = ui.scroll({.width = ui::fill(),
                           .height = ui::fill(),
                           .gap = ui::Gap::Medium,
                           .align = ui::Align::Stretch});
    auto cards = ui.flow({.width = ui::fill(), .gap = ui::Gap::Medium});
    view_details(event, ui);
    view_days(model, ui);
    view_checkpoints(model, ui);
    view_programme(model, ui);
    return intent;
}

} // namespace lanyard::admin
