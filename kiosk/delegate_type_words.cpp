#include "kiosk/delegate_type_words.hpp"

namespace lanyard::kiosk {

using namespace i18n::literals;

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
    return "delegate_type.member"_msg;
}

} // namespace lanyard::kiosk
