#include "tests/ui/gallery/gallery.hpp"

namespace lanyard::ui::gallery {

namespace {

void entry(Form& form, Frame& ui) {
    const auto card = ui.card({.gap = Gap::Medium});
    ui.heading("Entry");
    ui.text_field("Badge name", form.name, {.error = "That name is too short", .id = "badge-name"});
    ui.check_box("You may photograph me", form.photos, "photos");
    ui.check_box("Share my name with the other delegates", form.shared, "shared");
    ui.radio("Which day?", {"Tuesday", "Wednesday", "Both"}, form.day);
    ui.segmented("Type", {"Member", "Guest", "Press"}, form.type);
    ui.drop_down("Lunch", {"Anything", "Vegetarian", "Vegan", "Halal"}, form.meal,
                 {.placeholder = "Please choose", .id = "lunch"});
}

void states(Frame& ui) {
    const auto card = ui.card({.gap = Gap::Medium});
    ui.heading("States");
    {
        const auto chips = ui.flow({.gap = Gap::Small});
        ui.chip("Delegate", Tone::Info);
        ui.chip("Checked in", Tone::Good, Icon::CheckCircle);
        ui.chip("Unpaid", Tone::Warning, Icon::Warning);
        ui.chip("Cancelled", Tone::Bad, Icon::Block);
        ui.chip("Speaker", Tone::Speaker);
        ui.chip("Draft", Tone::Neutral);
    }
    ui.banner("You are in. Your badge is printing.", Tone::Good, Icon::CheckCircle);
    ui.banner("This badge is for another event.", Tone::Bad, Icon::Error);
    ui.progress_bar("Printing 63 of 105 badges", 0.6);
    ui.status("Printer ready", Tone::Good);
    ui.list_row({.title = "Policy lab",
                 .subtitle = "Room 2, 11:00",
                 .icon = Icon::Event,
                 .tone = Tone::Info,
                 .operable = true,
                 .id = "policy-lab"});
    ui.qr_code({21, [](int x, int y) { return ((x * 7 + y * 13 + x * y) % 5) < 2; }}, "A code");
}

void buttons(Form& form, Frame& ui) {
    const auto card = ui.card({.gap = Gap::Medium});
    ui.heading("Buttons");
    ui.primary_button("Check me in", {.icon = Icon::Check, .big = true, .id = "check-in"});
    const auto line = ui.flow({.gap = Gap::Small});
    ui.button("Print again", {.icon = Icon::Print});
    if (ui.danger_button("Cancel registration", {.id = "cancel"})) form.asking = true;
    ui.button("Not now", {.enabled = false});
    ui.button("Skip", {.look = Look::Quiet});
}

} // namespace

void controls_page(Form& form, Frame& ui) {
    const auto page = ui.scroll({.height = fill(), .gap = Gap::Large, .padding = Gap::Large});
    {
        const auto top = ui.row({.justify = Justify::Between});
        ui.title("Controls", {.width = fill()});
        ui.language_switch();
    }
    ui.tabs("Tabs", {"All", "Delegates", "Speakers"}, form.tab);
    const auto halves = ui.side_by_side_when_wide({.gap = Gap::Large});
    {
        const auto left = ui.column({.width = fill(), .gap = Gap::Large});
        entry(form, ui);
        buttons(form, ui);
    }
    {
        const auto right = ui.column({.width = fill(), .gap = Gap::Large});
        states(ui);
    }
    if (!form.asking) return;
    const Dialog question = {.title = "Cancel this registration?",
                             .body = "The badge stops working at once. This can be undone.",
                             .confirm = "Cancel registration",
                             .cancel = "Keep it",
                             .icon = Icon::Warning,
                             .tone = Tone::Bad,
                             .confirm_enabled = !form.reason.empty(),
                             .id = "question"};
    const DialogAnswer answer = ui.confirm_with_text(question, "Reason", form.reason);
    if (answer != DialogAnswer::Open) form.asking = false;
    if (answer == DialogAnswer::Confirmed) ui.toast("Cancelled");
}

} // namespace lanyard::ui::gallery
