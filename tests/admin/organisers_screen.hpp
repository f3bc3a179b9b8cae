#pragma once

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

namespace lanyard::admin {

inline constexpr auto kEvent = "ccin-annual-conference-and-co-operative-showcase-2019";

/// The demo's conference in an organiser's window without a window.
struct OrganisersScreen {
    OrganisersScreen() {
        import("organisations-2020-07-31.csv", services::import_organisations);
        import("programme-2019-20.csv", services::import_programme);
        invite(kEvent, "assets/demo/delegates.csv");
        model.begin(kEvent);
    }

    void invite(const char* slug, const std::filesystem::path& delegates) {
        Progress progress;
        const auto event = *storage::find_event(database, slug);
        REQUIRE(services::import_delegates(journal, event, {delegates}, progress).accepted());
    }

    template <class Import>
    void import(const char* name, Import how) {
        Progress progress;
        REQUIRE(how(journal, {std::filesystem::path("assets/demo") / name}, progress).accepted());
    }

    /// Until a worker has something ready for `drain`.
    void wait_for_worker() {
        std::unique_lock lock(mutex);
        woken.wait(lock, [this] { return std::exchange(ready, false); });
    }

    void wait_for_delegates() {
        for (catch_up(); model.delegates().busy(); catch_up())
            wait_for_worker();
    }

    void catch_up() {
        workers.drain();
        model.tick();
    }

    void show(Panel panel) {
        model.apply(ShowPanel{panel});
        wait_for_delegates();
        screen.settle();
    }

    /// And what follows from it on the workers.
    void tap(const std::string& key_or_name) {
        screen.tap(key_or_name);
        wait_for_delegates();
        screen.settle();
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

    std::vector<std::string> names() { return screen.texts(ui::Role::Row); }

    std::string state_of(const std::string& reference) {
        const auto& list = model.delegates().list();
        return list.arrived(list.row_of(registration(reference))) ? "arrived" : "not yet";
    }

    i18n::Catalogue catalogue = i18n::Catalogue::load_from("assets/messages");
    lanyard::testing::TemporaryFolder folder;
    std::filesystem::path file = folder / "conference.db";
    SystemClock wall;
    storage::Database database{file, storage::Opening::CreateIfNone};
    storage::Journal journal{database, wall};
    std::mutex mutex;
    std::condition_variable woken;
    bool ready = false;
    Workers workers{[this] {
        const std::lock_guard lock(mutex);
        ready = true;
        woken.notify_one();
    }};
    AdminModel model{file, journal, catalogue, workers, parse_local_time("2019-10-01T08:45")};
    AdminForm form;
    ui::HeadlessScreen screen{catalogue,
                              [this](ui::Frame& frame) { draw(frame); },
                              {1920, 1080, 508, 286},
                              {.density = ui::Density::Admin}};
};

} // namespace lanyard::admin
