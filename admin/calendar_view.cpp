#include <algorithm>

#include "admin/admin_view.hpp"
#include "admin/words.hpp"
#include "common/i18n/dates.hpp"

namespace lanyard::admin {

using namespace i18n::literals;

namespace {

/// August to July.
void name_months(ui::Timeline& line, i18n::Language language) {
    auto month = std::chrono::August;
    for (int step = 0; step < 12; ++step, ++month) {
        line.divisions.push_back(i18n::month_name(language, month));
        line.short_divisions.push_back(i18n::short_month_name(language, month));
    }
}

ui::Timeline timeline_of(const CalendarModel& model, ui::Frame& ui) {
    ui::Timeline line;
    line.name = "admin.calendar"_msg;
    name_months(line, ui.language());
    line.id = "year line";
    for (const auto& entry : model.entries()) {
        if (!entry.known_date) continue;
        ui::TimelineBar bar;
        bar.label = name_in(entry.event, ui.language());
        bar.from = entry.begins;
        bar.to = entry.ends;
        bar.tone = entry.event.state == EventState::Cancelled ? ui::Tone::Bad
                   : entry.event.role == EventRole::Organiser ? ui::Tone::Primary
                                                              : ui::Tone::Info;
        bar.tentative = entry.only_month;
        bar.id = entry.event.slug;
        line.bars.push_back(std::move(bar));
    }
    return line;
}

/// The events that have a bar, in the order of the bars.
const Event& event_of_bar(const CalendarModel& model, std::size_t bar) {
    for (const auto& entry : model.entries()) {
        if (!entry.known_date) continue;
        if (bar == 0) return entry.event;
        --bar;
    }
    return model.entries().front().event;
}

std::optional<Intent> view_years(const CalendarModel& model, ui::Frame& ui) {
    std::vector<ui::Words> years(model.years().begin(), model.years().end());
    const auto found = std::find(model.years().begin(), model.years().end(), model.year());
    int chosen = static_cast<int>(found - model.years().begin());
    if (!years.empty() && ui.segmented("admin.membership_year"_msg, years, chosen))
        return ChooseYear{model.years()[static_cast<std::size_t>(chosen)]};
    return std::nullopt;
}

std::string place_of(const Event& event, ui::Frame& ui) {
    auto place = ui.say(words_of(event.mode));
    if (!event.town.empty()) place = event.town + " · " + place;
    return place;
}

std::optional<Intent> view_list(const CalendarModel& model, ui::Frame& ui) {
    std::optional<Intent> intent;
    auto card = ui.card({.width = ui::fill(), .gap = ui::Gap::None, .align = ui::Align::Stretch});
    for (const auto& entry : model.entries()) {
        const auto& event = entry.event;
        const bool called_off = event.state == EventState::Cancelled;
        ui::ListRow row;
        row.title = name_in(event, ui.language());
        row.subtitle = dates_of(event, ui) + " · " + place_of(event, ui) + " · " +
                       ui.say(words_of(event.role));
        row.trailing = words_of(event.state);
        row.icon = called_off         ? ui::Icon::EventBusy
                   : entry.known_date ? ui::Icon::Event
                                      : ui::Icon::EventNote;
        row.tone = tone_of(event.state);
        row.operable = true;
        row.id = event.slug;
        if (ui.list_row(row)) intent = OpenEvent{event.id};
    }
    return intent;
}

} // namespace

std::optional<Intent> view_calendar(const CalendarModel& model, ui::Frame& ui) {
    std::optional<Intent> intent;
    view_panel_title("admin.calendar"_msg,
                     ui::Words::counted("admin.events_in_year"_msg,
                                        static_cast<long>(model.entries().size()),
                                        {{"year", model.year()}}),
                     ui);
    auto body = ui.scroll({.width = ui::fill(),
                           .height = ui::fill(),
                           .gap = ui::Gap::Medium,
                           .align = ui::Align::Stretch});
    if (const auto year = view_years(model, ui)) intent = year;
    if (model.entries().empty()) {
        ui.banner("admin.no_events"_msg, ui::Tone::Info, ui::Icon::Info);
        return intent;
    }
    {
        auto card = ui.card({.width = ui::fill(), .align = ui::Align::Stretch});
        if (const auto bar = ui.timeline(timeline_of(model, ui)))
            intent = OpenEvent{event_of_bar(model, *bar).id};
    }
    if (const auto opened = view_list(model, ui)) intent = opened;
    return intent;
}

} // namespace lanyard::admin
