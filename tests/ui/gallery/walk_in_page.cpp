#include "tests/ui/gallery/gallery.hpp"

namespace lanyard::ui::gallery {

void walk_in_page(Form& form, Frame& ui) {
    const auto page = ui.column({.height = fill(), .gap = Gap::None});
    {
        const auto hero = ui.hero_box({.gap = Gap::Small});
        const auto top = ui.row({.gap = Gap::Medium});
        ui.back_button();
        ui.heading("I am not registered", {.ink = InkKind::OnPrimary, .width = fill()});
        ui.language_switch();
    }
    {
        const auto fields = ui.column({.gap = Gap::Medium, .padding = Gap::Large});
        ui.text_field(
            "Your name", form.name,
            {.autofocus = true, .longest = 40, .keyboard = KeyboardKind::Names, .id = "name"});
        ui.text_field("E-mail", form.email, {.keyboard = KeyboardKind::Email, .id = "email"});
        ui.text_field("Booking reference", form.reference,
                      {.longest = 10, .keyboard = KeyboardKind::Reference, .id = "reference"});
        ui.check_box("Share my name with the other delegates", form.shared, "shared");
    }
    ui.touch_keyboard();
    const auto foot =
        ui.row({.padding = Gap::Small, .padding_across = Gap::Large, .justify = Justify::Between});
    ui.button("Ask for help", {.look = Look::Quiet, .icon = Icon::SupportAgent, .id = "help"});
    ui.primary_button("Next", {.icon = Icon::Check, .id = "next"});
}

} // namespace lanyard::ui::gallery
