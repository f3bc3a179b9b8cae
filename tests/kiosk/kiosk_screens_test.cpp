#include <doctest/doctest.h>

#include <functional>

#include "common/qr/badge_token.hpp"
#include "common/services/attendance_report.hpp"
#include "common/ui/headless_screen.hpp"
#include "kiosk/kiosk_view.hpp"
#include "tests/support/conference_day.hpp"
#include "tests/support/ui/layout_proofs.hpp"

using namespace lanyard;
using namespace lanyard::kiosk;
using namespace lanyard::testing;
using namespace std::chrono_literals;

namespace {

Person somebody() {
    Person person;
    person.title = "Cllr";
    person.first_name = "Persephone";
    person.last_name = "Cholmondeley-Warburton";
    return person;
}

template <class Change>
Registration place(Change change) {
    Registration place;
    change(place);
    return place;
}

/// The same desk, where nobody goes in who has not paid.
Checkpoint paying(Checkpoint desk) {
    desk.requires_payment = true;
    return desk;
}

/// A kiosk with its screen, but no window: views are drawn and tapped as people would.
struct ConferenceKiosk : ConferenceDay {
    ConferenceKiosk() {
        invite("PERSEPHONE", somebody());
        invite_with_organisation();
        invite("LATER", somebody(),
               place([](auto& it) { it.days = CoveredDays({*parse_day("2019-10-02")}); }));
        invite("UNPAID", somebody(), place([](auto& it) { it.payment = PaymentState::Due; }));
        invite("WAITING", somebody(),
               place([](auto& it) { it.state = RegistrationState::Waiting; }));
        invite("CANCELLED", somebody(),
               place([](auto& it) { it.state = RegistrationState::Cancelled; }));
        invite("REPRINTED", somebody());
        print_badge("REPRINTED", 2);
    }

    void invite_with_organisation() {
        Organisation body;
        body.id = new_id<OrganisationId>();
        body.name = "National Association of Local Councils for England and Wales";
        auto write = journal.begin(new_id<CommandId>(), "organiser");
        write.add(body);
        write.commit();
        auto person = somebody();
        person.email = "persephone@nalc.example";
        person.organisation = body.id;
        invite("NALC", person,
               place([&](auto& registration) { registration.organisation = body.id; }));
    }

    void draw(ui::Frame& frame) {
        const auto code = frame.scanned();
        if (code) model.read_code(*code, now);
        model.tick(now);
        if (const auto intent = view_kiosk(model, form, {CameraState::None, nullptr}, now, frame)) {
            model.apply(*intent, now);
            frame.animate();
        }
    }

    /// As the worker hands them over.
    void read_names() {
        Progress progress;
        model.know_names(std::make_shared<const services::NameFinder>(
            services::NameFinder::load(database, event.id, progress)));
    }
    /// Somebody who is looking for their name, with what they have typed so far.
    void look_for(const std::string& name, const std::string& second) {
        wait_for_somebody();
        read_names();
        model.apply(FindMyName{}, now);
        screen.settle();
        form.question = {name, second};
        form.keyboard = false; // as Enter does
        model.apply(AskName{form.question}, now);
    }

    long arrived() { return services::attendance_of(database, event.id).all.arrived; }

    /// The kiosk as it waits, long after the last person.
    void wait_for_somebody() {
        now += 1h;
        model.tick(now);
    }
    void show_badge(const std::string& name) {
        wait_for_somebody();
        model.read_code(badge(name), now);
    }
    /// Of somebody who has not come yet, each time.
    void welcome() {
        const auto name = "NEW " + std::to_string(++newcomers);
        invite(name, somebody());
        show_badge(name);
    }
    /// Somebody new who is in, and how far their badge has come.
    void confirm() {
        welcome();
        model.apply(Confirm{}, now);
    }
    void confirm(PrintStep end) {
        confirm();
        print_badge_of_the_person(end);
        model.follow_badge({}, now);
    }
    /// Their badge came out on another day.
    void confirm_with_a_badge() {
        welcome();
        spool.ask(new_id<CommandId>(), model.outcome().registration, "kiosk");
        print_badge_of_the_person(PrintStep::Printed);
        model.apply(Confirm{}, now);
    }
    void print_badge_of_the_person(PrintStep end) {
        const auto spooled = storage::find_print_job(database, model.outcome().registration, 1);
        REQUIRE(spool.started(spooled->job.id));
        spool.finished(spooled->job.id, end, {"printer.ready"});
    }
    void show_badge_of_another_event() {
        wait_for_somebody();
        const EventId other{event.id.value ^ 1};
        const auto key = key_file.key_for(other);
        keys = key_file.read();
        model.read_code(qr::issue({1, other, id("PERSEPHONE"), 1}, key), now);
    }

    services::CheckIn strict{journal, keys, {event, paying(desk), {}}, event_clock};
    i18n::Catalogue catalogue = i18n::Catalogue::load_from("assets/messages");
    services::PrintSpool spool{journal, key_file, {event.id, new_id<StationId>()}, event_clock};
    KioskModel model{strict, database, i18n::Language::English, event_clock, &spool};
    KioskForm form;
    Moment now = Moment{} + 1h;
    int newcomers = 0;
    ui::HeadlessScreen screen{
        catalogue, [this](ui::Frame& frame) { draw(frame); }, {1080, 1920, 268, 476}};
};

/// Every screen that the kiosk can come to, how, and what is on it then.
struct Shown {
    const char* name;
    Screen screen;
    std::function<void(ConferenceKiosk&)> show;
    const char* says;
};

const std::vector<Shown>& everything_shown() {
    using Kiosk = ConferenceKiosk;
    static const std::vector<Shown> kAll = {
        {"attract", Screen::Attract, [](Kiosk& k) { k.wait_for_somebody(); }, "no code"},
        {"welcome", Screen::Welcome, [](Kiosk& k) { k.welcome(); }, "welcome.title"},
        {"done", Screen::Done, [](Kiosk& k) { k.confirm_with_a_badge(); }, "done.title"},
        {"badge printing", Screen::Done, [](Kiosk& k) { k.confirm(); }, "done.badge_printing"},
        {"badge ready", Screen::Done, [](Kiosk& k) { k.confirm(PrintStep::Printed); },
         "done.badge_ready"},
        {"badge late", Screen::Done, [](Kiosk& k) { k.confirm(PrintStep::Refused); },
         "done.badge_late"},
        {"badge at the desk", Screen::Done, [](Kiosk& k) { k.confirm(PrintStep::Uncertain); },
         "done.badge_at_desk"},
        {"find name", Screen::FindName,
         [](Kiosk& k) {
             k.wait_for_somebody();
             k.model.apply(FindMyName{}, k.now);
         },
         "name"},
        {"names found", Screen::FindName,
         [](Kiosk& k) { k.look_for("cholmondeley", "national association"); }, "name"},
        {"nobody found", Screen::FindName,
         [](Kiosk& k) { k.look_for("nobody", "national association"); }, "name"},
        {"prove name", Screen::ProveName,
         [](Kiosk& k) {
             k.look_for("cholmondeley", "national association");
             k.model.apply(ChooseName{0}, k.now);
             k.model.apply(ProveName{"somebody@else.example"}, k.now);
         },
         "proof"},
        {"desk", Screen::Desk,
         [](Kiosk& k) {
             k.wait_for_somebody();
             k.model.apply(AskAtDesk{}, k.now);
         },
         "desk.title"},
        {"out of order", Screen::OutOfOrder,
         [](Kiosk& k) {
             k.wait_for_somebody();
             k.model.go_out_of_order(k.now);
         },
         "out_of_order.title"},
        {"already in", Screen::Refusal,
         [](Kiosk& k) {
             k.show_badge("PERSEPHONE");
             k.show_badge("PERSEPHONE");
         },
         "refusal.already_in"},
        {"wrong day", Screen::Refusal, [](Kiosk& k) { k.show_badge("LATER"); },
         "refusal.wrong_day"},
        {"payment due", Screen::Refusal, [](Kiosk& k) { k.show_badge("UNPAID"); },
         "refusal.payment_due"},
        {"waiting", Screen::Refusal, [](Kiosk& k) { k.show_badge("WAITING"); }, "refusal.waiting"},
        {"cancelled", Screen::Refusal, [](Kiosk& k) { k.show_badge("CANCELLED"); },
         "refusal.cancelled"},
        {"revoked", Screen::Refusal, [](Kiosk& k) { k.show_badge("REPRINTED"); },
         "refusal.revoked"},
        {"wrong event", Screen::Refusal, [](Kiosk& k) { k.show_badge_of_another_event(); },
         "refusal.wrong_event"},
        {"not ours", Screen::Refusal,
         [](Kiosk& k) {
             k.wait_for_somebody();
             k.model.read_code("https://example.org/?ticket=12", k.now);
         },
         "refusal.not_ours"}};
    return kAll;
}

struct Glass {
    const char* name;
    ui::Panel panel;
};

} // namespace

TEST_CASE_FIXTURE(ConferenceKiosk, "a delegate is checked in by the screen tree alone") {
    screen.scan(badge("PERSEPHONE"));
    REQUIRE(screen.shows("Cllr Persephone Cholmondeley-Warburton"));
    screen.tap("Yes, that is me");
    CHECK(screen.shows("You are checked in"));
    CHECK(arrived() == 1);
    screen.tap("Finish");
    CHECK(screen.shows("no code"));
}

TEST_CASE_FIXTURE(ConferenceKiosk, "a delegate is checked in with the Enter key alone") {
    screen.scan(badge("PERSEPHONE"));
    screen.advance(1);
    screen.press(ui::Key::Enter);
    CHECK(model.screen() == Screen::Done);
    screen.press(ui::Key::Enter);
    CHECK(model.screen() == Screen::Attract);
    CHECK(arrived() == 1);
}

TEST_CASE_FIXTURE(ConferenceKiosk,
                  "a scanner that ends its line twice does not answer for the person") {
    screen.scan(badge("PERSEPHONE"));
    screen.press(ui::Key::Enter);
    CHECK(model.screen() == Screen::Welcome);
}

TEST_CASE_FIXTURE(ConferenceKiosk, "Escape on somebody else's name leads to the desk") {
    screen.scan(badge("PERSEPHONE"));
    screen.press(ui::Key::Escape);
    CHECK(model.screen() == Screen::Desk);
    CHECK(arrived() == 0);
}

TEST_CASE_FIXTURE(ConferenceKiosk,
                  "what the last person pressed is not what the next one's key presses") {
    screen.scan(badge("PERSEPHONE"));
    screen.tap("not me");
    invite("WEI", somebody());
    screen.scan(badge("WEI"));
    screen.advance(1);
    screen.press(ui::Key::Enter);
    CHECK(model.screen() == Screen::Done);
    CHECK(arrived() == 1);
}

TEST_CASE_FIXTURE(ConferenceKiosk, "a foreign code with blanks in it presses nothing") {
    screen.press(ui::Key::Tab);
    screen.scan("BEGIN VCARD somebody else with a very long name END");
    CHECK(model.screen() == Screen::Refusal);
    CHECK(model.language() == i18n::Language::English);
}

TEST_CASE_FIXTURE(ConferenceKiosk, "both languages stand on the attract screen at once") {
    CHECK(screen.shows("Dangoswch eich cod"));
    CHECK(screen.shows("Show your code"));
    CHECK(screen.shows("Testun mwy · Larger text"));
}

TEST_CASE_FIXTURE(ConferenceKiosk, "every screen says what it is about, and in which language") {
    for (const auto& shown : everything_shown()) {
        CAPTURE(std::string(shown.name));
        shown.show(*this);
        screen.settle();
        CHECK(model.screen() == shown.screen);
        CHECK(screen.shows(shown.says));
        CHECK(screen.shows("Cymraeg"));
        CHECK(screen.shows("English"));
    }
}

TEST_CASE_FIXTURE(ConferenceKiosk,
                  "nothing is cut off, hidden, faint or too small, on any glass, however large the "
                  "text and long the words") {
    namespace proofs = ui::proofs;
    const Glass glasses[] = {{"21.5 inch portrait", {1080, 1920, 268, 476}},
                             {"21.5 inch landscape", {1920, 1080, 476, 268}},
                             {"15.6 inch landscape", {1920, 1080, 345, 194}}};
    const std::pair<i18n::Language, bool> tongues[] = {{i18n::Language::English, false},
                                                       {i18n::Language::Welsh, false},
                                                       {i18n::Language::English, true}};
    for (const auto& glass : glasses)
        for (const auto& [language, stretched] : tongues)
            for (const double scale : {1.0, 1.5, 2.0})
                for (const auto contrast : {ui::Contrast::Normal, ui::Contrast::High})
                    for (const auto& shown : everything_shown()) {
                        screen.set_panel(glass.panel);
                        screen.set_appearance({.language = language,
                                               .contrast = contrast,
                                               .text_scale = scale,
                                               .stretched_text = stretched});
                        shown.show(*this);
                        screen.settle();
                        CAPTURE(std::string(glass.name));
                        CAPTURE(i18n::code_of(language));
                        CAPTURE(stretched);
                        CAPTURE(scale);
                        CAPTURE(std::string(shown.name));
                        const auto& tree = screen.tree();
                        const double least = contrast == ui::Contrast::High ? 7 : 4.5;
                        CHECK(proofs::listed(
                                  proofs::small_targets(tree, glass.panel, proofs::kPublic)) == "");
                        CHECK(proofs::listed(proofs::crowded_targets(tree, glass.panel,
                                                                     proofs::kPublic)) == "");
                        CHECK(proofs::listed(proofs::out_of_sight(tree, {"person 1"})) == "");
                        // "Is this you?" is asked of a name that can be seen.
                        if (shown.screen == Screen::Welcome)
                            CHECK(screen.find("badge name").visible);
                        CHECK(proofs::listed(proofs::clipped_texts(tree, glass.panel)) == "");
                        CHECK(proofs::listed(proofs::overlapping_texts(tree)) == "");
                        CHECK(proofs::listed(proofs::faint_texts(tree, least)) == "");
                    }
}

TEST_CASE_FIXTURE(ConferenceKiosk, "a delegate without a code is checked in by name and address") {
    read_names();
    screen.tap("find name");
    screen.type("cholm");
    CHECK(screen.none(ui::Role::Person));
    screen.tap("second fact");
    screen.type("national");
    CHECK(screen.texts(ui::Role::Person) == std::vector<std::string>{"P… C…-W…"});
    screen.tap("person 1");
    CHECK(model.screen() == Screen::ProveName);
    CHECK(arrived() == 0);
    screen.type("wrong@nalc.example");
    screen.press(ui::Key::Enter);
    CHECK(model.screen() == Screen::ProveName);
    CHECK(model.find_name().proof_was_wrong());
    for (int letter = 0; letter < 18; ++letter)
        screen.press(ui::Key::Backspace);
    screen.type("persephone@nalc.example");
    screen.tap("key enter");
    REQUIRE(model.screen() == Screen::Welcome);
    CHECK(screen.shows("Cllr Persephone Cholmondeley-Warburton"));
    screen.tap("confirm");
    CHECK(arrived() == 1);
}

TEST_CASE_FIXTURE(ConferenceKiosk, "nothing that one person typed is there for the next") {
    read_names();
    screen.tap("find name");
    screen.type("cholm");
    screen.tap("ui.back");
    CHECK(model.screen() == Screen::Attract);
    screen.tap("find name");
    CHECK(screen.find("name").value.empty());
}

TEST_CASE_FIXTURE(ConferenceKiosk,
                  "the second half of a double tap does nothing on the next screen") {
    screen.set_appearance({.public_touch = true});
    show_badge("PERSEPHONE");
    screen.settle();
    screen.tap("confirm");
    REQUIRE(model.screen() == Screen::Done);
    const auto finish = screen.find("finish").rect.centre();
    screen.double_tap_at(finish);
    CHECK(model.screen() == Screen::Attract);
}
