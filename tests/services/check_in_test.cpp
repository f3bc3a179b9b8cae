#include "common/services/check_in.hpp"

#include <doctest/doctest.h>

#include "common/core/random.hpp"
#include "common/qr/badge_token.hpp"
#include "common/services/attendance_report.hpp"
#include "common/storage/registrations.hpp"
#include "common/storage/replay.hpp"
#include "common/storage/scans.hpp"
#include "tests/support/conference_day.hpp"

using namespace lanyard;
using namespace lanyard::testing;
using namespace std::chrono_literals;

namespace {

Person person_called(const std::string& first, const std::string& last) {
    Person person;
    person.first_name = first;
    person.last_name = last;
    return person;
}

struct TwoDelegates : ConferenceDay {
    TwoDelegates() {
        auto sian = person_called("Siân", "O'Rourke");
        sian.title = "Cllr";
        sian.language = "cy";
        invite("SIAN", sian);
        invite("WEI", person_called("Wei", "Li"));
    }

    long arrived() { return services::attendance_of(database, event.id).all.arrived; }
    std::size_t scans_of(const std::string& name) {
        return storage::scans_of(database, id(name)).size();
    }
};

} // namespace

TEST_CASE_FIXTURE(TwoDelegates, "a good badge is admitted and welcomed by name") {
    const auto outcome = scan("SIAN");
    CHECK(outcome.admission == Admission::Admitted);
    CHECK(outcome.badge_name == "Cllr Siân O'Rourke");
    CHECK(outcome.reference == "CCIN-1");
    CHECK(outcome.language == "cy");
    CHECK(arrived() == 1);
}

TEST_CASE_FIXTURE(TwoDelegates,
                  "the second scan of a badge is refused and keeps the first arrival time") {
    REQUIRE(scan("SIAN").admission == Admission::Admitted);
    advance(10min);
    const auto again = scan("SIAN");
    CHECK(again.admission == Admission::AlreadyIn);
    CHECK(again.admitted_at == at("2019-10-01T09:00"));
    CHECK(storage::find_delegate(database, id("SIAN"))->presence.arrived_at ==
          at("2019-10-01T09:00"));
    CHECK(scans_of("SIAN") == 2);
    CHECK(arrived() == 1);
}

TEST_CASE_FIXTURE(TwoDelegates, "the second day begins anew") {
    REQUIRE(scan("SIAN").admission == Admission::Admitted);
    advance(24h);
    CHECK(scan("SIAN").admission == Admission::Admitted);
    CHECK(arrived() == 1);
    const auto report = services::attendance_of(database, event.id);
    REQUIRE(report.by_day.size() == 2);
    CHECK(report.by_day[0].count.arrived == 1);
    CHECK(report.by_day[1].count.arrived == 1);
    CHECK(report.by_day[1].count.expected == 2);
}

TEST_CASE_FIXTURE(TwoDelegates, "a retry of one command is answered as before and counts once") {
    const auto command = new_id<CommandId>();
    const auto first = check_in.scan(command, badge("WEI"));
    advance(1min);
    const auto retry = check_in.scan(command, badge("WEI"));
    CHECK(retry.admission == Admission::Admitted);
    CHECK(retry.scan == first.scan);
    CHECK(retry.scanned_at == first.scanned_at);
    CHECK(retry.badge_name == "Wei Li");
    CHECK(scans_of("WEI") == 1);
}

TEST_CASE_FIXTURE(TwoDelegates, "each refusal has its own outcome") {
    SUBCASE("cancelled") {
        change("WEI", [](Registration& place) { place.state = RegistrationState::Cancelled; });
        CHECK(scan("WEI").admission == Admission::Cancelled);
    }
    SUBCASE("waiting list") {
        change("WEI", [](Registration& place) { place.state = RegistrationState::Waiting; });
        CHECK(scan("WEI").admission == Admission::Waiting);
    }
    SUBCASE("booked for the other day") {
        change("WEI",
               [](Registration& place) { place.days = CoveredDays({*parse_day("2019-10-02")}); });
        const auto outcome = scan("WEI");
        CHECK(outcome.admission == Admission::WrongDay);
        CHECK(outcome.days == "2019-10-02");
    }
    SUBCASE("booked for every day, and the event is over") {
        advance(72h);
        const auto outcome = scan("WEI");
        CHECK(outcome.admission == Admission::WrongDay);
        CHECK(outcome.days == "2019-10-01 2019-10-02");
    }
    SUBCASE("an older badge after a reprint") {
        print_badge("WEI", 1);
        print_badge("WEI", 2);
        const auto outcome = scan("WEI");
        CHECK(outcome.admission == Admission::Revoked);
        CHECK(outcome.badge_name.empty());
        CHECK(scan_code(badge("WEI", 2)).admission == Admission::Admitted);
    }
    CHECK(services::attendance_of(database, event.id).all.arrived <= 1);
}

TEST_CASE_FIXTURE(TwoDelegates, "an unpaid place is refused only where payment is asked for") {
    change("WEI", [](Registration& place) { place.payment = PaymentState::Due; });
    auto paying = desk;
    paying.requires_payment = true;
    services::CheckIn strict(journal, keys, {event, paying, {}}, event_clock);
    CHECK(strict.scan(new_id<CommandId>(), badge("WEI")).admission == Admission::PaymentDue);
    CHECK(scan("WEI").admission == Admission::Admitted);
}

TEST_CASE_FIXTURE(TwoDelegates, "a foreign code belongs to nobody and is only counted") {
    const auto outcome = scan_code("https://example.org/?ticket=12");
    CHECK(outcome.admission == Admission::NotOurs);
    CHECK(outcome.badge_name.empty());
    CHECK_FALSE(outcome.registration);
    CHECK(storage::count_refused(database, event.id) == 1);
}

TEST_CASE_FIXTURE(TwoDelegates, "a badge of another event is told apart where its key is known") {
    auto other = event;
    other.id = EventId{event.id.value ^ 1};
    const auto other_key = key_file.key_for(other.id);
    const auto code = qr::issue({1, other.id, id("WEI"), 1}, other_key);
    CHECK(scan_code(code).admission == Admission::NotOurs);
    keys = key_file.read();
    CHECK(scan_code(code).admission == Admission::WrongEvent);
    CHECK(arrived() == 0);
}

TEST_CASE_FIXTURE(TwoDelegates,
                  "a true badge made elsewhere is let in, listed, and confirmed later") {
    const RegistrationId elsewhere{id("WEI").value ^ 1};
    const auto code = qr::issue({1, event.id, elsewhere, 1}, *keys.newest(event.id));
    CHECK(scan_code(code).admission == Admission::Provisional);
    CHECK(scan_code(code).admission == Admission::AlreadyIn);
    advance(24h);
    CHECK(scan_code(code).admission == Admission::Provisional);
    // One person, however often they came.
    const auto listed = services::attendance_of(database, event.id).unconfirmed;
    REQUIRE(listed.size() == 1);
    CHECK(listed.front().registration == elsewhere);
    CHECK(listed.front().checkpoint == "Registration");
    CHECK(listed.front().scanned_at == at("2019-10-01T09:00"));

    Registration late;
    late.id = elsewhere;
    late.event = event.id;
    late.reference = "CCIN-99";
    auto write = journal.begin(new_id<CommandId>(), "organiser");
    write.add(late);
    write.commit();
    const auto report = services::attendance_of(database, event.id);
    CHECK(report.provisional == 0);
    CHECK(report.all.arrived == 1);

    desk.admits_provisional = false;
    services::CheckIn strict(journal, keys, {event, desk, {}}, event_clock);
    const auto stranger = qr::issue({1, event.id, RegistrationId{7}, 1}, *keys.newest(event.id));
    CHECK(strict.scan(new_id<CommandId>(), stranger).admission == Admission::NotOurs);
}

TEST_CASE_FIXTURE(TwoDelegates, "a stranger's scan that was taken back is not listed any more") {
    const RegistrationId elsewhere{id("WEI").value ^ 1};
    const auto code = qr::issue({1, event.id, elsewhere, 1}, *keys.newest(event.id));
    const auto outcome = scan_code(code);
    REQUIRE(check_in.undo(new_id<CommandId>(), outcome.scan, elsewhere, "a mistake", "kiosk"));
    CHECK(services::attendance_of(database, event.id).provisional == 0);
}

TEST_CASE_FIXTURE(TwoDelegates, "a badge made elsewhere opens nothing on a day without an event") {
    const RegistrationId elsewhere{id("WEI").value ^ 1};
    const auto code = qr::issue({1, event.id, elsewhere, 1}, *keys.newest(event.id));
    event_clock.set(at("2019-12-25T09:00"));
    CHECK(scan_code(code).admission == Admission::WrongDay);
    CHECK(services::attendance_of(database, event.id).provisional == 0);
}

TEST_CASE_FIXTURE(TwoDelegates,
                  "a scan that was undone no longer counts and the badge works again") {
    const auto outcome = scan("SIAN");
    CHECK(check_in.undo(new_id<CommandId>(), outcome.scan, outcome.registration, "wrong person",
                        "kiosk"));
    CHECK(arrived() == 0);
    CHECK_FALSE(
        check_in.undo(new_id<CommandId>(), outcome.scan, outcome.registration, "again", "kiosk"));
    CHECK(scan("SIAN").admission == Admission::Admitted);
    CHECK(arrived() == 1);
}

TEST_CASE_FIXTURE(TwoDelegates,
                  "a person is let in by hand under the same rules, with the reason kept") {
    const auto outcome =
        check_in.by_hand(new_id<CommandId>(), id("WEI"), "badge forgotten", "organiser");
    CHECK(outcome.admission == Admission::Admitted);
    CHECK(storage::scans_of(database, id("WEI")).front().scan.reason == "badge forgotten");
    CHECK(scan("WEI").admission == Admission::AlreadyIn);
}

TEST_CASE_FIXTURE(TwoDelegates, "what was scanned can be rebuilt from the facts") {
    scan("SIAN");
    scan("SIAN");
    scan("WEI");
    scan_code("rubbish");
    CHECK(storage::replay(database).differences.empty());
}

TEST_CASE_FIXTURE(TwoDelegates, "readings that wait together are answered as they would be alone") {
    using Reading = services::CheckIn::Reading;
    const std::vector<Reading> waiting = {{new_id<CommandId>(), badge("SIAN")},
                                          {new_id<CommandId>(), "rubbish"},
                                          {new_id<CommandId>(), badge("SIAN")},
                                          {new_id<CommandId>(), badge("WEI")}};
    const auto outcomes = check_in.scan_together(waiting);
    REQUIRE(outcomes.size() == 4);
    CHECK(outcomes[0].admission == Admission::Admitted);
    CHECK(outcomes[1].admission == Admission::NotOurs);
    CHECK(outcomes[2].admission == Admission::AlreadyIn);
    CHECK(outcomes[3].admission == Admission::Admitted);
    CHECK(arrived() == 2);
    // A retry of all of them counts nobody again and is answered the same.
    const auto again = check_in.scan_together(waiting);
    for (std::size_t at = 0; at < 4; ++at)
        CHECK(again[at].admission == outcomes[at].admission);
    CHECK(storage::scans_of(database, id("SIAN")).size() == 2);
    CHECK(arrived() == 2);
    CHECK(storage::replay(database).differences.empty());
}
