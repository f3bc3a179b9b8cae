#pragma once

#include <string>

#include "common/domain/admission.hpp"
#include "common/domain/event.hpp"
#include "common/domain/membership.hpp"
#include "common/ui/frame.hpp"

namespace lanyard::admin {

/// What the schema's words are called on the screen, in both languages.
ui::Words words_of(EventState state);
ui::Words words_of(EventMode mode);
ui::Words words_of(EventRole role);
ui::Words words_of(Category category);
ui::Words words_of(DelegateType type);
ui::Words words_of(RegistrationState state);
ui::Words words_of(Admission admission);

ui::Tone tone_of(EventState state);
ui::Tone tone_of(RegistrationState state);
ui::Tone tone_of(Admission admission);

/// "1–2 October 2019", "June 2020" or that there is no date yet.
std::string dates_of(const Event& event, ui::Frame& ui);
/// In the chosen language where there is a name in it.
std::string name_in(const Event& event, i18n::Language language);

} // namespace lanyard::admin
