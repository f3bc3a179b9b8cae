#include "tests/support/ui/five_keys.hpp"

#include <doctest/doctest.h>

#include "tests/support/ui/layout_proofs.hpp"
#include "tests/ui/screen_fixture.hpp"

using namespace lanyard;
using namespace lanyard::ui;

namespace {

using Page = void (*)(gallery::Form&, Frame&);

constexpr Panel kPanels[] = {{1080, 1920, 268, 476}, {1920, 1080, 345, 194}, {1280, 800, 217, 136}};

struct FiveKeys : OnScreen {
    void show_page(Page page, const Appearance& appearance, const Panel& panel) {
        form = {};
        show([this, page](Frame& ui) { page(form, ui); }, appearance, panel);
    }
    /// By arrows alone to the thing, and Enter.
    void press(std::string_view key_or_name) {
        proofs::FiveKeyWalk walk(*screen);
        const auto missing = walk.out_of_reach();
        CHECK_MESSAGE(missing.empty(), proofs::listed(missing));
        REQUIRE(walk.go_to(key_or_name));
        screen->press(Key::Enter);
    }
    gallery::Form form;
};

} // namespace

TEST_CASE_FIXTURE(FiveKeys, "arrows alone reach everything on every public page, on every glass") {
    const Page pages[] = {gallery::attract_page, gallery::find_name_page, gallery::walk_in_page,
                          gallery::controls_page};
    for (const auto& panel : kPanels)
        for (const Page page : pages)
            for (const double scale : {1.0, 2.0}) {
                show_page(page, {.text_scale = scale, .public_touch = true}, panel);
                INFO(panel.width_px, " wide at ", scale);
                const auto missing = proofs::FiveKeyWalk(*screen).out_of_reach();
                CHECK_MESSAGE(missing.empty(), proofs::listed(missing));
            }
}

TEST_CASE_FIXTURE(FiveKeys, "and on the pages of the organiser's program") {
    for (const Page page : {gallery::live_page, gallery::delegates_page}) {
        show_page(page, {.density = Density::Admin}, kAdminPanel);
        const auto missing = proofs::FiveKeyWalk(*screen).out_of_reach();
        CHECK_MESSAGE(missing.empty(), proofs::listed(missing));
    }
}

TEST_CASE_FIXTURE(FiveKeys, "what has been reached is pressed by the centre key") {
    show_page(gallery::controls_page, {}, Panel{});
    press("photos");
    CHECK(form.photos);
    press("Press");
    CHECK(form.type == 2);
    press("Both");
    CHECK(form.day == 2);
    press("ui.clear");
    CHECK(form.name.empty());
}

TEST_CASE_FIXTURE(FiveKeys, "a list is opened, walked and chosen from, or left by Escape") {
    show_page(gallery::controls_page, {}, Panel{});
    press("lunch");
    press("Vegan");
    CHECK(form.meal == 2);
    CHECK(screen->none(Role::Option));
    CHECK(screen->find("lunch").focused);
    screen->press(Key::Enter);
    CHECK(screen->find("Vegan").focused);
    screen->press(Key::Down);
    screen->press(Key::Escape);
    CHECK(screen->none(Role::Option));
    CHECK(form.meal == 2);
    CHECK(screen->find("lunch").focused);
}

TEST_CASE_FIXTURE(FiveKeys,
                  "a dialog is answered, and the page below stays out of reach meanwhile") {
    show_page(gallery::controls_page, {}, Panel{});
    press("cancel");
    REQUIRE(form.asking);
    form.reason = "ill";
    screen->settle();
    press("Cancel registration");
    CHECK_FALSE(form.asking);
    CHECK(screen->texts(Role::Toast).size() == 1);
}

TEST_CASE_FIXTURE(FiveKeys, "a form is filled on the touch keyboard and sent") {
    show_page(gallery::walk_in_page, {.public_touch = true}, kPanels[0]);
    proofs::FiveKeyWalk walk(*screen);
    walk.out_of_reach();
    REQUIRE(walk.go_to("email"));
    press("key .gov.uk");
    CHECK(form.email == ".gov.uk");
    CHECK(screen->find("key .gov.uk").focused);
}

TEST_CASE_FIXTURE(FiveKeys, "what has the focus by the keys is seen, and shows it") {
    show_page(gallery::controls_page, {.text_scale = 2}, Panel{});
    proofs::FiveKeyWalk walk(*screen);
    walk.out_of_reach();
    for (const char* there : {"policy-lab", "photos", "cancel", "badge-name"}) {
        REQUIRE(walk.go_to(there));
        CHECK(screen->find(there).visible);
    }
}
