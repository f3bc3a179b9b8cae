#include "kiosk/kiosk_model.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "common/core/fault.hpp"
#include "common/services/attendance_report.hpp"
#include "common/storage/scans.hpp"
#include "tests/support/conference_day.hpp"

using namespace lanyard;
using namespace lanyard::kiosk;
using namespace lanyard::testing;
using namespace std::chrono_literals;

namespace {

Person welsh_speaker() {
    Person person;
    person.first_name = "Siân";
    person.last_name = "O'Rourke";
    person.language = "cy";
    return person;
}

Person english_speaker() {
    Person person;
    person.first_name = "Wei";
    person.last_name = "Li";
    return person;
}

struct Foyer : ConferenceDay {
    Foyer() {
        invite("SIAN", welsh_speaker());
        invite("WEI", english_speaker());
    }

    void show(const std::string& name) { model.read_code(badge(name), now); }
    void pass(Span time) {
        now += time;
        model.tick(now);
    }
    /// While the table of scans is away nothing can be recorded; the program is told as it would
    /// be.
    void readings_fail(const std::function<void()>& attempt) {
        database.run_script("ALTER TABLE scan RENAME TO scan_elsewhere");
        try {
            attempt();
        } catch (const Fault&) {
            model.go_out_of_order(now);
        }
        database.run_script("ALTER TABLE scan_elsewhere RENAME TO scan");
        CHECK(model.screen() == Screen::OutOfOrder);
    }
    std::size_t scans_of(const std::string& name) {
        return storage::scans_of(database, id(name)).size();
    }
    long arrived() { return services::attendance_of(database, event.id).all.arrived; }

    KioskModel model{check_in, database, i18n::Language::English, event_clock};
    Moment now = Moment{} + 1h;
};

} // namespace

TEST_CASE_FIXTURE(Foyer,
                  "a good badge is welcomed, confirmed, and makes room for the next person") {
    show("WEI");
    CHECK(model.screen() == Screen::Welcome);
    CHECK(model.outcome().badge_name == "Wei Li");
    CHECK(model.take_cue() == Cue::Yes);
    model.apply(Confirm{}, now);
    CHECK(model.screen() == Screen::Done);
    pass(stay_of(Screen::Done));
    CHECK(model.screen() == Screen::Attract);
    CHECK(model.outcome().badge_name.empty());
    CHECK(arrived() == 1);
}

TEST_CASE_FIXTURE(Foyer, "the success screen stays ten seconds at least") {
    CHECK(stay_of(Screen::Done) >= Span{10'000});
}

TEST_CASE_FIXTURE(Foyer, "a code that stays in view is read once, however often it is seen") {
    for (int frame = 0; frame < 300; ++frame) {
        show("WEI");
        pass(33ms);
    }
    CHECK(scans_of("WEI") == 1);
    CHECK(model.screen() == Screen::Welcome);
}

TEST_CASE_FIXTURE(Foyer, "a badge shown again later is a repeat and is told so") {
    show("WEI");
    pass(RepeatedReading::kInView + 1s);
    show("WEI");
    CHECK(model.screen() == Screen::Refusal);
    CHECK(model.outcome().admission == Admission::AlreadyIn);
    CHECK(model.take_cue() == Cue::No);
    CHECK(arrived() == 1);
}

TEST_CASE_FIXTURE(Foyer, "the next person in the queue need not wait for the last one's screen") {
    show("WEI");
    model.apply(ToggleLargeText{}, now);
    show("SIAN");
    CHECK(model.outcome().badge_name == "Siân O'Rourke");
    CHECK_FALSE(model.comfort().large_text);
    CHECK(arrived() == 2);
}

TEST_CASE_FIXTURE(Foyer, "a person is spoken to in their own language unless they chose another") {
    show("SIAN");
    CHECK(model.language() == i18n::Language::Welsh);
    pass(stay_of(Screen::Welcome));
    CHECK(model.language() == i18n::Language::English);
    model.apply(ChooseLanguage{i18n::Language::English}, now);
    pass(RepeatedReading::kInView);
    show("SIAN");
    CHECK(model.language() == i18n::Language::English);
}

TEST_CASE_FIXTURE(Foyer, "somebody else's name is taken back and the desk helps") {
    show("WEI");
    model.apply(NotMe{}, now);
    CHECK(model.screen() == Screen::Desk);
    CHECK(arrived() == 0);
    CHECK(model.outcome().badge_name.empty());
}

TEST_CASE_FIXTURE(Foyer, "more time is given when it is asked for") {
    show("WEI");
    model.apply(Confirm{}, now);
    pass(11s);
    model.apply(MoreTime{}, now);
    pass(25s);
    CHECK(model.screen() == Screen::Done);
    pass(10s);
    CHECK(model.screen() == Screen::Attract);
}

TEST_CASE_FIXTURE(Foyer, "what one person chose is neutral again for the next") {
    model.apply(ToggleContrast{}, now);
    model.apply(ToggleLargeText{}, now);
    model.apply(ChooseLanguage{i18n::Language::Welsh}, now);
    model.apply(AskAtDesk{}, now);
    pass(stay_of(Screen::Desk));
    CHECK(model.screen() == Screen::Attract);
    CHECK_FALSE(model.comfort().large_text);
    CHECK_FALSE(model.comfort().high_contrast);
    CHECK(model.language() == i18n::Language::English);
}

TEST_CASE_FIXTURE(Foyer, "a foreign code is refused kindly and names nobody") {
    model.read_code("WIFI:T:WPA;S:venue;P:secret;;", now);
    CHECK(model.screen() == Screen::Refusal);
    CHECK(model.outcome().admission == Admission::NotOurs);
    CHECK(model.outcome().badge_name.empty());
}

TEST_CASE_FIXTURE(Foyer, "the next session of the programme is where to go") {
    Session session;
    session.id = new_id<SessionId>();
    session.event = event.id;
    session.title = "Opening";
    session.room = "Great Hall";
    session.starts_at = at("2019-10-01T09:30");
    session.ends_at = at("2019-10-01T10:30");
    auto write = journal.begin(new_id<CommandId>(), "organiser");
    write.add(session);
    write.commit();
    show("WEI");
    model.apply(Confirm{}, now);
    CHECK(model.next_step().title == "Opening");
    CHECK(model.next_step().room == "Great Hall");
}

TEST_CASE_FIXTURE(Foyer, "an out-of-order kiosk says so and tries again") {
    model.go_out_of_order(now);
    CHECK(model.screen() == Screen::OutOfOrder);
    pass(stay_of(Screen::OutOfOrder));
    CHECK(model.screen() == Screen::Attract);
    show("WEI");
    CHECK(model.screen() == Screen::Welcome);
}

TEST_CASE_FIXTURE(Foyer, "two codes in view at once are each read once") {
    for (int frame = 0; frame < 300; ++frame) {
        show(frame % 2 == 0 ? "WEI" : "SIAN");
        pass(33ms);
    }
    CHECK(scans_of("WEI") == 1);
    CHECK(scans_of("SIAN") == 1);
}

TEST_CASE_FIXTURE(Foyer, "a poster's code behind a person does not take the screen from them") {
    show("WEI");
    model.read_code("https://example.org/poster", now);
    CHECK(model.screen() == Screen::Welcome);
    CHECK(model.outcome().badge_name == "Wei Li");
    model.apply(Confirm{}, now);
    model.read_code("https://example.org/another", now);
    CHECK(model.screen() == Screen::Done);
}

TEST_CASE_FIXTURE(Foyer, "nor does it wipe out what somebody is typing; a badge of ours does") {
    model.apply(FindMyName{}, now);
    const auto visit = model.visit();
    model.read_code("https://example.org/poster", now);
    CHECK(model.screen() == Screen::FindName);
    CHECK(model.visit() == visit);
    show("WEI");
    CHECK(model.screen() == Screen::Welcome);
}

TEST_CASE_FIXTURE(Foyer, "what was chosen on the first screen is neutral again when nobody stays") {
    model.apply(ToggleLargeText{}, now);
    model.apply(ChooseLanguage{i18n::Language::Welsh}, now);
    REQUIRE(model.next_change());
    pass(stay_of(Screen::Attract));
    CHECK(model.language() == i18n::Language::English);
    CHECK_FALSE(model.comfort().large_text);
    CHECK_FALSE(model.next_change());
}

TEST_CASE_FIXTURE(Foyer,
                  "a badge that could not be recorded is read again while it is still shown") {
    readings_fail([&] { show("WEI"); });
    CHECK(scans_of("WEI") == 0);
    for (int frame = 0; frame < 600 && model.screen() != Screen::Welcome; ++frame) {
        pass(33ms);
        show("WEI");
    }
    CHECK(model.screen() == Screen::Welcome);
    CHECK(scans_of("WEI") == 1);
}
