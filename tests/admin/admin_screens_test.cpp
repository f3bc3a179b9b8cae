#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>

#include "admin/admin_view.hpp"
#include "common/services/import_delegates.hpp"
#include "common/services/import_organisations.hpp"
#include "common/services/import_programme.hpp"
#include "common/storage/events.hpp"
#include "common/storage/registrations.hpp"
#include "common/ui/headless_screen.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/ui/layout_proofs.hpp"

using namespace lanyard;
using namespace lanyard::admin;

namespace {

constexpr auto kEvent = "ccin-annual-conference-and-co-operative-showcase-2019";

struct Glass {
    const char* name;
    ui::Panel panel;
};
constexpr Glass kGlasses[] = {{"laptop", {1366, 768, 310, 174}}, {"desk", {1920, 1080, 508, 286}}};

/// The demo's conference in an organiser's window without a window.
struct OrganisersScreen {
    OrganisersScreen() {
        import("organisations-2020-07-31.csv", services::import_organisations);
        import("programme-2019-20.csv", services::import_programme);
        const auto event = *storage::find_event(database, kEvent);
        Progress progress;
        REQUIRE(services::import_delegates(journal, event, {"assets/demo/delegates.csv"}, progress)
                    .accepted());
        model.begin(kEvent);
        wait_for_delegates();
    }

    template <class Import>
    void import(const char* name, Import how) {
        Progress progress;
        REQUIRE(how(journal, {std::filesystem::path("assets/demo") / name}, progress).accepted());
    }

    void wait_for_delegates() {
        while (model.delegates().loading()) {
            std::unique_lock lock(mutex);
            woken.wait(lock, [this] { return std::exchange(ready, false); });
            lock.unlock();
            worker.drain();
            model.tick();
        }
    }

    void draw(ui::Frame& frame) {
        if (const auto intent = view_admin(model, form, frame)) {
            model.apply(*intent);
            frame.animate();
        }
    }

    RegistrationId registration(const std::string& reference) {
        return storage::find_registration(database, model.event().event().id, reference)->id;
    }

    void arrive(const std::string& reference, const std::string& reason) {
        model.apply(CheckInByHand{registration(reference), reason});
        wait_for_delegates();
    }

    std::string state_of(const std::string& reference) {
        const auto& list = model.delegates().list();
        return list.arrived(list.row_of(registration(reference))) ? "arrived" : "not yet";
    }

    i18n::Catalogue catalogue = i18n::Catalogue::load_from("assets/messages");
    testing::TemporaryFolder folder;
    std::filesystem::path file = folder / "conference.db";
    SystemClock wall;
    storage::Database database{file, storage::Opening::CreateIfNone};
    storage::Journal journal{database, wall};
    std::mutex mutex;
    std::condition_variable woken;
    bool ready = false;
    Worker worker{[this] {
        const std::lock_guard lock(mutex);
        ready = true;
        woken.notify_one();
    }};
    AdminModel model{file, journal, catalogue, worker, parse_local_time("2019-10-01T08:45")};
    AdminForm form;
    ui::HeadlessScreen screen{catalogue,
                              [this](ui::Frame& frame) { draw(frame); },
                              kGlasses[1].panel,
                              {.density = ui::Density::Admin}};
};

} // namespace

namespace {

/// Cells and the bars of the year give way to what stands beside them: the whole text of a cell is
/// below the table once its row is chosen, and every event is listed in full below its bar.
std::string cut_off(const ui::ScreenTree& tree, const ui::Panel& panel) {
    auto kept = tree;
    std::erase_if(kept.elements, [&](const ui::Element& element) {
        const auto above = std::find_if(tree.elements.begin(), tree.elements.end(),
                                        [&](const auto& one) { return one.id == element.parent; });
        return element.role == ui::Role::Row ||
               (above != tree.elements.end() && above->role == ui::Role::Timeline);
    });
    return ui::proofs::listed(ui::proofs::clipped_texts(kept, panel));
}

} // namespace

TEST_CASE_FIXTURE(OrganisersScreen, "nothing in any panel is cut off, covered or faint") {
    namespace proofs = ui::proofs;
    form.chosen = registration("CCIN-0066");
    arrive("CCIN-0003", "lost the letter");
    for (const auto& glass : kGlasses)
        for (const auto language : {i18n::Language::English, i18n::Language::Welsh})
            for (const double scale : {1.0, 1.5, 2.0})
                for (const auto contrast : {ui::Contrast::Normal, ui::Contrast::High})
                    for (const auto panel : {Panel::Calendar, Panel::Event, Panel::Delegates,
                                             Panel::Badges, Panel::Live}) {
                        model.apply(ShowPanel{panel});
                        screen.set_panel(glass.panel);
                        screen.set_appearance({.language = language,
                                               .density = ui::Density::Admin,
                                               .contrast = contrast,
                                               .text_scale = scale});
                        screen.settle();
                        CAPTURE(glass.name);
                        CAPTURE(i18n::code_of(language));
                        CAPTURE(scale);
                        CAPTURE(static_cast<int>(panel));
                        const auto& tree = screen.tree();
                        const double least = contrast == ui::Contrast::High ? 7 : 4.5;
                        CHECK(cut_off(tree, glass.panel) == "");
                        CHECK(proofs::listed(proofs::overlapping_texts(tree)) == "");
                        CHECK(proofs::listed(proofs::faint_texts(tree, least)) == "");
                    }
}

TEST_CASE_FIXTURE(OrganisersScreen, "whoever was chosen stays chosen when the rows change places") {
    model.apply(ShowPanel{Panel::Delegates});
    model.apply(FilterDelegates{DelegateFilter::NotYet});
    screen.settle();
    screen.tap("CCIN-0070");
    screen.tap("check in");
    REQUIRE(screen.shows("check in by hand"));
    // Meanwhile somebody above them in the list has arrived at a kiosk.
    arrive("CCIN-0057", "at a kiosk");
    screen.settle();
    screen.type("forgot the badge");
    screen.press(ui::Key::Enter);
    wait_for_delegates();
    CHECK(state_of("CCIN-0070") == "arrived");
    CHECK(model.live().report().all.arrived == 2);
}

TEST_CASE_FIXTURE(OrganisersScreen, "a delegate's badge shows by its number, and sorts") {
    model.apply(ShowPanel{Panel::Delegates});
    screen.settle();
    CHECK(screen.find("CCIN-0070").value.find("Not made") != std::string::npos);
    screen.tap("badge");
    CHECK(form.delegates.sort_column == 3);
}

TEST_CASE_FIXTURE(OrganisersScreen, "a list that cannot be read is told above the panel") {
    std::filesystem::permissions(file, std::filesystem::perms(0444));
    model.reload(storage::Changes::everything());
    wait_for_delegates();
    REQUIRE(model.notice());
    CHECK(model.notice()->sentence.key == "fault.database_read_only");
}

TEST_CASE_FIXTURE(OrganisersScreen, "a figure leads to the delegates that it counts") {
    arrive("CCIN-0003", "lost the letter");
    model.apply(ShowPanel{Panel::Live});
    screen.settle();
    screen.tap("arrived");
    CHECK(model.panel() == Panel::Delegates);
    CHECK(screen.texts(ui::Role::Row) == std::vector<std::string>{"Dafydd ap Gwilym-Rees"});
}
