#include "kiosk/kiosk_app.hpp"

#include <atomic>
#include <iostream>
#include <typeinfo>
#include <utility>

#include "common/core/fault.hpp"
#include "common/core/log.hpp"
#include "common/core/worker.hpp"
#include "common/devices/sound.hpp"
#include "common/storage/changes_seen.hpp"
#include "common/storage/watcher.hpp"
#include "common/ui/window.hpp"
#include "kiosk/code_reader.hpp"
#include "kiosk/kiosk_view.hpp"
#include "kiosk/print_worker.hpp"
#include "kiosk/scan_pictures.hpp"
#include "kiosk/workplace.hpp"

namespace lanyard::kiosk {

namespace {

/// Twice the size for those who ask: the whole range that the layout is proved for.
constexpr double kLargeText = 2.0;
/// Before names that could not be read are read again.
constexpr Span kNamesPause{30'000};

ui::Appearance appearance_of(const KioskModel& model) {
    ui::Appearance appearance;
    appearance.language = model.language();
    appearance.density = ui::Density::Kiosk;
    appearance.contrast = model.comfort().high_contrast ? ui::Contrast::High : ui::Contrast::Normal;
    appearance.text_scale = model.comfort().large_text ? kLargeText : 1.0;
    appearance.public_touch = true;
    return appearance;
}

ui::WindowOptions window_options(const Options& options) {
    ui::WindowOptions window;
    window.title = "Lanyard";
    if (options.windowed)
        window.windowed = ui::Size{static_cast<float>(options.windowed->width),
                                   static_cast<float>(options.windowed->height)};
    if (options.windowed && options.windowed->place)
        window.place = ui::Point{static_cast<float>(options.windowed->place->left),
                                 static_cast<float>(options.windowed->place->top)};
    if (options.panel)
        window.glass_mm = ui::Size{static_cast<float>(options.panel->width_mm),
                                   static_cast<float>(options.panel->height_mm)};
    window.locked = !options.windowed;
    window.appearance.language = options.language;
    window.appearance.public_touch = true;
    window.remote_control = options.remote;
    return window;
}

CameraState state_of(devices::CameraState state) {
    switch (state) {
    case devices::CameraState::Starting:
        return CameraState::Starting;
    case devices::CameraState::Live:
        return CameraState::Live;
    case devices::CameraState::Lost:
        return CameraState::Lost;
    case devices::CameraState::Absent:
        return CameraState::Absent;
    }
    return CameraState::None;
}

} // namespace

struct KioskApp::Parts {
    Parts(const Options& options, const i18n::Catalogue& catalogue)
        : workplace(options),
          model(workplace.check_in(), workplace.database(), options.language,
                workplace.event_clock(), workplace.print_spool()),
          window(window_options(options), catalogue),
          sounds([] {}),
          seen(workplace.database()),
          worker([this] { window.wake(); }),
          watcher(options.database, [this] {
              changed_elsewhere = true;
              window.wake();
          }) {
        if (options.camera != "none")
            reader = std::make_unique<CodeReader>(options.camera, [this] { window.wake(); });
        if (workplace.print_spool())
            printing = std::make_unique<PrintWorker>(
                PrintingPlace{workplace.database().file(), workplace.event(),
                              workplace.check_in().place().station},
                devices::make_printer(options.printer), catalogue, workplace.event_clock(),
                [this] { window.wake(); });
        read_names();
    }

    void draw(ui::Frame& frame);
    void catch_up(ui::Frame& frame, Moment now);
    void follow_changes(Moment now);
    void follow_printing(Moment now);
    void read_names();
    void take_picture(ui::Frame& frame);
    void give_up(const char* why, Moment now);
    void tidy_log();
    void sound();
    void sleep_until_next_change(ui::Frame& frame, Moment now) const;

    Workplace workplace;
    KioskModel model;
    KioskForm form;
    ui::Window window;
    devices::Sounds sounds;
    storage::ChangesSeen seen;
    bool reading_names = false;
    bool names_are_old = false;
    std::optional<Moment> read_names_again; ///< when they could not be read
    Worker worker;
    std::unique_ptr<CodeReader> reader;
    std::optional<ui::Picture> picture;
    std::atomic<bool> changed_elsewhere = false;
    storage::Watcher watcher;
    PrintJobId held_up;
    std::unique_ptr<PrintWorker> printing;
};

void KioskApp::Parts::catch_up(ui::Frame& frame, Moment now) {
    worker.drain();
    if (read_names_again && now >= *read_names_again) read_names();
    if (changed_elsewhere.exchange(false)) follow_changes(now);
    follow_printing(now);
    if (const auto code = frame.scanned()) model.read_code(*code, now);
    while (reader) {
        const auto code = reader->take_code();
        if (!code) break;
        model.read_code(*code, now);
    }
    model.tick(now);
}

/// Perhaps badges were made under a new key, or somebody has registered meanwhile.
void KioskApp::Parts::follow_changes(Moment now) {
    workplace.catch_up();
    using storage::Changes;
    const auto changes = seen.take();
    if (printing && changes.touches(Changes::PrintJobs)) {
        model.follow_badge(held_up, now);
        printing->look();
    }
    const bool names = changes.touches(Changes::People) ||
                       changes.touches(Changes::Registrations) ||
                       changes.touches(Changes::Organisations);
    if (names) read_names();
}

/// A printer that waits for help says so in no file: it may be over in a moment.
void KioskApp::Parts::follow_printing(Moment now) {
    if (!printing) return;
    const auto before = std::exchange(held_up, printing->held_up());
    if (held_up != before) model.follow_badge(held_up, now);
}

/// On the worker: there may be a hundred thousand. One reading at a time, and one more when
/// something changed during it.
void KioskApp::Parts::read_names() {
    names_are_old = true;
    if (std::exchange(reading_names, true)) return;
    names_are_old = false;
    read_names_again.reset();
    const auto again = [this] {
        reading_names = false;
        if (names_are_old) read_names();
    };
    worker.start(
        [this, again, file = workplace.database().file(),
         event = workplace.event().id](Progress& progress) -> Worker::Finish {
            storage::Database database(file, storage::Opening::Existing);
            auto names = std::make_shared<const services::NameFinder>(
                services::NameFinder::load(database, event, progress));
            return [this, again, names = std::move(names)] {
                model.know_names(names);
                again();
            };
        },
        [this](const std::exception_ptr&) {
            log::warning("the names of the delegates cannot be read");
            reading_names = false;
            read_names_again = std::chrono::steady_clock::now() + kNamesPause;
        });
}

void KioskApp::Parts::take_picture(ui::Frame& frame) {
    if (!reader) return;
    reader->show_pictures(model.screen() == Screen::Attract);
    if (model.screen() != Screen::Attract) return;
    const auto newest = reader->take_picture();
    if (!newest) return;
    if (!picture) picture = frame.make_picture();
    const auto size =
        static_cast<std::size_t>(newest->stride) * static_cast<std::size_t>(newest->height);
    picture->upload(newest->width, newest->height, ui::PixelFormat::Rgba,
                    {newest->pixels.get(), size}, newest->stride);
}

void KioskApp::Parts::sound() {
    const auto cue = model.take_cue();
    if (cue == Cue::Yes) sounds.play(devices::Tone::Yes);
    if (cue == Cue::No) sounds.play(devices::Tone::No);
}

void KioskApp::Parts::sleep_until_next_change(ui::Frame& frame, Moment now) const {
    for (const auto& next : {model.next_change(), read_names_again})
        if (next) frame.wake_in(std::max(0.0, std::chrono::duration<double>(*next - now).count()));
}

/// The one place where the window's faults are caught: the person is sent to the desk, staff find
/// the reason in the log, and nothing is acknowledged.
void KioskApp::Parts::draw(ui::Frame& frame) {
    const auto now = std::chrono::steady_clock::now();
    try {
        catch_up(frame, now);
        take_picture(frame);
        const CameraScene scene{reader ? state_of(reader->state()) : CameraState::None,
                                picture ? &*picture : nullptr};
        if (const auto intent = view_kiosk(model, form, scene, now, frame)) {
            model.apply(*intent, now);
            if (printing && std::holds_alternative<Confirm>(*intent)) printing->look();
            window.wake();
        }
    } catch (const Fault& fault) {
        give_up(fault.what(), now);
    } catch (const std::exception& error) {
        // Its words may quote what was being read, and that may be somebody's name.
        give_up(typeid(error).name(), now);
    }
    tidy_log();
    sound();
    window.set_appearance(appearance_of(model));
    sleep_until_next_change(frame, now);
}

void KioskApp::Parts::give_up(const char* why, Moment now) {
    log::warning(why);
    model.go_out_of_order(now);
    window.wake();
}

/// Between people only. A log that cannot be moved is no reason to send anybody away: what is in it
/// counts, and the next pause tries again.
void KioskApp::Parts::tidy_log() {
    if (model.screen() != Screen::Attract) return;
    try {
        workplace.journal().gate().checkpoint_if_due();
    } catch (const Fault& fault) {
        log::warning(fault.what());
    }
}

KioskApp::KioskApp(const Options& options, const i18n::Catalogue& catalogue)
    : parts_(std::make_unique<Parts>(options, catalogue)) {}

KioskApp::~KioskApp() = default;

void KioskApp::run() {
    parts_->window.run([this](ui::Frame& frame) { parts_->draw(frame); });
}

namespace {

int run_program(const Options& options, const i18n::Catalogue& catalogue) {
    if (!options.scan.empty()) return scan_pictures(options, catalogue, std::cout, std::cerr);
    KioskApp(options, catalogue).run();
    return 0;
}

/// What goes wrong before there is a window is told where the program was started.
int explain(const Options& options, const i18n::Catalogue& catalogue) {
    constexpr int kFault = 1;
    constexpr int kRejected = 2;
    try {
        return run_program(options, catalogue);
    } catch (const Rejected& rejected) {
        std::cerr << catalogue.text(options.language, rejected.sentence()) << '\n';
        return kRejected;
    } catch (const Fault& fault) {
        std::cerr << catalogue.text(options.language, fault.sentence()) << '\n';
        return kFault;
    }
}

} // namespace

int run(int argc, const char* const* argv) {
    try {
        const auto parsed = parse_options(argc, argv, std::cout, std::cerr);
        if (parsed.exit_code) return *parsed.exit_code;
        return explain(parsed.options, i18n::Catalogue::load());
    } catch (const Fault& fault) {
        // Only the catalogue itself can fail here: there are no words but these.
        std::cerr << "Lanyard cannot read its messages: " << fault.what() << '\n';
        return 1;
    }
}

} // namespace lanyard::kiosk
