#include "tests/ui/gallery/gallery.hpp"

namespace lanyard::ui::gallery {

namespace {

void people(Frame& ui) {
    ui.person_card({.name = "Siân Llŷr-Ŵyn",
                    .detail = "Prifysgol Caerdydd",
                    .chip = "Speaker",
                    .chip_tone = Tone::Speaker,
                    .id = "sian"});
    ui.person_card(
        {.name = "Zoë Llywelyn", .detail = "Ffatri Greu Cyf.", .chip = "Delegate", .id = "zoe"});
    ui.person_card({.name = "Łukasz Llyński",
                    .detail = "Hutnik Kraków S.A.",
                    .chip = "Checked in 09:12",
                    .chip_tone = Tone::Good,
                    .chip_icon = Icon::CheckCircle,
                    .id = "lukasz"});
    ui.person_card({.name = "محمد علی خان",
                    .detail = "Llys Medical, Swansea",
                    .chip = "Exhibitor",
                    .chip_tone = Tone::Warning,
                    .id = "khan"});
}

} // namespace

void find_name_page(Form& form, Frame& ui) {
    const auto page = ui.column({.height = fill(), .gap = Gap::None});
    {
        const auto hero = ui.hero_box({.gap = Gap::Medium}, true);
        {
            const auto top = ui.row({.gap = Gap::Medium});
            ui.back_button();
            ui.strong("Cynhadledd Dechnoleg Cymru 2025",
                      {.ink = InkKind::OnPrimary, .width = fill()});
            ui.language_switch();
        }
        ui.space(Gap::Tiny);
        ui.display("Find your name", {.ink = InkKind::OnPrimary});
        ui.body("Type your surname, first name or organisation", {.ink = InkKind::OnPrimary});
        ui.search_box("Your name", form.name, {.autofocus = true});
    }
    {
        const auto found =
            ui.scroll({.gap = Gap::Medium, .padding = Gap::Small, .padding_across = Gap::Huge});
        {
            const auto line = ui.row({.justify = Justify::Between});
            ui.strong("4 people found");
            ui.caption("Tap your name");
        }
        people(ui);
    }
    ui.touch_keyboard({.enter = "Search", .enter_icon = Icon::Search});
    const auto foot =
        ui.row({.padding = Gap::Small, .padding_across = Gap::Huge, .justify = Justify::Between});
    ui.button("Need a hand? Ask here", {.look = Look::Quiet, .icon = Icon::Help});
    ui.button("Contrast", {.look = Look::Quiet, .icon = Icon::Contrast});
    ui.button("Larger text", {.look = Look::Quiet, .icon = Icon::Accessibility});
}

} // namespace lanyard::ui::gallery
