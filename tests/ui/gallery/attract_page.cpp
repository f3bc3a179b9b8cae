#include "tests/ui/gallery/gallery.hpp"

namespace lanyard::ui::gallery {

void attract_page(Form& form, Frame& ui) {
    const auto page = ui.column({.height = fill(), .gap = Gap::None});
    ui.hero({.title = "Croeso · Welcome",
             .subtitle = "CCIN Annual Conference and Co-operative Showcase, Rochdale",
             .context = "Tuesday 1 October"});
    {
        const auto body = ui.scroll({.gap = Gap::Large, .padding = Gap::Huge});
        const auto halves = ui.side_by_side_when_wide({.gap = Gap::Large});
        {
            const auto left = ui.column({.width = fill(), .gap = Gap::Medium});
            const Picture none = ui.make_picture();
            ui.picture(none, {.name = "Camera",
                              .height = em(17),
                              .corner_frame = true,
                              .when_empty = "Hold your code here\nDaliwch eich cod yma"});
        }
        {
            const auto right = ui.column({.width = fill(), .gap = Gap::Medium});
            ui.choice_card({.title = "Find my name",
                            .subtitle = "If you have no code with you",
                            .icon = Icon::Search,
                            .id = "find"});
            ui.choice_card({.title = "I am not registered",
                            .subtitle = "We will see what we can do",
                            .icon = Icon::PersonAdd,
                            .tone = Tone::Good,
                            .id = "walk-in"});
            ui.banner("The camera is away; everything else works", Tone::Warning, Icon::Warning);
        }
    }
    const auto foot =
        ui.row({.padding = Gap::Large, .padding_across = Gap::Huge, .justify = Justify::Between});
    ui.countdown("Back to the start in a moment", 24.4, 30);
    if (ui.button("Ask for help", {.icon = Icon::SupportAgent, .id = "help"})) form.asking = true;
}

} // namespace lanyard::ui::gallery
