#include <algorithm>
#include <fmt/format.h>
#include <span>

#include "admin/admin_view.hpp"
#include "admin/words.hpp"
#include "common/i18n/dates.hpp"

namespace lanyard::admin {

using namespace i18n::literals;

namespace {

std::string number(long value, ui::Frame& ui) {
    return i18n::number(ui.language(), value);
}

std::string of_expected(const Count& count, ui::Frame& ui) {
    return ui.say(
        {"admin.arrived_of"_msg,
         {{"arrived", number(count.arrived, ui)}, {"expected", number(count.expected, ui)}}});
}

std::vector<double> running_total(const LiveModel& model) {
    std::vector<double> totals;
    double total = 0;
    for (const auto& quarter : model.quarters())
        totals.push_back(total += static_cast<double>(quarter.arrived));
    return totals;
}

std::optional<Intent> view_key_figures(const LiveModel& model, ui::Frame& ui) {
    std::optional<Intent> intent;
    const auto& report = model.report();
    const auto share = report.all.expected > 0 ? 100 * report.all.arrived / report.all.expected : 0;
    auto row = ui.flow({.width = ui::fill(), .gap = ui::Gap::Medium, .id = "key figures"});
    if (ui.key_figure({.label = "live.expected"_msg,
                       .value = number(report.all.expected, ui),
                       .tone = ui::Tone::Info,
                       .icon = ui::Icon::ConfirmationNumber,
                       .operable = true,
                       .id = "expected"}))
        intent = ShowDelegates{DelegateFilter::Confirmed};
    if (ui.key_figure({.label = "live.arrived"_msg,
                       .value = number(report.all.arrived, ui),
                       .chip = fmt::format("{} %", share),
                       .tone = ui::Tone::Good,
                       .icon = ui::Icon::HowToReg,
                       .trend = running_total(model),
                       .operable = true,
                       .id = "arrived"}))
        intent = ShowDelegates{DelegateFilter::Arrived};
    ui.key_figure({.label = "live.inside"_msg,
                   .value = number(report.all.inside, ui),
                   .tone = ui::Tone::Speaker,
                   .icon = ui::Icon::Place,
                   .id = "inside"});
    ui.key_figure({.label = "live.to_look_at"_msg,
                   .value = number(report.provisional + report.refused, ui),
                   .chip = ui::Words("live.provisional_refused"_msg,
                                     {{"provisional", number(report.provisional, ui)},
                                      {"refused", number(report.refused, ui)}}),
                   .tone = ui::Tone::Warning,
                   .icon = ui::Icon::Warning,
                   .id = "to look at"});
    return intent;
}

std::optional<Intent> view_arrivals(const LiveModel& model, ui::Frame& ui) {
    std::optional<Intent> intent;
    auto card = ui.card({.width = ui::fill(3),
                         .gap = ui::Gap::Small,
                         .align = ui::Align::Stretch,
                         .id = "arrivals",
                         .min_width = ui::em(34)});
    {
        auto head = ui.row({.width = ui::fill(), .align = ui::Align::Centre});
        auto words = ui.column({.width = ui::fill(), .gap = ui::Gap::Tiny});
        ui.heading("live.arrivals"_msg);
        ui.caption("live.per_quarter"_msg);
    }
    std::vector<ui::Words> days;
    int chosen = 0;
    for (const auto day : model.days()) {
        if (day == model.day()) chosen = static_cast<int>(days.size());
        days.emplace_back(i18n::short_day(ui.language(), day));
    }
    if (days.size() > 1 && ui.segmented("live.day"_msg, days, chosen))
        intent = ChooseDay{model.days()[static_cast<std::size_t>(chosen)]};
    ui::AreaChart chart;
    chart.name = "live.arrivals"_msg;
    chart.values_name = "live.arrived"_msg;
    chart.id = "arrivals chart";
    for (const auto& quarter : model.quarters()) {
        chart.values.push_back(static_cast<double>(quarter.arrived));
        chart.labels.push_back(quarter.clock);
        chart.tips.push_back(ui.say(ui::Words::counted("live.people"_msg, quarter.arrived)));
    }
    ui.area_chart(chart);
    return intent;
}

void view_latest(const LiveModel& model, ui::Frame& ui) {
    auto card = ui.card({.width = ui::fill(2),
                         .gap = ui::Gap::Small,
                         .align = ui::Align::Stretch,
                         .id = "latest",
                         .min_width = ui::em(22)});
    ui.heading("live.latest"_msg);
    if (model.latest().empty()) ui.body("live.nobody_yet"_msg, {.ink = ui::InkKind::Soft});
    for (const auto& one : model.latest()) {
        const auto what = one.undone ? ui.say("live.undone"_msg) : ui.say(words_of(one.admission));
        const auto tone = one.undone ? ui::Tone::Neutral : tone_of(one.admission);
        const bool in = lets_in(one.admission) && !one.undone;
        ui.list_row(
            {.title = one.name.empty() ? ui::Words("live.unknown_badge"_msg) : ui::Words(one.name),
             .subtitle = what + " · " + one.clock,
             .icon = in ? ui::Icon::CheckCircle : ui::Icon::Info,
             .tone = tone});
    }
}

/// Let in by badges made elsewhere, until their registrations arrive.
void view_unconfirmed(const LiveModel& model, ui::Frame& ui) {
    const auto& unconfirmed = model.report().unconfirmed;
    if (unconfirmed.empty()) return;
    auto card = ui.card({.width = ui::fill(),
                         .gap = ui::Gap::Small,
                         .align = ui::Align::Stretch,
                         .id = "unconfirmed"});
    ui.heading("live.unconfirmed"_msg);
    ui.caption("live.unconfirmed_detail"_msg, {.width = ui::fill()});
    constexpr std::size_t kShown = 20;
    for (const auto& one : std::span(unconfirmed).first(std::min(kShown, unconfirmed.size()))) {
        const bool welsh = ui.language() == i18n::Language::Welsh && !one.checkpoint_cy.empty();
        const auto at = to_local(one.scanned_at, model.event().time_zone);
        ui.list_row({.title = {"live.registration_number"_msg,
                               {{"number", std::to_string(one.registration.value)}}},
                     .subtitle = (welsh ? one.checkpoint_cy : one.checkpoint) + " · " +
                                 i18n::short_day(ui.language(), day_of(at)) + " " +
                                 format_clock(at),
                     .icon = ui::Icon::Info,
                     .tone = ui::Tone::Warning});
    }
    if (unconfirmed.size() > kShown)
        ui.caption(ui::Words::counted("live.unconfirmed_more"_msg,
                                      static_cast<long>(unconfirmed.size() - kShown)));
}

/// Bars of one kind of figure: arrived of expected.
template <class Figures, class Label>
void view_bars(const ui::Words& title, const char* id, const Figures& figures, Label label,
               ui::Frame& ui) {
    auto card = ui.card({.width = ui::fill(),
                         .gap = ui::Gap::Small,
                         .align = ui::Align::Stretch,
                         .id = id,
                         .min_width = ui::em(22)});
    ui.heading(title);
    ui::BarList bars;
    bars.name = title;
    bars.id = std::string(id) + " bars";
    for (const auto& figure : figures)
        bars.bars.push_back({label(figure), static_cast<double>(figure.count.arrived),
                             static_cast<double>(figure.count.expected),
                             of_expected(figure.count, ui)});
    ui.bar_list(bars);
}

void view_breakdowns(const LiveModel& model, ui::Frame& ui) {
    const auto& report = model.report();
    auto row = ui.flow({.width = ui::fill(), .gap = ui::Gap::Medium});
    view_bars(
        "live.by_day"_msg, "by day", report.by_day,
        [&](const auto& figure) { return i18n::short_day(ui.language(), figure.day); }, ui);
    view_bars(
        "live.by_category"_msg, "by category", report.by_category,
        [&](const auto& figure) { return ui.say(words_of(figure.category)); }, ui);
    view_bars(
        "live.by_type"_msg, "by delegate type", report.by_delegate_type,
        [&](const auto& figure) {
            const auto type = delegate_type_named(figure.delegate_type);
            return type ? ui.say(words_of(*type)) : figure.delegate_type;
        },
        ui);
    view_bars(
        "live.by_organisation"_msg, "by organisation", report.by_organisation,
        [&](const auto& figure) {
            return figure.name.empty() ? ui.say("live.no_organisation"_msg) : figure.name;
        },
        ui);
}

} // namespace

std::optional<Intent> view_live(const LiveModel& model, ui::Frame& ui) {
    if (!model.any()) return view_no_event(ui);
    std::optional<Intent> intent;
    view_panel_title("admin.live"_msg,
                     name_in(model.event(), ui.language()) + " · " + dates_of(model.event(), ui),
                     ui);
    auto body = ui.scroll({.width = ui::fill(),
                           .height = ui::fill(),
                           .gap = ui::Gap::Medium,
                           .align = ui::Align::Stretch});
    if (const auto shown = view_key_figures(model, ui)) intent = shown;
    {
        auto row = ui.flow({.width = ui::fill(), .gap = ui::Gap::Medium});
        if (const auto day = view_arrivals(model, ui)) intent = day;
        view_latest(model, ui);
    }
    view_unconfirmed(model, ui);
    view_breakdowns(model, ui);
    return intent;
}

} // namespace lanyard::admin
