#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "common/core/ids.hpp"
#include "common/core/time.hpp"

namespace lanyard {

enum class DelegateType { Member, NonMember, Speaker, Guest, Press, Crew };
enum class RegistrationState { Requested, Confirmed, Waiting, Cancelled };
enum class PaymentState { NotDue, Due, Paid };

/// The days of an event that a registration covers; none named means all of them.
class CoveredDays {
public:
    CoveredDays() = default;
    explicit CoveredDays(std::set<LocalDay> days) : days_(std::move(days)) {}

    bool contains(LocalDay day) const { return days_.empty() || days_.contains(day); }
    bool all() const { return days_.empty(); }
    const std::set<LocalDay>& named() const { return days_; }

    /// "2019-10-01 2019-10-02", as stored; "" is all days.
    std::string text() const;
    static CoveredDays from_text(std::string_view text);

    bool operator==(const CoveredDays&) const = default;

private:
    std::set<LocalDay> days_;
};

/// One person's place at one event.
struct Registration {
    RegistrationId id;
    EventId event;
    PersonId person;
    OrganisationId organisation; ///< at the time of booking; a person may move on
    std::string reference;       ///< what the booking letter says; unique within the event
    DelegateType delegate_type = DelegateType::Member;
    RegistrationState state = RegistrationState::Confirmed;
    PaymentState payment = PaymentState::NotDue;
    CoveredDays days;
    std::string cancel_reason;
};

std::string_view name_of(DelegateType type);       ///< "non-member"
std::string_view name_of(RegistrationState state); ///< "confirmed"
std::string_view name_of(PaymentState state);      ///< "not due"
std::optional<DelegateType> delegate_type_named(std::string_view name);
std::optional<RegistrationState> registration_state_named(std::string_view name);
std::optional<PaymentState> payment_state_named(std::string_view name);

/// One printed token for a registration. A later generation revokes the ones before it.
struct Badge {
    BadgeId id;
    EventId event;
    RegistrationId registration;
    int generation = 1; ///< 1 to 255, as the token holds it
    int key_number = 1;
    Instant made_at;
};

} // namespace lanyard
