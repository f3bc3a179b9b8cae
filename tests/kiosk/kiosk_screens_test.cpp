#include <doctest/doctest.h>

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

/// A kiosk with its screen, but no window: views are drawn and tapped as people would.
struct ConferenceKiosk : ConferenceDay {
    ConferenceKiosk() { invite("PERSEPHONE", somebody()); }

    void draw(ui::Frame& frame) {
        const auto code = frame.scanned();
        if (code) model.read_code(*code, now);
        model.tick(now);
        if (const auto intent = view_kiosk(model, {CameraState::None, nullptr}, now, frame)) {
            model.apply(*intent, now);
            frame.animate();
        }
    }

    long arrived() { return services::attendance_of(database, event.id).all.arrived; }
    void show(Screen screen);

    i18n::Catalogue catalogue = i18n::Catalogue::load_from("assets/messages");
    KioskModel model{check_in, database, i18n::Language::English, event_clock};
    Moment now = Moment{} + 1h;
    ui::HeadlessScreen screen{
        catalogue, [this](ui::Frame& frame) { draw(frame); }, {1080, 1920, 268, 476}};
};

/// Brings the model to a screen by what a person would do.
void ConferenceKiosk::show(Screen wanted) {
    now += 1h;
    model.tick(now);
    switch (wanted) {
    case Screen::Attract:
        break;
    case Screen::Desk:
        model.apply(AskAtDesk{}, now);
        break;
    case Screen::Refusal:
        model.read_code("SOMEBODY-ELSES-CODE", now);
        break;
    case Screen::OutOfOrder:
        model.go_out_of_order(now);
        break;
    case Screen::Welcome:
    case Screen::Done:
        event_clock.set(event_clock.now() + 24h);
        change("PERSEPHONE", [](Registration& place) { place.days = CoveredDays(); });
        model.read_code(badge("PERSEPHONE"), now);
        if (wanted == Screen::Done) model.apply(Confirm{}, now);
        break;
    }
}

struct Glass {
    const char* name;
    ui::Panel panel;
};

constexpr Screen kScreens[] = {Screen::Attract, Screen::Desk,       Screen::Refusal,
                               Screen::Welcome, Screen::OutOfOrder, Screen::Done};

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
    screen.press(ui::Key::Enter);
    CHECK(model.screen() == Screen::Done);
    screen.press(ui::Key::Enter);
    CHECK(model.screen() == Screen::Attract);
    CHECK(arrived() == 1);
}

TEST_CASE_FIXTURE(ConferenceKiosk, "Escape on somebody else's name leads to the desk") {
    screen.scan(badge("PERSEPHONE"));
    screen.press(ui::Key::Escape);
    CHECK(model.screen() == Screen::Desk);
    CHECK(arrived() == 0);
}

TEST_CASE_FIXTURE(ConferenceKiosk, "both languages stand on the attract screen at once") {
    CHECK(screen.shows("Dangoswch eich cod"));
    CHECK(screen.shows("Show your code"));
}

TEST_CASE_FIXTURE(ConferenceKiosk, "the language can be changed on every screen") {
    for (const auto wanted : kScreens) {
        CAPTURE(static_cast<int>(wanted));
        show(wanted);
        screen.settle();
        CHECK(screen.shows("Cymraeg"));
        CHECK(screen.shows("English"));
    }
}

TEST_CASE_FIXTURE(ConferenceKiosk,
                  "nothing is cut off, faint or too small, on any glass, however large the text") {
    namespace proofs = ui::proofs;
    const Glass glasses[] = {{"21.5 inch portrait", {1080, 1920, 268, 476}},
                             {"21.5 inch landscape", {1920, 1080, 476, 268}},
                             {"15.6 inch landscape", {1920, 1080, 345, 194}}};
    for (const auto& glass : glasses)
        for (const auto language : {i18n::Language::English, i18n::Language::Welsh})
            for (const double scale : {1.0, 1.5, 2.0})
                for (const auto contrast : {ui::Contrast::Normal, ui::Contrast::High})
                    for (const auto wanted : kScreens) {
                        show(wanted);
                        ui::Appearance appearance;
                        appearance.language = language;
                        appearance.text_scale = scale;
                        appearance.contrast = contrast;
                        screen.set_panel(glass.panel);
                        screen.set_appearance(appearance);
                        screen.settle();
                        CAPTURE(glass.name);
                        CAPTURE(i18n::code_of(language));
                        CAPTURE(scale);
                        CAPTURE(static_cast<int>(wanted));
                        const auto& tree = screen.tree();
                        const double least = contrast == ui::Contrast::High ? 7 : 4.5;
                        CHECK(proofs::listed(
                                  proofs::small_targets(tree, glass.panel, proofs::kPublic)) == "");
                        CHECK(proofs::listed(proofs::clipped_texts(tree, glass.panel)) == "");
                        CHECK(proofs::listed(proofs::overlapping_texts(tree)) == "");
                        CHECK(proofs::listed(proofs::faint_texts(tree, least)) == "");
                    }
}
