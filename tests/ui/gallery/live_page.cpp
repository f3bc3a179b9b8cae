#include <cmath>

#include "tests/ui/gallery/gallery.hpp"

namespace lanyard::ui::gallery {

namespace {

SideBar navigation(const Form& form) {
    return {.product = "Lanyard",
            .subtitle = "Annual Conference 2019",
            .items = {{"Live", Icon::Dashboard, {}, Tone::Neutral, "live"},
                      {"Delegates", Icon::People, "1,284", Tone::Neutral, "delegates"},
                      {"Calendar", Icon::DateRange, {}, Tone::Neutral, "calendar"},
                      {"Badges", Icon::Badge, {}, Tone::Neutral, "badges"},
                      {"Printers", Icon::Print, "1", Tone::Bad, "printers"},
                      {"Reports", Icon::BarChart, {}, Tone::Neutral, "reports"},
                      {"Settings", Icon::Settings, {}, Tone::Neutral, "settings"}},
            .chosen = form.section,
            .status = "3 kiosks online",
            .status_detail = "Last sync 4 s ago"};
}

void figures(Frame& ui) {
    const auto line = ui.flow({.gap = Gap::Large});
    ui.key_figure({"Registered",
                   "1,284",
                   "+36 this week",
                   Tone::Info,
                   Icon::ConfirmationNumber,
                   {3, 4, 4, 6, 5, 7, 8, 8, 10, 11}});
    ui.key_figure({"Arrived",
                   "842",
                   "65.6 %",
                   Tone::Good,
                   Icon::HowToReg,
                   {1, 1, 2, 4, 7, 9, 11, 12, 12.5, 13}});
    ui.key_figure({"In the venue now",
                   "791",
                   "51 left",
                   Tone::Speaker,
                   Icon::Place,
                   {1, 2, 4, 7, 9, 11, 12, 12.5, 12, 12.2}});
    ui.key_figure({"Badges to reprint",
                   "7",
                   "2 waiting",
                   Tone::Warning,
                   Icon::Print,
                   {4, 2, 5, 3, 6, 4, 7, 3, 6, 5}});
}

AreaChart arrivals() {
    AreaChart chart;
    chart.name = "Arrivals";
    chart.values_name = "Today";
    chart.compared_name = "Forecast";
    for (int i = 0; i <= 32; ++i) {
        const double x = i;
        const auto hill = [x](double at, double high, double wide) {
            return high * std::exp(-(x - at) * (x - at) / wide);
        };
        chart.values.push_back(hill(11.5, 156, 16) + hill(25, 50, 7) + 4);
        chart.compared.push_back(hill(14, 122, 20) + hill(26, 34, 9) + 4);
        const int minutes = 8 * 60 + i * 15;
        const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        chart.labels.push_back(two(minutes / 60) + ":" + two(minutes % 60));
    }
    chart.height = em(15);
    return chart;
}

void latest(Form& form, Frame& ui) {
    static constexpr const char* kNames[] = {"Siân Llŷr-Ŵyn",      "Zoë Llywelyn",
                                             "Łukasz Llyński",     "محمد علی خان",
                                             "Παναγιώτης Λλούλης", "李明华"};
    const auto card =
        ui.column({.width = fill(3), .height = fill(), .gap = Gap::None, .ground = Ground::Card});
    {
        const auto head =
            ui.row({.gap = Gap::Large, .padding = Gap::Medium, .padding_across = Gap::Large});
        ui.heading("Latest check-ins");
        ui.tabs("Types", {"All", "Delegates", "Speakers"}, form.tab);
        ui.spacer();
        ui.button("Filter", {.icon = Icon::FilterList});
    }
    Table table;
    table.name = "Latest check-ins";
    table.columns = {{.title = "Name", .width = fill(1.6F), .id = "column name"},
                     {.title = "Organisation", .width = fill(1.5F)},
                     {.title = "Type", .width = fill()},
                     {.title = "Badge", .width = em(5), .numeric = true},
                     {.title = "Status", .width = fill(1.2F)}};
    table.rows = 1000000;
    table.row_key = [](std::size_t row) { return "row " + std::to_string(row); };
    table.row_actions = true;
    table.row_action_name = "What can be done";
    table.cell = [](std::size_t row, std::size_t column) -> TableCell {
        switch (column) {
        case 0:
            return {kNames[row % 6], TableCell::Kind::Person};
        case 1:
            return {"Rochdale Borough Council"};
        case 2:
            return {row % 3 == 0 ? "Speaker" : "Delegate", TableCell::Kind::Chip,
                    row % 3 == 0 ? Tone::Speaker : Tone::Info};
        case 3:
            return {std::to_string(row + 1)};
        default:
            return {row % 4 == 3 ? "Unpaid" : "Checked in 09:47", TableCell::Kind::Dot,
                    row % 4 == 3 ? Tone::Bad : Tone::Good};
        }
    };
    ui.table(table, form.table);
}

void activity(Frame& ui) {
    const auto card = ui.card({.width = fill(), .height = fill(), .gap = Gap::Medium});
    ui.heading("Live activity");
    ui.list_row({.title = "Siân Llŷr-Ŵyn checked in",
                 .subtitle = "Kiosk 2 · just now",
                 .icon = Icon::CheckCircle,
                 .tone = Tone::Good});
    ui.list_row({.title = "Badge 0841 printed",
                 .subtitle = "1 min ago",
                 .icon = Icon::Print,
                 .tone = Tone::Info});
    ui.list_row({.title = "Printer 2 is low on labels",
                 .subtitle = "Foyer · 3 min ago",
                 .icon = Icon::Warning,
                 .tone = Tone::Warning});
    ui.list_row({.title = "Kiosk 3 synchronised",
                 .subtitle = "18 changes · 6 min ago",
                 .icon = Icon::Sync});
}

} // namespace

void live_page(Form& form, Frame& ui) {
    const auto page = ui.row({.height = fill(), .gap = Gap::None, .align = Align::Stretch});
    if (const auto chosen = ui.side_bar(navigation(form))) form.section = *chosen;
    const auto content =
        ui.column({.width = fill(), .height = fill(), .gap = Gap::Large, .padding = Gap::Huge});
    {
        const auto head = ui.row({.gap = Gap::Medium});
        {
            const auto words = ui.column({.width = fill(), .gap = Gap::Tiny});
            ui.title("Live");
            ui.caption("Tuesday 1 October 2019 · Annual Conference, Rochdale");
        }
        ui.search_box("Search people and badges", form.search, {.width = em(20)});
        ui.button("Export", {.icon = Icon::FileDownload});
        ui.primary_button("Add delegate", {.icon = Icon::Add});
    }
    figures(ui);
    {
        const auto charts = ui.row({.gap = Gap::Large, .align = Align::Stretch});
        {
            const auto card = ui.card({.width = fill(3), .gap = Gap::Tiny});
            ui.heading("Arrivals");
            ui.area_chart(arrivals());
        }
        const auto card = ui.card({.width = fill(), .gap = Gap::Medium});
        ui.heading("Delegate types");
        ui.spacer();
        ui.donut({.name = "Delegate types",
                  .slices = {{"Members", 745, "745"},
                             {"Speakers", 257, "257"},
                             {"Guests", 180, "180"},
                             {"Press", 102, "102"}},
                  .centre = "1,284",
                  .centre_caption = "places"});
        ui.spacer();
    }
    const auto lower = ui.row({.height = fill(), .gap = Gap::Large, .align = Align::Stretch});
    latest(form, ui);
    activity(ui);
}

} // namespace lanyard::ui::gallery
