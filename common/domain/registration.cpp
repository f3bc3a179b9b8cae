#include "common/domain/registration.hpp"

#include <array>

#include "common/domain/named_values.hpp"

namespace lanyard {

namespace {

constexpr std::array<Named<DelegateType>, 6> kTypes = {{{DelegateType::Member, "member"},
                                                        {DelegateType::NonMember, "non-member"},
                                                        {DelegateType::Speaker, "speaker"},
                                                        {DelegateType::Guest, "guest"},
                                                        {DelegateType::Press, "press"},
                                                        {DelegateType::Crew, "crew"}}};
constexpr std::array<Named<RegistrationState>, 4> kStates = {
    {{RegistrationState::Requested, "requested"},
     {RegistrationState::Confirmed, "confirmed"},
     {RegistrationState::Waiting, "waiting"},
     {RegistrationState::Cancelled, "cancelled"}}};
constexpr std::array<Named<PaymentState>, 3> kPayments = {
    {{PaymentState::NotDue, "not due"}, {PaymentState::Due, "due"}, {PaymentState::Paid, "paid"}}};

} // namespace

std::string CoveredDays::text() const {
    std::string text;
    for (const auto day : days_)
        text += (text.empty() ? "" : " ") + format_day(day);
    return text;
}

CoveredDays CoveredDays::from_text(std::string_view text) {
    std::set<LocalDay> days;
    for (const auto word : words_of(text))
        if (const auto day = parse_day(word)) days.insert(*day);
    return CoveredDays(std::move(days));
}

std::string_view name_of(DelegateType type) {
    return name_in(kTypes, type);
}
std::string_view name_of(RegistrationState state) {
    return name_in(kStates, state);
}
std::string_view name_of(PaymentState state) {
    return name_in(kPayments, state);
}

std::optional<DelegateType> delegate_type_named(std::string_view name) {
    return value_in(kTypes, name);
}
std::optional<RegistrationState> registration_state_named(std::string_view name) {
    return value_in(kStates, name);
}
std::optional<PaymentState> payment_state_named(std::string_view name) {
    return value_in(kPayments, name);
}

} // namespace lanyard
