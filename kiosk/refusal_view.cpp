#include "common/i18n/catalogue.hpp"
#include "common/i18n/dates.hpp"
#include "common/i18n/lists.hpp"
#include "kiosk/kiosk_view.hpp"

namespace lanyard::kiosk {

using namespace i18n::literals;

namespace {

/// What one refusal says, and how serious it looks: a colour, an icon and words, never one alone.
struct Refusal {
    i18n::Key title;
    i18n::Key body;
    ui::Icon icon;
    ui::Tone tone;
};

Refusal refusal_of(Admission admission) {
    using ui::Icon;
    using ui::Tone;
    switch (admission) {
    case Admission::AlreadyIn:
        return {"refusal.already_in"_msg, "refusal.already_in_body"_msg, Icon::DoneAll, Tone::Info};
    case Admission::WrongEvent:
        return {"refusal.wrong_event"_msg, "refusal.wrong_event_body"_msg, Icon::EventBusy,
                Tone::Warning};
    case Admission::WrongDay:
        return {"refusal.wrong_day"_msg, "refusal.wrong_day_body"_msg, Icon::CalendarToday,
                Tone::Warning};
    case Admission::PaymentDue:
        return {"refusal.payment_due"_msg, "refusal.payment_due_body"_msg, Icon::Payment,
                Tone::Warning};
    case Admission::Waiting:
        return {"refusal.waiting"_msg, "refusal.waiting_body"_msg, Icon::HourglassEmpty,
                Tone::Warning};
    case Admission::Cancelled:
        return {"refusal.cancelled"_msg, "refusal.cancelled_body"_msg, Icon::Cancel, Tone::Bad};
    case Admission::Revoked:
        return {"refusal.revoked"_msg, "refusal.revoked_body"_msg, Icon::Block, Tone::Bad};
    default:
        return {"refusal.not_ours"_msg, "refusal.not_ours_body"_msg, Icon::QrCode, Tone::Bad};
    }
}

std::string days_in_words(const std::string& stored, i18n::Language language) {
    const auto covered = CoveredDays::from_text(stored);
    std::vector<std::string> days;
    for (const auto day : covered.named())
        days.push_back(i18n::long_day(language, day));
    return i18n::list_of(language, days);
}

ui::Words body_of(const Refusal& refusal, const KioskModel& model, i18n::Language language) {
    const auto& outcome = model.outcome();
    const auto& zone = model.event().time_zone;
    const auto came = outcome.admitted_at ? format_clock(to_local(*outcome.admitted_at, zone))
                                          : format_clock(to_local(outcome.scanned_at, zone));
    return {refusal.body, {{"time", came}, {"days", days_in_words(outcome.days, language)}}};
}

constexpr ui::TextOptions kCentred{.align = ui::Align::Centre,
                                   .width = {ui::Length::Kind::Fill, 1}};

void view_reason(const Refusal& refusal, const KioskModel& model, ui::Frame& ui) {
    if (has_room_for_signs(ui)) ui.icon_disc(refusal.icon, refusal.tone);
    ui.heading(body_of(refusal, model, ui.language()), kCentred);
    if (model.outcome().admission != Admission::AlreadyIn)
        ui.body("refusal.desk"_msg,
                {.ink = ui::InkKind::Soft, .align = ui::Align::Centre, .width = ui::fill()});
}

std::optional<Intent> view_finish(ui::Frame& ui) {
    if (ui.primary_button("kiosk.understood"_msg, {.icon = ui::Icon::Check,
                                                   .is_default = true,
                                                   .on_escape = true,
                                                   .big = is_roomy(ui),
                                                   .width = ui::fill(),
                                                   .id = "finish"}))
        return Finish{};
    return std::nullopt;
}

/// A screen that only says something kindly and goes back.
std::optional<Intent> view_refused(const Refusal& refusal,
                                   const std::function<void(ui::Frame&)>& said,
                                   const KioskModel& model, Moment now, ui::Frame& ui) {
    return view_page({.title = refusal.title, .said = said, .answers = view_finish}, model, now,
                     ui);
}

std::optional<Intent> view_notice(const KioskModel& model, const Refusal& notice, Moment now,
                                  ui::Frame& ui) {
    const auto said = [&](ui::Frame& card) {
        if (has_room_for_signs(card)) card.icon_disc(notice.icon, notice.tone);
        card.heading(notice.body, kCentred);
    };
    return view_refused(notice, said, model, now, ui);
}

} // namespace

std::optional<Intent> view_refusal(const KioskModel& model, Moment now, ui::Frame& ui) {
    const auto refusal = refusal_of(model.outcome().admission);
    const auto said = [&](ui::Frame& card) { view_reason(refusal, model, card); };
    return view_refused(refusal, said, model, now, ui);
}

std::optional<Intent> view_desk(const KioskModel& model, Moment now, ui::Frame& ui) {
    return view_notice(model,
                       {"desk.title"_msg, "desk.body"_msg, ui::Icon::SupportAgent, ui::Tone::Info},
                       now, ui);
}

std::optional<Intent> view_out_of_order(const KioskModel& model, Moment now, ui::Frame& ui) {
    return view_notice(
        model,
        {"out_of_order.title"_msg, "out_of_order.body"_msg, ui::Icon::Warning, ui::Tone::Warning},
        now, ui);
}

} // namespace lanyard::kiosk
