#include "common/i18n/catalogue.hpp"
#include "kiosk/kiosk_view.hpp"

namespace lanyard::kiosk {

using namespace i18n::literals;
using i18n::Language;

namespace {

ui::TextOptions centred(Language language, ui::InkKind ink, const char* id) {
    return {.ink = ink,
            .align = ui::Align::Centre,
            .language = language,
            .width = ui::fill(),
            .id = id};
}

enum class Weight { Headline, Line };

/// Both languages at once, Welsh first, because nobody has chosen yet.
void view_both(i18n::Key key, ui::InkKind ink, Weight weight, ui::Frame& ui) {
    const auto welsh = centred(Language::Welsh, ink, "cy");
    const auto english = centred(Language::English, ink, "en");
    if (weight == Weight::Headline && !ui.is_tight()) {
        ui.display(key, welsh);
        ui.display(key, english);
    } else if (weight == Weight::Headline || !ui.is_tight()) {
        ui.heading(key, welsh);
        ui.heading(key, english);
    } else {
        ui.body(key, welsh);
        ui.body(key, english);
    }
}

void view_title(const KioskModel& model, ui::Frame& ui) {
    auto hero =
        ui.hero_box({.width = ui::fill(), .gap = ui::Gap::Small, .align = ui::Align::Stretch});
    const auto& event = model.event();
    if (!is_roomy(ui)) {
        auto both = ui.row({.width = ui::fill(), .gap = ui::Gap::Large});
        ui.heading("attract.title"_msg, centred(Language::Welsh, ui::InkKind::OnPrimary, "cy"));
        ui.heading("attract.title"_msg, centred(Language::English, ui::InkKind::OnPrimary, "en"));
        return;
    }
    if (!event.name_cy.empty())
        ui.body(event.name_cy, centred(Language::Welsh, ui::InkKind::OnPrimary, "event cy"));
    ui.body(event.name, centred(Language::English, ui::InkKind::OnPrimary, "event en"));
    view_both("attract.title"_msg, ui::InkKind::OnPrimary, Weight::Headline, ui);
}

i18n::Key camera_words(CameraState state) {
    switch (state) {
    case CameraState::Starting:
        return "attract.camera_starting"_msg;
    case CameraState::Lost:
        return "attract.camera_lost"_msg;
    case CameraState::Absent:
        return "attract.camera_absent"_msg;
    case CameraState::None:
        return "attract.no_camera"_msg;
    case CameraState::Live:
        return "attract.hold_code"_msg;
    }
    return "attract.no_camera"_msg;
}

void view_camera(const CameraScene& camera, ui::Frame& ui) {
    const bool live = camera.state == CameraState::Live && camera.picture;
    if (live) {
        ui.picture(*camera.picture, {.name = "attract.camera"_msg,
                                     .height = ui::fill(),
                                     .corner_frame = true,
                                     .mirrored = true,
                                     .id = "camera"});
        view_both(camera_words(camera.state), ui::InkKind::Soft, Weight::Line, ui);
        return;
    }
    ui.spacer();
    auto state = ui.column({.width = ui::fill(), .align = ui::Align::Centre});
    const bool trouble = camera.state == CameraState::Lost || camera.state == CameraState::Absent;
    if (has_room_for_signs(ui))
        ui.icon_disc(trouble ? ui::Icon::VideocamOff : ui::Icon::QrCodeScanner,
                     trouble ? ui::Tone::Warning : ui::Tone::Primary);
    view_both(camera_words(camera.state), ui::InkKind::Normal, Weight::Line, ui);
}

std::optional<Intent> view_languages(ui::Frame& ui) {
    std::optional<Intent> intent;
    auto row = ui.row({.width = ui::fill()});
    if (ui.button("language.welsh"_msg, {.icon = ui::Icon::Language,
                                         .big = is_roomy(ui),
                                         .width = ui::fill(),
                                         .id = "Cymraeg"}))
        intent = ChooseLanguage{Language::Welsh};
    if (ui.button("language.english"_msg, {.icon = ui::Icon::Language,
                                           .big = is_roomy(ui),
                                           .width = ui::fill(),
                                           .id = "English"}))
        intent = ChooseLanguage{Language::English};
    return intent;
}

std::optional<Intent> view_choices(ui::Frame& ui) {
    std::optional<Intent> intent = view_languages(ui);
    if (!has_room_for_signs(ui)) {
        if (ui.button("attract.no_code_short"_msg,
                      {.icon = ui::Icon::HelpOutline, .width = ui::fill(), .id = "no code"}))
            intent = AskAtDesk{};
        return intent;
    }
    if (ui.choice_card({.title = "attract.no_code"_msg,
                        .subtitle = ui.is_tight() ? ui::Words() : "attract.no_code_detail"_msg,
                        .icon = ui::Icon::HelpOutline,
                        .tone = ui::Tone::Primary,
                        .enabled = true,
                        .language = Language::Welsh,
                        .also_in = Language::English,
                        .id = "no code"}))
        intent = AskAtDesk{};
    return intent;
}

} // namespace

std::optional<Intent> view_attract(const KioskModel& model, const CameraScene& camera,
                                   ui::Frame& ui) {
    view_title(model, ui);
    auto body = ui.side_by_side_when_wide({.width = ui::fill(),
                                           .height = ui::fill(),
                                           .gap = ui::Gap::Large,
                                           .padding = ui::Gap::Large});
    {
        auto left = ui.column({.width = ui::fill(3),
                               .height = ui::fill(3),
                               .gap = ui::Gap::Medium,
                               .align = ui::Align::Stretch});
        view_camera(camera, ui);
        if (camera.state != CameraState::Live) ui.spacer();
    }
    auto right = ui.column({.width = ui::fill(2),
                            .gap = ui::Gap::Medium,
                            .align = ui::Align::Stretch,
                            .justify = ui::Justify::Centre});
    return view_choices(ui);
}

} // namespace lanyard::kiosk
