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

/// What to do, under the event's name where there is height for it.
void view_words_of_title(const Event& event, ui::Frame& ui) {
    const auto ink = ui::InkKind::OnPrimary;
    if (!is_roomy(ui)) {
        auto both = ui.row({.width = ui::fill(), .gap = ui::Gap::Large});
        ui.heading("attract.title"_msg, centred(Language::Welsh, ink, "cy"));
        ui.heading("attract.title"_msg, centred(Language::English, ink, "en"));
        return;
    }
    auto lines = ui.column({.width = ui::fill(), .gap = ui::Gap::Small});
    if (!event.name_cy.empty()) ui.body(event.name_cy, centred(Language::Welsh, ink, "event cy"));
    ui.body(event.name, centred(Language::English, ink, "event en"));
    view_both("attract.title"_msg, ink, Weight::Headline, ui);
}

/// On wide glass, which is low, the languages stand beside the title.
std::optional<Intent> view_title(const KioskModel& model, ui::Frame& ui) {
    auto hero =
        ui.hero_box({.width = ui::fill(), .gap = ui::Gap::Small, .align = ui::Align::Stretch});
    auto line = ui.row({.width = ui::fill(), .gap = ui::Gap::Large});
    view_words_of_title(model.event(), ui);
    if (ui.portrait()) return std::nullopt;
    if (const auto language = ui.language_switch()) return ChooseLanguage{*language};
    return std::nullopt;
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

/// A choice in both languages; without the lines below where there is no room for them.
bool view_choice(i18n::Key title, i18n::Key detail, ui::Icon icon, const char* id, ui::Frame& ui) {
    return ui.choice_card({.title = title,
                           .subtitle = detail,
                           .icon = icon,
                           .tone = ui::Tone::Primary,
                           .enabled = true,
                           .language = Language::Welsh,
                           .also_in = Language::English,
                           .id = id});
}

bool view_short_choice(i18n::Key words, ui::Icon icon, const char* id, ui::Frame& ui) {
    return ui.button(words, {.icon = icon, .width = ui::fill(), .id = id});
}

std::optional<Intent> view_choices(ui::Frame& ui) {
    std::optional<Intent> intent;
    if (ui.portrait()) intent = view_languages(ui);
    const bool short_words = ui.is_tight();
    if (short_words
            ? view_short_choice("attract.find_name_short"_msg, ui::Icon::Search, "find name", ui)
            : view_choice("attract.find_name"_msg, "attract.find_name_detail"_msg, ui::Icon::Search,
                          "find name", ui))
        intent = FindMyName{};
    if (short_words
            ? view_short_choice("attract.no_code_short"_msg, ui::Icon::HelpOutline, "no code", ui)
            : view_choice("attract.no_code"_msg, "attract.no_code_detail"_msg,
                          ui::Icon::HelpOutline, "no code", ui))
        intent = AskAtDesk{};
    return intent;
}

} // namespace

std::optional<Intent> view_attract(const KioskModel& model, const CameraScene& camera,
                                   ui::Frame& ui) {
    auto intent = view_title(model, ui);
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
    if (const auto chosen = view_choices(ui)) intent = chosen;
    return intent;
}

} // namespace lanyard::kiosk
