#include "admin/admin_view.hpp"

#include <array>

#include "admin/words.hpp"
#include "common/i18n/dates.hpp"

namespace lanyard::admin {

using namespace i18n::literals;

namespace {

constexpr std::array kPanels = {Panel::Calendar, Panel::Event, Panel::Delegates, Panel::Badges,
                                Panel::Live};

std::vector<ui::NavigationItem> navigation(const AdminModel& model, i18n::Language language) {
    ui::Words delegates;
    if (model.event().any())
        delegates = i18n::number(language, model.event().figures().all.expected);
    return {{"admin.calendar"_msg, ui::Icon::DateRange, {}, ui::Tone::Neutral, "calendar"},
            {"admin.event"_msg, ui::Icon::Event, {}, ui::Tone::Neutral, "event"},
            {"admin.delegates"_msg, ui::Icon::People, delegates, ui::Tone::Neutral, "delegates"},
            {"admin.badges"_msg, ui::Icon::Badge, {}, ui::Tone::Neutral, "badges"},
            {"admin.live"_msg, ui::Icon::BarChart, {}, ui::Tone::Neutral, "live"}};
}

int place_of(Panel panel) {
    for (std::size_t place = 0; place < kPanels.size(); ++place)
        if (kPanels[place] == panel) return static_cast<int>(place);
    return 0;
}

std::optional<Intent> view_side(const AdminModel& model, ui::Frame& ui) {
    ui::SideBar bar;
    bar.product = "admin.product"_msg;
    bar.subtitle = "admin.product_detail"_msg;
    bar.items = navigation(model, ui.language());
    bar.chosen = place_of(model.panel());
    if (model.event().any()) {
        const auto& all = model.live().report().all;
        bar.status = ui::Words("admin.arrived_of"_msg,
                               {{"arrived", i18n::number(ui.language(), all.arrived)},
                                {"expected", i18n::number(ui.language(), all.expected)}});
        bar.status_detail = model.event().event().town;
        bar.status_tone = ui::Tone::Good;
    }
    if (const auto chosen = ui.side_bar(bar))
        return ShowPanel{kPanels[static_cast<std::size_t>(*chosen)]};
    return std::nullopt;
}

std::optional<Intent> view_panel(const AdminModel& model, AdminForm& form, ui::Frame& ui) {
    switch (model.panel()) {
    case Panel::Calendar:
        return view_calendar(model.calendar(), ui);
    case Panel::Event:
        return view_event(model.event(), ui);
    case Panel::Delegates:
        return view_delegates(model, form, ui);
    case Panel::Badges:
        return view_badges(model, form, ui);
    case Panel::Live:
        return view_live(model.live(), ui);
    }
    return std::nullopt;
}

/// Language, contrast and size of text, at the top of every panel.
std::optional<Intent> view_appearance(const AdminModel& model, ui::Frame& ui) {
    auto wanted = model.appearance();
    const auto before = wanted;
    auto row = ui.row({.width = ui::fill(),
                       .gap = ui::Gap::Small,
                       .align = ui::Align::Centre,
                       .justify = ui::Justify::End});
    ui.spacer();
    if (const auto language = ui.language_switch()) wanted.language = *language;
    if (ui.button(wanted.high_contrast ? "kiosk.usual_contrast"_msg : "kiosk.contrast"_msg,
                  {.look = ui::Look::Quiet, .icon = ui::Icon::Contrast, .id = "contrast"}))
        wanted.high_contrast = !wanted.high_contrast;
    const int larger = wanted.text_percent >= 200 ? 100 : wanted.text_percent + 25;
    if (ui.button({"admin.text_size"_msg, {{"percent", std::to_string(wanted.text_percent)}}},
                  {.look = ui::Look::Quiet, .icon = ui::Icon::FormatSize, .id = "text size"}))
        wanted.text_percent = larger;
    const bool same = wanted.language == before.language &&
                      wanted.high_contrast == before.high_contrast &&
                      wanted.text_percent == before.text_percent;
    return same ? std::nullopt : std::optional<Intent>{wanted};
}

std::optional<Intent> view_notice(const AdminModel& model, ui::Frame& ui) {
    if (!model.notice()) return std::nullopt;
    const auto& notice = *model.notice();
    auto row = ui.row({.width = ui::fill(), .align = ui::Align::Centre, .id = "notice"});
    {
        auto said = ui.column({.width = ui::fill(), .align = ui::Align::Stretch});
        ui.banner(notice.sentence, notice.good ? ui::Tone::Good : ui::Tone::Warning,
                  notice.good ? ui::Icon::CheckCircle : ui::Icon::Warning);
    }
    if (ui.icon_button(ui::Icon::Close, "admin.dismiss"_msg, {.id = "dismiss"}))
        return DismissNotice{};
    return std::nullopt;
}

} // namespace

std::optional<Intent> view_admin(const AdminModel& model, AdminForm& form, ui::Frame& ui) {
    auto page = ui.row({.width = ui::fill(),
                        .height = ui::fill(),
                        .gap = ui::Gap::None,
                        .align = ui::Align::Stretch,
                        .ground = ui::Ground::Page});
    auto intent = view_side(model, ui);
    auto main = ui.column({.width = ui::fill(),
                           .height = ui::fill(),
                           .gap = ui::Gap::Medium,
                           .padding = ui::Gap::Large,
                           .align = ui::Align::Stretch});
    if (const auto changed = view_appearance(model, ui)) intent = changed;
    if (const auto dismissed = view_notice(model, ui)) intent = dismissed;
    if (const auto done = view_panel(model, form, ui)) intent = done;
    return intent;
}

void view_panel_title(const ui::Words& title, const ui::Words& subtitle, ui::Frame& ui) {
    auto column = ui.column({.width = ui::fill(), .gap = ui::Gap::Tiny, .id = "title"});
    ui.title(title);
    if (!subtitle.empty()) ui.body(subtitle, {.ink = ui::InkKind::Soft});
}

std::optional<Intent> view_no_event(ui::Frame& ui) {
    auto empty = ui.column({.width = ui::fill(),
                            .height = ui::fill(),
                            .align = ui::Align::Centre,
                            .justify = ui::Justify::Centre});
    ui.icon_disc(ui::Icon::Event, ui::Tone::Info);
    ui.heading("admin.no_event"_msg, {.align = ui::Align::Centre});
    if (ui.primary_button("admin.to_calendar"_msg, {.icon = ui::Icon::DateRange}))
        return ShowPanel{Panel::Calendar};
    return std::nullopt;
}

} // namespace lanyard::admin
