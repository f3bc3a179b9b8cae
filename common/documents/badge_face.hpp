#pragma once

#include <string>

#include "common/domain/registration.hpp"
#include "common/i18n/language.hpp"

namespace lanyard::documents {

/// What one badge shows. Any of the texts may be empty but the name and the code.
struct BadgeFace {
    std::string name;  ///< as they want it: "Cllr Siân O'Rourke OBE"
    std::string title; ///< in small letters above the name, for those who want it apart
    std::string organisation;
    std::string type_label;                   ///< the word in the band: "Speaker", "Siaradwr"
    DelegateType type = DelegateType::Member; ///< chooses the band's colour, never without its word
    std::string event_name;
    std::string days;
    std::string code;      ///< what the QR code holds
    std::string reference; ///< for people to read out when the code is damaged
    i18n::Language language = i18n::Language::English;
};

} // namespace lanyard::documents
