#pragma once

#include <functional>
#include <optional>

#include "common/ui/frame.hpp"
#include "kiosk/kiosk_model.hpp"

namespace lanyard::kiosk {

/// How the camera is doing, in the words that the attract screen has for it.
enum class CameraState { Starting, Live, Lost, Absent, None };

/// What the camera shows, for drawing only.
struct CameraScene {
    CameraState state = CameraState::None;
    const ui::Picture* picture = nullptr;
};

/// All that the views may write to: what the person in front is typing.
struct KioskForm {
    services::NameQuestion question;
    std::string proof;
    bool keyboard = true;
    std::uint64_t visit = 0; ///< whose typing it is
};

/// The screen that the model is on, with what every screen has at its foot.
std::optional<Intent> view_kiosk(const KioskModel& model, KioskForm& form,
                                 const CameraScene& camera, Moment now, ui::Frame& ui);

std::optional<Intent> view_attract(const KioskModel& model, const CameraScene& camera,
                                   ui::Frame& ui);
std::optional<Intent> view_find_name(const KioskModel& model, KioskForm& form, Moment now,
                                     ui::Frame& ui);
std::optional<Intent> view_prove_name(const KioskModel& model, KioskForm& form, Moment now,
                                      ui::Frame& ui);
std::optional<Intent> view_welcome(const KioskModel& model, Moment now, ui::Frame& ui);
std::optional<Intent> view_done(const KioskModel& model, Moment now, ui::Frame& ui);
std::optional<Intent> view_refusal(const KioskModel& model, Moment now, ui::Frame& ui);
std::optional<Intent> view_desk(const KioskModel& model, Moment now, ui::Frame& ui);
std::optional<Intent> view_out_of_order(const KioskModel& model, Moment now, ui::Frame& ui);

/// The head of a screen that answers one person: the event, and the choice of language.
std::optional<Intent> view_head(const KioskModel& model, const ui::Words& title,
                                const ui::Words& subtitle, ui::Frame& ui);
/// The head of a screen on which something is typed, with a way back. On wide glass it holds what
/// stands at the foot of others.
std::optional<Intent> view_entry_head(const KioskModel& model, const ui::Words& title, Moment now,
                                      ui::Frame& ui);
bool has_entry_head(const KioskModel& model, const ui::Frame& ui);
/// A screen that says something to one person and has them answer. What is said scrolls when it
/// must; the answers and the time left are always in sight, at the side or, on upright glass,
/// below.
struct Page {
    ui::Words title;
    ui::Words subtitle = {};
    std::function<void(ui::Frame&)> said;
    std::function<std::optional<Intent>(ui::Frame&)> answers;
};
std::optional<Intent> view_page(const Page& page, const KioskModel& model, Moment now,
                                ui::Frame& ui);
/// The ring that empties until the kiosk goes back to waiting, and "more time" beside it.
std::optional<Intent> view_time_left(const KioskModel& model, Moment now, ui::Frame& ui);
/// Larger text and contrast, on every screen in the same place.
std::optional<Intent> view_foot(const KioskModel& model, Moment now, ui::Frame& ui);

/// Whether there is height to spare: not on wide glass that is low or whose letters are large.
bool is_roomy(const ui::Frame& ui);

/// Whether a sign that only repeats what the words say has room too.
bool has_room_for_signs(const ui::Frame& ui);

/// The event's name in a language, or the only one it has.
std::string event_name(const Event& event, i18n::Language language);

} // namespace lanyard::kiosk
