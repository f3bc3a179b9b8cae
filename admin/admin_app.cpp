#include "admin/admin_app.hpp"

#include <atomic>
#include <iostream>

#include "admin/admin_view.hpp"
#include "admin/trouble.hpp"
#include "common/core/fault.hpp"
#include "common/storage/watcher.hpp"
#include "common/ui/window.hpp"

namespace lanyard::admin {

namespace {

ui::Appearance appearance_of(const ChooseAppearance& chosen) {
    ui::Appearance appearance;
    appearance.language = chosen.language;
    appearance.density = ui::Density::Admin;
    appearance.contrast = chosen.high_contrast ? ui::Contrast::High : ui::Contrast::Normal;
    appearance.text_scale = chosen.text_percent / 100.0;
    return appearance;
}

ui::WindowOptions window_options(const cli::WindowOptions& options) {
    ui::WindowOptions window;
    window.title = "Lanyard";
    if (options.windowed)
        window.windowed = ui::Size{static_cast<float>(options.windowed->width),
                                   static_cast<float>(options.windowed->height)};
    if (options.windowed && options.windowed->place)
        window.place = ui::Point{static_cast<float>(options.windowed->place->left),
                                 static_cast<float>(options.windowed->place->top)};
    window.appearance = appearance_of({options.language, false, 100});
    window.remote_control = options.remote;
    return window;
}

} // namespace

struct AdminApp::Parts {
    Parts(const cli::WindowOptions& options, const i18n::Catalogue& catalogue)
        : database(options.database, storage::Opening::Existing),
          journal(database, wall),
          window(window_options(options), catalogue),
          workers([this] { window.wake(); }),
          model(options.database, journal, catalogue, workers, options.at),
          watcher(options.database, [this] {
              changed_elsewhere = true;
              window.wake();
          }) {
        model.apply(ChooseAppearance{options.language, false, 100});
        model.begin(options.event);
    }

    void draw(ui::Frame& frame);
    void handle(const Intent& intent);
    void catch_up();
    void tidy_log();

    SystemClock wall;
    storage::Database database;
    storage::Journal journal;
    ui::Window window;
    Workers workers;
    AdminModel model;
    AdminForm form;
    std::atomic<bool> changed_elsewhere = false;
    int untidy_pages = -1; ///< in the log when it could not be moved
    storage::Watcher watcher;
};

void AdminApp::Parts::catch_up() {
    workers.drain();
    model.tick();
    if (!changed_elsewhere.exchange(false)) return;
    try {
        model.reload(storage::Changes::everything());
    } catch (...) {
        changed_elsewhere = true; // still to be shown
        throw;
    }
}

/// A log that cannot be moved is no reason to show nothing: it is told once, and tried again when
/// there is something new in it.
void AdminApp::Parts::tidy_log() {
    if (database.log_pages() == untidy_pages) return;
    try {
        journal.gate().checkpoint_if_due();
    } catch (const Fault& fault) {
        untidy_pages = database.log_pages();
        model.tell({fault.sentence(), false});
    }
}

void AdminApp::Parts::handle(const Intent& intent) {
    model.apply(intent);
    window.set_appearance(appearance_of(model.appearance()));
    window.wake();
}

/// The one place where the window's faults and failures are caught: they are told above the panel,
/// and nothing is acknowledged.
void AdminApp::Parts::draw(ui::Frame& frame) {
    try {
        catch_up();
        tidy_log();
        if (const auto intent = view_admin(model, form, frame)) handle(*intent);
    } catch (const std::exception&) {
        model.tell({sentence_of(std::current_exception()), false});
        window.wake();
    }
}

AdminApp::AdminApp(const cli::WindowOptions& options, const i18n::Catalogue& catalogue)
    : parts_(std::make_unique<Parts>(options, catalogue)) {}

AdminApp::~AdminApp() = default;

void AdminApp::run() {
    parts_->window.run([this](ui::Frame& frame) { parts_->draw(frame); });
}

int run(int argc, const char* const* argv) {
    try {
        const auto catalogue = i18n::Catalogue::load();
        cli::WindowOptions options;
        if (const auto code = cli::run(argc, argv, catalogue, std::cout, std::cerr, options))
            return *code;
        return cli::explain(catalogue, options.language, std::cerr, [&] {
            AdminApp(options, catalogue).run();
            return 0;
        });
    } catch (const Fault& fault) {
        // Only the catalogue itself can fail here: there are no words but these.
        std::cerr << "Lanyard cannot read its messages: " << fault.what() << '\n';
        return 1;
    } catch (const std::exception&) {
        std::cerr << "Lanyard cannot start.\n";
        return 1;
    }
}

} // namespace lanyard::admin
