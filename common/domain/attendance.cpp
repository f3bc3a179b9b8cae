#include "common/domain/attendance.hpp"

#include <algorithm>
#include <array>

#include "common/domain/named_values.hpp"

namespace lanyard {

namespace {

constexpr std::array<Named<TallyBy>, 5> kTallies = {{{TallyBy::All, "all"},
                                                     {TallyBy::Day, "day"},
                                                     {TallyBy::Organisation, "organisation"},
                                                     {TallyBy::DelegateType, "delegate type"},
                                                     {TallyBy::QuarterHour, "quarter hour"}}};

std::string quarter_hour_of(Instant instant) {
    using QuarterHour = std::chrono::duration<long, std::ratio<900>>;
    const auto quarter = std::chrono::floor<QuarterHour>(instant.time_since_epoch());
    return std::to_string(std::chrono::milliseconds{quarter}.count());
}

} // namespace

Presence presence_of(std::span<const ClockedScan> scans) {
    std::vector<const ClockedScan*> counted;
    for (const auto& scan : scans)
        if (!scan.undone && lets_in(scan.scan.admission)) counted.push_back(&scan);
    std::sort(counted.begin(), counted.end(), [](const auto* a, const auto* b) {
        return std::tie(a->clock, a->replica) < std::tie(b->clock, b->replica);
    });

    Presence presence;
    for (const auto* scan : counted) {
        presence.inside = scan->scan.direction == Direction::In;
        if (!presence.inside) continue;
        if (!presence.arrived_at) presence.arrived_at = scan->scan.scanned_at;
        presence.days.insert(scan->scan.day);
    }
    return presence;
}

Count& Count::operator+=(const Count& other) {
    expected += other.expected;
    arrived += other.arrived;
    inside += other.inside;
    return *this;
}

Tally tally_of(const Registration& registration, const Presence& presence) {
    const long expected = registration.state == RegistrationState::Confirmed ? 1 : 0;
    const Count whole{expected, presence.arrived_at ? 1 : 0, presence.inside ? 1 : 0};

    Tally tally;
    tally[{TallyBy::All, ""}] += whole;
    tally[{TallyBy::Organisation, std::to_string(registration.organisation.value)}] += whole;
    tally[{TallyBy::DelegateType, std::string(name_of(registration.delegate_type))}] += whole;
    if (registration.days.all()) tally[{TallyBy::Day, std::string(kEveryDay)}].expected += expected;
    for (const auto day : registration.days.named())
        tally[{TallyBy::Day, format_day(day)}].expected += expected;
    for (const auto day : presence.days)
        tally[{TallyBy::Day, format_day(day)}].arrived += 1;
    if (presence.arrived_at)
        tally[{TallyBy::QuarterHour, quarter_hour_of(*presence.arrived_at)}].arrived += 1;
    return tally;
}

std::string_view name_of(TallyBy by) {
    return name_in(kTallies, by);
}
std::optional<TallyBy> tally_by_named(std::string_view name) {
    return value_in(kTallies, name);
}

} // namespace lanyard
