#include <doctest/doctest.h>

#include <algorithm>

#include "common/domain/admission.hpp"
#include "common/domain/attendance.hpp"
#include "common/domain/event.hpp"
#include "common/domain/membership.hpp"

using namespace lanyard;
using namespace std::chrono_literals;

namespace {

const LocalDay kFirst = *parse_day("2019-10-01");
const LocalDay kSecond = *parse_day("2019-10-02");

ClockedScan scan_at(std::int64_t clock, Direction direction = Direction::In,
                    LocalDay day = kFirst) {
    ClockedScan scan;
    scan.clock = clock;
    scan.replica = ReplicaId{1};
    scan.scan.direction = direction;
    scan.scan.day = day;
    scan.scan.scanned_at = Instant{std::chrono::milliseconds{clock}};
    return scan;
}

Event dated(const std::string& name, const std::string& starts_on) {
    Event event;
    event.name = name;
    event.starts_on = *parse_partial_date(starts_on);
    event.membership_year = "2019-20";
    return event;
}

} // namespace

TEST_CASE("a badge opens a checkpoint or is told the first reason why not") {
    Standing who;
    Checkpoint where;
    where.requires_payment = true;
    CHECK(decide_admission(who, 1, where, kFirst) == Admission::Admitted);
    who.admitted_here = Instant{};
    CHECK(decide_admission(who, 1, where, kFirst) == Admission::AlreadyIn);
    who.payment = PaymentState::Due;
    CHECK(decide_admission(who, 1, where, kFirst) == Admission::PaymentDue);
    who.days = CoveredDays({kSecond});
    CHECK(decide_admission(who, 1, where, kFirst) == Admission::WrongDay);
    who.state = RegistrationState::Requested;
    CHECK(decide_admission(who, 1, where, kFirst) == Admission::Waiting);
    who.state = RegistrationState::Cancelled;
    CHECK(decide_admission(who, 1, where, kFirst) == Admission::Cancelled);
    who.badge_generation = 2;
    CHECK(decide_admission(who, 1, where, kFirst) == Admission::Revoked);
}

TEST_CASE("arrival is the first scan by clock, whatever order scans come in") {
    std::vector<ClockedScan> scans = {scan_at(10), scan_at(20, Direction::Out), scan_at(30),
                                      scan_at(40, Direction::In, kSecond)};
    std::sort(scans.begin(), scans.end(), [](auto& a, auto& b) { return a.clock < b.clock; });
    const auto expected = presence_of(scans);
    CHECK(expected.arrived_at == Instant{10ms});
    CHECK(expected.inside);
    CHECK(expected.days.size() == 2);
    do
        CHECK(presence_of(scans) == expected);
    while (std::next_permutation(scans.begin(), scans.end(),
                                 [](auto& a, auto& b) { return a.clock < b.clock; }));
}

TEST_CASE("who left is not inside, and an undone scan never was") {
    CHECK_FALSE(presence_of(std::vector{scan_at(10), scan_at(20, Direction::Out)}).inside);
    auto undone = scan_at(10);
    undone.undone = true;
    CHECK_FALSE(presence_of(std::vector{undone}).arrived_at.has_value());
    auto refused = scan_at(10);
    refused.scan.admission = Admission::Cancelled;
    CHECK_FALSE(presence_of(std::vector{refused}).arrived_at.has_value());
}

TEST_CASE("membership years run from August to July") {
    using namespace std::chrono;
    CHECK(membership_year_of(2019y / August) == "2019-20");
    CHECK(membership_year_of(2020y / July) == "2019-20");
    CHECK(membership_year_of(2099y / August) == "2099-00");
    CHECK(is_membership_year("2019-20"));
    CHECK_FALSE(is_membership_year("2019-21"));
    CHECK_FALSE(is_membership_year("2019"));
}

TEST_CASE("a slug says the year once") {
    CHECK(slug_of(dated("CCIN Annual Conference and Co-operative Showcase", "2019-10-01")) ==
          "ccin-annual-conference-and-co-operative-showcase-2019");
    CHECK(slug_of(dated("NALC Annual Conference 2019", "2019-10-28")) ==
          "nalc-annual-conference-2019");
    CHECK(slug_of(dated("Meetings", "")) == "meetings-2019-20");
}

TEST_CASE("a date may be a month or nothing, and is written back as it was") {
    for (const char* text : {"2019-10-01", "2020-06", ""})
        CHECK(format_partial_date(*parse_partial_date(text)) == text);
    for (const char* text : {"2020-13", "2020", "June 2020", "2019-02-30"})
        CHECK_FALSE(parse_partial_date(text).has_value());
}

TEST_CASE("titles go before a name and honours after it") {
    Person person;
    person.first_name = "Harold";
    person.last_name = "Featherstonehaugh";
    person.title = "Alderman OBE";
    CHECK(default_badge_name(person) == "Alderman Harold Featherstonehaugh OBE");
    person.title = "Ms";
    CHECK(default_badge_name(person) == "Ms Harold Featherstonehaugh");
}
