// Drives the two programs through a conference morning on a virtual display and writes a picture of
// every screen. What ./lanyard demo does where there is nobody to look.

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "tests/e2e/conference.hpp"
#include "tests/e2e/desktop.hpp"

namespace {

using namespace lanyard::e2e;
namespace fs = std::filesystem;

struct TourOptions {
    fs::path db;
    std::string event;
    fs::path badges;
    fs::path pictures;
    fs::path programs;
};

/// A program with its window on the tour's display.
struct Guest {
    Guest(const TourOptions& options, const VirtualDisplay& display, const std::string& program,
          const std::string& size, std::vector<std::string> more)
        : socket(options.pictures.parent_path() / (program + "-" + size)),
          child(words(options, program, size, std::move(more)), {{"DISPLAY", display.name()}},
                options.pictures.parent_path() / "tour.log"),
          window(socket, child),
          pictures(options.pictures) {}

    std::vector<std::string> words(const TourOptions& options, const std::string& program,
                                   const std::string& size, std::vector<std::string> more) const {
        std::vector<std::string> all = {
            options.programs / program, "--db",       options.db, "--event",  options.event, "--at",
            "2019-10-01T08:45",         "--windowed", size,       "--remote", socket};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    void shot(const std::string& name) { window("shot " + (pictures / (name + ".png")).string()); }

    fs::path socket;
    Child child;
    RemoteWindow window;
    fs::path pictures;
};

/// One after another before the camera: a good badge, a cancelled one, a foreign code, and, when
/// the film begins anew, the good one again.
void show_badges(Guest& kiosk) {
    kiosk.shot("kiosk-attract");
    kiosk.window("wait-for confirm");
    kiosk.shot("kiosk-welcome");
    kiosk.window("tap confirm");
    kiosk.shot("kiosk-done");
    kiosk.window("wait-for refusal.cancelled");
    kiosk.shot("kiosk-cancelled");
    kiosk.window("wait-for refusal.not_ours");
    kiosk.shot("kiosk-not-ours");
    kiosk.window("wait-for refusal.already_in");
    kiosk.shot("kiosk-already-in");
}

/// Every way in which the same screen can be asked for.
void show_comforts(Guest& kiosk, const std::string& orientation) {
    kiosk.shot("kiosk-attract-" + orientation);
    kiosk.window("tap no code");
    kiosk.shot("kiosk-desk-" + orientation + "-en");
    kiosk.window("tap Cymraeg");
    kiosk.shot("kiosk-desk-" + orientation + "-cy");
    kiosk.window("tap larger text");
    kiosk.shot("kiosk-desk-" + orientation + "-cy-large");
    kiosk.window("tap contrast");
    kiosk.shot("kiosk-desk-" + orientation + "-cy-large-contrast");
    kiosk.window("tap finish");
}

void show_panels(Guest& admin, const std::string& language) {
    for (const char* panel : {"calendar", "event", "delegates", "badges", "live"}) {
        admin.window(std::string("tap ") + panel);
        admin.shot(std::string("admin-") + panel + "-" + language);
    }
}

void run_tour(const TourOptions& options) {
    fs::create_directories(options.pictures);
    const Conference conference{options.programs, options.db, options.event};
    conference.admin({"cancel", "--event", options.event, "--registration", "CCIN-0031", "--reason",
                      "shown on the tour"});
    const auto video = options.pictures.parent_path() / "camera.avi";
    film(video, {badge_picture(options.badges / "CCIN-0001.png"),
                 badge_picture(options.badges / "CCIN-0031.png"), foreign_code()});

    const VirtualDisplay display(1920, 1920, options.pictures.parent_path());
    Guest admin(options, display, "lanyard-admin", "1920x1080", {});
    admin.shot("admin-live-before");
    {
        Guest kiosk(options, display, "lanyard-kiosk", "1080x1920", {"--camera", video});
        show_badges(kiosk);
    }
    admin.window("wait-for 1 of " + std::to_string(conference.figure("expected")));
    show_panels(admin, "en");
    admin.window("tap Cymraeg");
    show_panels(admin, "cy");
    for (const auto& [size, orientation] :
         {std::pair{"1080x1920", "portrait"}, std::pair{"1920x1080", "landscape"}}) {
        Guest kiosk(options, display, "lanyard-kiosk", size, {"--camera", "none"});
        show_comforts(kiosk, orientation);
    }
    std::cout << "Pictures of every screen: " << options.pictures.string() << '\n'
              << "Expected: " << conference.figure("expected")
              << ", arrived: " << conference.figure("arrived")
              << ", refused as not ours: " << conference.figure("refused") << '\n';
}

} // namespace

int main(int argc, char** argv) {
    TourOptions options;
    options.programs = fs::read_symlink("/proc/self/exe").parent_path();
    CLI::App program("Tour of a conference morning");
    program.add_option("--db", options.db)->required();
    program.add_option("--event", options.event)->required();
    program.add_option("--badges", options.badges)->required();
    program.add_option("--pictures", options.pictures)->required();
    CLI11_PARSE(program, argc, argv);
    try {
        run_tour(options);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "The tour stopped: " << error.what() << '\n';
        return 1;
    }
}
