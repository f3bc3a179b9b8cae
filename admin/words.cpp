#include "admin/words.hpp"

#include "common/i18n/dates.hpp"

namespace lanyard::admin {

using namespace i18n::literals;

ui::Words words_of(EventState state) {
    switch (state) {
    case EventState::Draft:
        return "event_state.draft"_msg;
    case EventState::Open:
        return "event_state.open"_msg;
    case EventState::Live:
        return "event_state.live"_msg;
    case EventState::Closed:
        return "event_state.closed"_msg;
    case EventState::Archived:
        return "event_state.archived"_msg;
    case EventState::Cancelled:
        return "event_state.cancelled"_msg;
    }
    return {};
}

ui::Words words_of(EventMode mode) {
    switch (mode) {
    case EventMode::InPerson:
        return "event_mode.in_person"_msg;
    case EventMode::Online:
        return "event_mode.online"_msg;
    case EventMode::Hybrid:
        return "event_mode.hybrid"_msg;
    }
    return {};
}

ui::Words words_of(EventRole role) {
    switch (role) {
    case EventRole::Organiser:
        return "event_role.organiser"_msg;
    case EventRole::Exhibitor:
        return "event_role.exhibitor"_msg;
    case EventRole::Participant:
        return "event_role.participant"_msg;
    }
    return {};
}

ui::Words words_of(Category category) {
    switch (category) {
    case Category::None:
        return "category.none"_msg;
    case Category::Full:
        return "category.full"_msg;
    case Category::Associate:
        return "category.associate"_msg;
    case Category::Affiliate:
        return "category.affiliate"_msg;
    case Category::Supporter:
        return "category.supporter"_msg;
    }
    return {};
}

ui::Words words_of(DelegateType type) {
    switch (type) {
    case DelegateType::Member:
        return "delegate_type.member"_msg;
    case DelegateType::NonMember:
        return "delegate_type.non_member"_msg;
    case DelegateType::Speaker:
        return "delegate_type.speaker"_msg;
    case DelegateType::Guest:
        return "delegate_type.guest"_msg;
    case DelegateType::Press:
        return "delegate_type.press"_msg;
    case DelegateType::Crew:
        return "delegate_type.crew"_msg;
    }
    return {};
}

ui::Words words_of(RegistrationState state) {
    switch (state) {
    case RegistrationState::Requested:
        return "registration_state.requested"_msg;
    case RegistrationState::Confirmed:
        return "registration_state.confirmed"_msg;
    case RegistrationState::Waiting:
        return "registration_state.waiting"_msg;
    case RegistrationState::Cancelled:
        return "registration_state.cancelled"_msg;
    }
    return {};
}

ui::Words words_of(Admission admission) {
    switch (admission) {
    case Admission::Admitted:
        return "admission.admitted"_msg;
    case Admission::Provisional:
        return "admission.provisional"_msg;
    case Admission::AlreadyIn:
        return "admission.already_in"_msg;
    case Admission::WrongEvent:
        return "admission.wrong_event"_msg;
    case Admission::WrongDay:
        return "admission.wrong_day"_msg;
    case Admission::PaymentDue:
        return "admission.payment_due"_msg;
    case Admission::Waiting:
        return "admission.waiting"_msg;
    case Admission::Cancelled:
        return "admission.cancelled"_msg;
    case Admission::Revoked:
        return "admission.revoked"_msg;
    case Admission::NotOurs:
        return "admission.not_ours"_msg;
    }
    return {};
}

ui::Tone tone_of(EventState state) {
    switch (state) {
    case EventState::Open:
    case EventState::Live:
        return ui::Tone::Good;
    case EventState::Cancelled:
        return ui::Tone::Bad;
    case EventState::Draft:
        return ui::Tone::Warning;
    default:
        return ui::Tone::Neutral;
    }
}

ui::Tone tone_of(RegistrationState state) {
    switch (state) {
    case RegistrationState::Confirmed:
        return ui::Tone::Good;
    case RegistrationState::Cancelled:
        return ui::Tone::Bad;
    default:
        return ui::Tone::Warning;
    }
}

ui::Tone tone_of(Admission admission) {
    if (admission == Admission::Admitted) return ui::Tone::Good;
    if (admission == Admission::AlreadyIn) return ui::Tone::Info;
    return admission == Admission::Provisional ? ui::Tone::Warning : ui::Tone::Bad;
}

std::string dates_of(const Event& event, ui::Frame& ui) {
    if (!event.starts_on.known()) return ui.say("admin.no_date"_msg);
    if (!event.starts_on.day) return i18n::month(ui.language(), *event.starts_on.month);
    return i18n::day_range(ui.language(), *event.starts_on.day,
                           event.ends_on.day.value_or(*event.starts_on.day));
}

std::string name_in(const Event& event, i18n::Language language) {
    return language == i18n::Language::Welsh && !event.name_cy.empty() ? event.name_cy : event.name;
}

} // namespace lanyard::admin
