#include "admin/words.hpp"

#include "common/i18n/dates.hpp"

namespace lanyard::admin {

using namespace i18n::literals;

ui::Words words_of(EventState state) {
    return word("event_state.", name_of(state));
}
ui::Words words_of(EventMode mode) {
    return word("event_mode.", name_of(mode));
}
ui::Words words_of(EventRole role) {
    return word("event_role.", name_of(role));
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
    return "category.none"_msg;
}
ui::Words words_of(DelegateType type) {
    return word("delegate_type.", name_of(type));
}
ui::Words words_of(RegistrationState state) {
    return word("registration_state.", name_of(state));
}
ui::Words words_of(Admission admission) {
    return word("admission.", name_of(admission));
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
