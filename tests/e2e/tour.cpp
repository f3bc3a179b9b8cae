// Drives the two programs through a conference morning on a virtual display and writes a picture of
// every screen. What ./lanyard demo does where there is nobody to look.

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <regex>
#include <stdexcept>

#include "tests/e2e/conference.hpp"
#include "tests/e2e/desktop.hpp"
#include "tests/e2e/remote_window.hpp"

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

/// Words that nobody has written: a message's key shown in its place.
bool is_bare_key(const std::string& name) {
    static const std::regex kKey("[a-z]+(_[a-z]+)*[.][A-Za-z_]+");
    return std::regex_match(name, kKey);
}

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

    void shot(const std::string& name) {
        for (const auto& one : window.screen())
            if (is_bare_key(one.name))
                throw std::runtime_error(name + " shows “" + one.name + "” instead of words");
        window("shot " + (pictures / (name + ".png")).string());
    }

    fs::path socket;
    Child child;
    RemoteWindow window;
    fs::path pictures;
};

/// One after another before the camera: a good badge, a cancelled one, a foreign code, and, when
/// the film begins anew, the good one again.
void show_badges(Guest& kiosk, Guest& admin, const std::string& expected) {
    kiosk.shot("kiosk-attract");
    kiosk.window("wait-for confirm");
    kiosk.shot("kiosk-welcome");
    admin.window("wait-for 1 of " + expected);
    admin.shot("admin-live-after-first");
    kiosk.window("tap confirm");
    kiosk.shot("kiosk-done");
    kiosk.window("wait-for refusal.cancelled");
    kiosk.shot("kiosk-cancelled");
    kiosk.window("wait-for refusal.not_ours");
    kiosk.shot("kiosk-not-ours");
    kiosk.window("wait-for refusal.already_in");
    kiosk.shot("kiosk-already-in");
}

/// Every way in which the same screen can be asked for, from English in its usual size on.
void show_comforts(Guest& kiosk, const std::string& name) {
    kiosk.window("tap English");
    kiosk.shot(name + "-en");
    kiosk.window("tap Cymraeg");
    kiosk.shot(name + "-cy");
    kiosk.window("tap larger text");
    kiosk.shot(name + "-cy-large");
    kiosk.window("tap contrast");
    kiosk.shot(name + "-cy-large-contrast");
}

/// With a scanner instead of a camera: `badge` is of somebody who has not come yet.
void show_scanner(Guest& kiosk, const fs::path& badge, const std::string& orientation) {
    const auto name = "kiosk-" + orientation;
    kiosk.shot(name + "-attract");
    kiosk.window("tap no code");
    show_comforts(kiosk, name + "-desk");
    kiosk.window("tap finish");
    kiosk.window("scan " + code_on(badge));
    kiosk.window("wait-for confirm");
    show_comforts(kiosk, name + "-welcome");
    kiosk.window("tap confirm");
    kiosk.shot(name + "-done");
    kiosk.window("tap finish");
}

/// Badges that open nothing, each for its own reason. `other` is a badge of another event.
void show_refusals(Guest& kiosk, const TourOptions& options, const fs::path& other) {
    const std::pair<const char*, fs::path> refusals[] = {
        {"waiting", options.badges / "CCIN-0003.png"},
        {"wrong_day", options.badges / "CCIN-0039.png"},
        {"revoked", options.badges / "CCIN-0050.png"},
        {"wrong_event", other}};
    for (const auto& [refusal, badge] : refusals) {
        kiosk.window("scan " + code_on(badge));
        kiosk.window(std::string("wait-for refusal.") + refusal);
        kiosk.shot(std::string("kiosk-") + refusal);
        kiosk.window("tap finish");
    }
}

/// Without a code: a name, the organisation, and what proves whose it is.
void show_finding(Guest& kiosk, const std::string& orientation) {
    const auto name = "kiosk-" + orientation;
    kiosk.window("tap find name");
    kiosk.shot(name + "-find-name");
    kiosk.window("type ackroyd");
    kiosk.window("tap second fact");
    kiosk.window("type plymouth");
    kiosk.window("key Enter");
    kiosk.window("wait-for person 1");
    kiosk.shot(name + "-name-found");
    kiosk.window("tap person 1");
    kiosk.shot(name + "-prove-name");
    kiosk.window("tap Cymraeg");
    kiosk.window("tap larger text");
    kiosk.shot(name + "-prove-name-cy-large");
    kiosk.window("tap ui.back");
    kiosk.shot(name + "-find-name-cy-large");
    kiosk.window("tap ui.back");
}

/// What the refusals need: a place on the waiting list, a badge that was printed again, and one of
/// another event, whose file is returned.
fs::path prepare_refusals(const Conference& conference, const TourOptions& options) {
    const auto folder = options.pictures.parent_path();
    const auto waiting = folder / "waiting.csv";
    std::ofstream(waiting) << "reference,first_name,last_name,state\n"
                              "CCIN-0003,Dafydd,ap Gwilym-Rees,waiting\n";
    conference.admin({"import", "delegates", waiting, "--event", options.event});
    conference.admin({"reprint", "--event", options.event, "--registration", "CCIN-0050", "--out",
                      folder / "reprint.pdf"});
    const std::string other = "cities-of-service-ccin-policy-lab-conference-2020";
    const auto guest = folder / "plymouth.csv";
    std::ofstream(guest) << "reference,first_name,last_name\nPLY-1,Invented,Guest\n";
    conference.admin({"import", "delegates", guest, "--event", other});
    conference.admin({"badges", "--event", other, "--out", folder / "plymouth.pdf", "--images",
                      folder / "plymouth"});
    return folder / "plymouth" / "PLY-1.png";
}

/// A delegate without a badge is let in by hand; not this time.
void show_check_in_by_hand(Guest& admin) {
    admin.window("tap delegates");
    admin.window("wait-for CCIN-0070");
    admin.window("tap CCIN-0070");
    admin.window("tap check in");
    admin.shot("admin-check-in-by-hand");
    admin.window("tap admin.cancel");
}

void show_panels(Guest& admin, const std::string& language) {
    for (const char* panel : {"calendar", "event", "delegates", "badges", "live"}) {
        admin.window(std::string("tap ") + panel);
        // The list is only read now; the one waited for is the first in both languages.
        if (panel == std::string_view("delegates")) admin.window("wait-for CCIN-0057");
        admin.shot(std::string("admin-") + panel + "-" + language);
    }
}

void require(const Conference& conference, const std::string& figure, long wanted) {
    const auto counted = conference.figure(figure);
    if (counted != wanted)
        throw std::runtime_error(figure + " is " + std::to_string(counted) + " and should be " +
                                 std::to_string(wanted));
}

void run_tour(const TourOptions& options) {
    fs::create_directories(options.pictures);
    const Conference conference{options.programs, options.db, options.event};
    conference.admin({"cancel", "--event", options.event, "--registration", "CCIN-0031", "--reason",
                      "shown on the tour"});
    const auto badge_of_another_event = prepare_refusals(conference, options);
    const auto expected = std::to_string(conference.figure("expected"));
    const auto video = options.pictures.parent_path() / "camera.avi";
    film(video, {badge_picture(options.badges / "CCIN-0001.png"),
                 badge_picture(options.badges / "CCIN-0031.png"), foreign_code()});

    const VirtualDisplay display(1920, 1920, options.pictures.parent_path());
    Guest admin(options, display, "lanyard-admin", "1920x1080", {});
    admin.window("wait-for 0 of " + expected);
    admin.shot("admin-live-before");
    {
        Guest kiosk(options, display, "lanyard-kiosk", "1080x1920", {"--camera", video});
        show_badges(kiosk, admin, expected);
    }
    {
        Guest kiosk(options, display, "lanyard-kiosk", "1080x1920", {"--camera", "none"});
        show_scanner(kiosk, options.badges / "CCIN-0002.png", "portrait");
        show_refusals(kiosk, options, badge_of_another_event);
        show_finding(kiosk, "portrait");
    }
    {
        Guest kiosk(options, display, "lanyard-kiosk", "1920x1080", {"--camera", "none"});
        show_scanner(kiosk, options.badges / "CCIN-0007.png", "landscape");
        show_finding(kiosk, "landscape");
    }
    admin.window("wait-for 3 of " + expected);
    show_check_in_by_hand(admin);
    show_panels(admin, "en");
    admin.window("tap Cymraeg");
    show_panels(admin, "cy");
    admin.window("tap contrast");
    show_panels(admin, "cy-contrast");
    require(conference, "arrived", 3);
    require(conference, "refused", 2);
    std::cout << "Pictures of every screen: " << options.pictures.string() << '\n'
              << "Expected: " << expected << ", arrived: 3, refused as not of this event: 2. "
              << "The organiser's window and the command line agree.\n";
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
