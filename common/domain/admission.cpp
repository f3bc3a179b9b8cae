#include "common/domain/admission.hpp"

#include <array>

#include "common/domain/named_values.hpp"

namespace lanyard {

namespace {

constexpr std::array<Named<Admission>, 10> kAdmissions = {{{Admission::Admitted, "admitted"},
                                                           {Admission::Provisional, "provisional"},
                                                           {Admission::AlreadyIn, "already_in"},
                                                           {Admission::WrongEvent, "wrong_event"},
                                                           {Admission::WrongDay, "wrong_day"},
                                                           {Admission::PaymentDue, "payment_due"},
                                                           {Admission::Waiting, "waiting"},
                                                           {Admission::Cancelled, "cancelled"},
                                                           {Admission::Revoked, "revoked"},
                                                           {Admission::NotOurs, "not_ours"}}};
constexpr std::array<Named<Direction>, 2> kDirections = {
    {{Direction::In, "in"}, {Direction::Out, "out"}}};

} // namespace

Admission decide_admission(const Standing& who, int badge_generation, const Checkpoint& where,
                           LocalDay today) {
    if (badge_generation < who.badge_generation) return Admission::Revoked;
    if (who.state == RegistrationState::Cancelled) return Admission::Cancelled;
    if (who.state != RegistrationState::Confirmed) return Admission::Waiting;
    if (!who.days.contains(today)) return Admission::WrongDay;
    if (who.payment == PaymentState::Due && where.requires_payment) return Admission::PaymentDue;
    return who.admitted_here ? Admission::AlreadyIn : Admission::Admitted;
}

bool lets_in(Admission admission) {
    return admission == Admission::Admitted || admission == Admission::Provisional;
}

std::string_view name_of(Admission admission) {
    return name_in(kAdmissions, admission);
}
std::optional<Admission> admission_named(std::string_view name) {
    return value_in(kAdmissions, name);
}
std::string_view name_of(Direction direction) {
    return name_in(kDirections, direction);
}
std::optional<Direction> direction_named(std::string_view name) {
    return value_in(kDirections, name);
}

} // namespace lanyard
