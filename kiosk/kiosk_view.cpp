#include "kiosk/kiosk_view.hpp"

#include "common/i18n/catalogue.hpp"

namespace lanyard::kiosk {

using namespace i18n::literals;

namespace {

std::optional<Intent> view_screen(const KioskModel& model, KioskForm& form,
                                  const CameraScene& camera, Moment now, ui::Frame& ui) {
    switch (model.screen()) {
    case Screen::Attract:
        return view_attract(model, camera, ui);
    case Screen::FindName:
        return view_find_name(model, form, now, ui);
    case Screen::ProveName:
        return view_prove_name(model, form, now, ui);
    case Screen::Welcome:
        return view_welcome(model, now, ui);
    case Screen::Done:
        return view_done(model, now, ui);
    case Screen::Refusal:
        return view_refusal(model, now, ui);
    case Screen::Desk:
        return view_desk(model, now, ui);
    case Screen::OutOfOrder:
        return view_out_of_order(model, now, ui);
    }
    return std::nullopt;
}

} // namespace

std::optional<Intent> view_kiosk(const KioskModel& model, KioskForm& form,
                                 const CameraScene& camera, Moment now, ui::Frame& ui) {
    ui.visit(model.visit());
    if (form.visit != model.visit()) {
        form = {};
        form.visit = model.visit();
    }
    auto intent = view_screen(model, form, camera, now, ui);
    if (has_entry_head(model, ui)) return intent;
    const auto foot = view_foot(model, now, ui);
    return intent ? intent : foot;
}

bool is_roomy(const ui::Frame& ui) {
    return ui.portrait() || !ui.is_tight();
}

bool has_room_for_signs(const ui::Frame& ui) {
    return is_roomy(ui) || !ui.theme().has_large_text();
}

std::string event_name(const Event& event, i18n::Language language) {
    const bool welsh = language == i18n::Language::Welsh && !event.name_cy.empty();
    return welsh ? event.name_cy : event.name;
}

} // namespace lanyard::kiosk
