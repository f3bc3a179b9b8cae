#include "tests/ui/gallery/gallery.hpp"

namespace lanyard::ui::gallery {

namespace {

void year(Frame& ui) {
    const auto card = ui.card({.gap = Gap::Medium});
    ui.heading("Membership year 2019–20");
    ui.timeline({.name = "Year",
                 .divisions = {"Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May",
                               "Jun", "Jul"},
                 .bars = {{"Labour conference", 0.14, 0.15, Tone::Info, false, "labour"},
                          {"Annual Conference", 0.17, 0.18, Tone::Primary, false, "annual"},
                          {"Policy lab", 0.3, 0.31, Tone::Good, false, "lab"},
                          {"Regional, Plymouth", 0.5, 0.52, Tone::Speaker, true, "plymouth"},
                          {"Summit", 0.8, 0.81, Tone::Warning, true, "summit"}},
                 .today = 0.24});
}

void by_organisation(Frame& ui) {
    const auto card = ui.card({.width = fill(), .gap = Gap::Medium});
    ui.heading("By organisation");
    ui.bar_list({.name = "By organisation",
                 .bars = {{"Rochdale Borough Council", 12, 18, "12 of 18"},
                          {"Oldham Council", 9, 9, "9 of 9"},
                          {"Cardiff Council", 4, 11, "4 of 11"},
                          {"Glasgow City Council", 0, 6, "0 of 6"}}});
}

void printing(Form& form, Frame& ui) {
    const auto card = ui.card({.width = fill(), .gap = Gap::Medium});
    ui.heading("Badges");
    ui.cancellable_progress("Printing 63 of 105 badges", 0.6, "Cancel");
    ui.drop_down("Layout", {"A6", "Four on A4"}, form.type);
    ui.check_box("Only those not printed yet", form.shared);
    const auto line = ui.row({.gap = Gap::Small});
    ui.button("Preview");
    ui.primary_button("Print", {.icon = Icon::Print});
}

} // namespace

void delegates_page(Form& form, Frame& ui) {
    const auto page = ui.scroll({.height = fill(), .gap = Gap::Large, .padding = Gap::Huge});
    ui.title("Planning");
    year(ui);
    const auto halves = ui.row({.gap = Gap::Large, .align = Align::Stretch});
    by_organisation(ui);
    printing(form, ui);
}

} // namespace lanyard::ui::gallery
