#include <algorithm>
#include <array>

#include "admin/admin_view.hpp"
#include "admin/words.hpp"
#include "common/i18n/dates.hpp"

namespace lanyard::admin {

using namespace i18n::literals;
using services::DelegateColumn;

namespace {

constexpr std::array kColumns = {DelegateColumn::Name,      DelegateColumn::Organisation,
                                 DelegateColumn::Type,      DelegateColumn::Badge,
                                 DelegateColumn::Reference, DelegateColumn::State,
                                 DelegateColumn::Arrived};

std::vector<ui::TableColumn> columns() {
    return {{"delegates.name"_msg, ui::fill(3), false, true, "name"},
            {"delegates.organisation"_msg, ui::fill(3), false, true, "organisation"},
            {"delegates.type"_msg, ui::fill(1.4F), false, true, "type"},
            {"delegates.badge"_msg, ui::fill(1.2F), false, true, "badge"},
            {"delegates.reference"_msg, ui::fill(1.4F), false, true, "reference"},
            {"delegates.state"_msg, ui::fill(1.6F), false, true, "state"},
            {"delegates.arrived"_msg, ui::fill(1.4F), false, true, "arrived"}};
}

ui::Words badge_words(int generation) {
    if (generation == 0) return "delegates.badge_none"_msg;
    return {"delegates.badge_generation"_msg, {{"number", std::to_string(generation)}}};
}

ui::TableCell cell_of(const AdminModel& model, ui::Frame& ui, std::size_t row,
                      DelegateColumn column) {
    using Kind = ui::TableCell::Kind;
    const auto& list = model.delegates().list();
    switch (column) {
    case DelegateColumn::Name:
        return {std::string(list.badge_name(row)), Kind::Person};
    case DelegateColumn::Organisation:
        return {std::string(list.organisation(row)), Kind::Plain};
    case DelegateColumn::Type:
        return {ui.say(words_of(list.type(row))), Kind::Chip, ui::Tone::Info};
    case DelegateColumn::Reference:
        return {std::string(list.reference(row)), Kind::Plain};
    case DelegateColumn::State:
        return {ui.say(words_of(list.state(row))), Kind::Dot, tone_of(list.state(row))};
    case DelegateColumn::Arrived: {
        if (!list.arrived(row)) return {};
        const auto& zone = model.event().event().time_zone;
        return {format_clock(to_local(list.arrived_at(row), zone)), Kind::Strong};
    }
    case DelegateColumn::Badge:
        return {ui.say(badge_words(list.badge_generation(row))), Kind::Plain};
    }
    return {};
}

std::optional<Intent> view_filter(const AdminModel& model, ui::Frame& ui) {
    std::optional<Intent> intent;
    auto row = ui.flow({.width = ui::fill(), .gap = ui::Gap::Small, .align = ui::Align::Centre});
    // The model's own text, so that the box never says what the table does not show.
    auto text = model.delegates().text();
    if (ui.search_box("delegates.search"_msg, text,
                      {.placeholder = "delegates.search_hint"_msg,
                       .icon = ui::Icon::Search,
                       .label_hidden = true,
                       .width = ui::fill(),
                       .id = "search"}))
        intent = SearchDelegates{std::move(text)};
    int chosen = static_cast<int>(model.delegates().filter());
    if (ui.segmented("delegates.show"_msg,
                     {"delegates.everyone"_msg, "delegates.confirmed"_msg, "delegates.arrived"_msg,
                      "delegates.not_yet"_msg, "delegates.cancelled"_msg},
                     chosen))
        intent = FilterDelegates{static_cast<DelegateFilter>(chosen)};
    return intent;
}

/// Rows come, go and change places while the organiser looks: the choice stays with the delegate.
void follow_chosen(const DelegatesModel& delegates, AdminForm& form) {
    const auto& rows = delegates.rows();
    const auto is_chosen = [&](std::uint32_t row) {
        return delegates.list().id(row) == form.chosen;
    };
    auto& selected = form.delegates.selected;
    if (selected && *selected < rows.size() && is_chosen(rows[*selected])) return;
    const auto found = form.chosen ? std::find_if(rows.begin(), rows.end(), is_chosen) : rows.end();
    selected.reset();
    if (found != rows.end()) selected = static_cast<std::size_t>(found - rows.begin());
    if (!selected) form.chosen = {};
}

std::optional<Intent> view_table(const AdminModel& model, AdminForm& form, ui::Frame& ui) {
    const auto& rows = model.delegates().rows();
    ui::Table table;
    table.name = "admin.delegates"_msg;
    table.columns = columns();
    table.rows = rows.size();
    table.cell = [&](std::size_t row, std::size_t column) {
        return cell_of(model, ui, rows[row], kColumns[column]);
    };
    table.row_key = [&](std::size_t row) {
        return std::string(model.delegates().list().reference(rows[row]));
    };
    table.when_empty =
        model.delegates().loading() ? "delegates.loading"_msg : "delegates.none_match"_msg;
    table.id = "delegates table";
    const auto event = ui.table(table, form.delegates);
    if (event.selected) form.chosen = model.delegates().list().id(rows[*form.delegates.selected]);
    if (event.opened) form.asks_reason_for = form.chosen;
    if (!event.sorted) return std::nullopt;
    return SortDelegates{kColumns[form.delegates.sort_column], form.delegates.descending};
}

std::optional<Intent> view_reason(const AdminModel& model, AdminForm& form, ui::Frame& ui) {
    const auto& list = model.delegates().list();
    const auto row = list.row_of(form.asks_reason_for);
    if (row == list.size()) {
        // Nobody else is let in for the reason that was being typed.
        form.asks_reason_for = {};
        form.reason.clear();
        return std::nullopt;
    }
    ui::Dialog dialog;
    dialog.title = "delegates.check_in"_msg;
    dialog.body = std::string(list.badge_name(row)) + " · " + std::string(list.organisation(row));
    dialog.confirm = "delegates.check_in"_msg;
    dialog.cancel = "admin.cancel"_msg;
    dialog.icon = ui::Icon::HowToReg;
    dialog.confirm_enabled = !form.reason.empty();
    dialog.id = "check in by hand";
    const auto answer = ui.confirm_with_text(dialog, "delegates.reason"_msg, form.reason);
    if (answer == ui::DialogAnswer::Open) return std::nullopt;
    form.asks_reason_for = {};
    auto reason = std::exchange(form.reason, {});
    if (answer == ui::DialogAnswer::Cancelled) return std::nullopt;
    return CheckInByHand{list.id(row), std::move(reason)};
}

/// The whole of what the chosen row may have had to shorten.
void view_chosen(const AdminModel& model, const AdminForm& form, ui::Frame& ui) {
    const auto& list = model.delegates().list();
    const auto row = model.delegates().rows()[*form.delegates.selected];
    auto card = ui.card({.width = ui::fill(),
                         .gap = ui::Gap::Small,
                         .padding = ui::Gap::Medium,
                         .align = ui::Align::Stretch,
                         .id = "chosen delegate"});
    ui.strong(std::string(list.badge_name(row)), {.width = ui::fill()});
    auto facts = ui.flow({.width = ui::fill(), .gap = ui::Gap::Medium});
    for (std::size_t column = 1; column < kColumns.size(); ++column) {
        const auto cell = cell_of(model, ui, row, kColumns[column]);
        if (!cell.text.empty()) ui.body(cell.text, {.ink = ui::InkKind::Soft});
    }
}

} // namespace

std::optional<Intent> view_delegates(const AdminModel& model, AdminForm& form, ui::Frame& ui) {
    if (!model.event().any()) return view_no_event(ui);
    std::optional<Intent> intent;
    follow_chosen(model.delegates(), form);
    {
        auto head = ui.row({.width = ui::fill(), .align = ui::Align::Centre});
        view_panel_title(
            "admin.delegates"_msg,
            ui::Words::counted("delegates.shown"_msg,
                               static_cast<long>(model.delegates().rows().size()),
                               {{"event", name_in(model.event().event(), ui.language())}}),
            ui);
        if (ui.primary_button(
                "delegates.check_in"_msg,
                {.icon = ui::Icon::HowToReg, .enabled = bool{form.chosen}, .id = "check in"}))
            form.asks_reason_for = form.chosen;
    }
    if (const auto filter = view_filter(model, ui)) intent = filter;
    if (const auto sorted = view_table(model, form, ui)) intent = sorted;
    if (form.chosen) view_chosen(model, form, ui);
    if (form.asks_reason_for) {
        if (const auto checked_in = view_reason(model, form, ui)) intent = checked_in;
    }
    return intent;
}

} // namespace lanyard::admin
