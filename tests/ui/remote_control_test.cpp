#include <doctest/doctest.h>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>

#include "common/core/fault.hpp"
#include "common/ui/frame.hpp"
#include "common/ui/remote_control.hpp"
#include "common/ui/texture_store.hpp"

using namespace lanyard;
using namespace lanyard::ui;

namespace {

/// A script's end of the socket and a screen with one field and one button far below.
struct Script {
    Script()
        : path(std::filesystem::temp_directory_path() /
               ("lanyard-remote-" + std::to_string(::getpid()))),
          screen(catalogue, {}, {}, std::make_shared<NoTextures>()),
          remote(path, {screen, [this](const auto& file) { pictured = file; },
                        [this] { closed = true; }}) {
        socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strcpy(address.sun_path, path.c_str());
        REQUIRE(::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        frame();
    }
    ~Script() { ::close(socket); }
    Script(const Script&) = delete;
    Script& operator=(const Script&) = delete;

    void draw(Frame& ui) {
        const auto list = ui.scroll({.height = fill()});
        ui.text_field("Name", name, {.id = "name"});
        for (int i = 0; i < 40; ++i)
            ui.person_card({.name = "Person"});
        if (ui.button("Check in", {.id = "check-in"})) ++pressed;
        if (auto code = ui.scanned()) scanned = *code;
    }

    void frame() {
        now += 1.0 / 60;
        remote.poll(now);
        const auto wishes = screen.draw_frame(now, [this](Frame& ui) { draw(ui); });
        screen.frame_ended(now);
        if (!wishes.again) remote.settled(now);
    }

    std::string answer_to(const std::string& command) {
        const std::string line = command + "\n";
        REQUIRE(::write(socket, line.data(), line.size()) == static_cast<long>(line.size()));
        std::string answer;
        for (int i = 0; i < 2000 && !answer.ends_with('\n'); ++i) {
            frame();
            char chunk[256];
            const auto count = ::read(socket, chunk, sizeof chunk);
            if (count > 0) answer.append(chunk, static_cast<std::size_t>(count));
        }
        return answer;
    }

    i18n::Catalogue catalogue = i18n::Catalogue::load_from("assets/messages");
    std::filesystem::path path;
    std::filesystem::path pictured;
    bool closed = false;
    std::string name;
    std::string scanned;
    int pressed = 0;
    double now = 1;
    Screen screen;
    RemoteControl remote;
    int socket = -1;
};

} // namespace

TEST_CASE_FIXTURE(Script, "a script taps by key, types, scans, and is answered after the frame") {
    CHECK(answer_to("tap name") == "ok\n");
    CHECK(answer_to("type Siân Ŵyn") == "ok\n");
    CHECK(name == "Siân Ŵyn");
    CHECK(answer_to("scan CCIN1-ABCDEFGH") == "ok\n");
    CHECK(scanned == "CCIN1-ABCDEFGH");
    CHECK(answer_to("shot /tmp/a.png") == "ok\n");
    CHECK(pictured == "/tmp/a.png");
    CHECK(answer_to("close") == "ok\n");
    CHECK(closed);
}

TEST_CASE_FIXTURE(Script, "what is out of sight is scrolled there before it is tapped") {
    REQUIRE_FALSE(screen.tree().find("check-in")->visible);
    CHECK(answer_to("tap check-in") == "ok\n");
    CHECK(pressed == 1);
}

TEST_CASE_FIXTURE(Script,
                  "what is not there is an error, at once for a tap and in time for a wait") {
    CHECK(answer_to("tap nobody") == "error no such widget\n");
    CHECK(answer_to("key Nonsense") == "error no such key\n");
    CHECK(answer_to("wait-for nobody") == "error not within 20 s\n");
    CHECK(answer_to("wait-for name") == "ok\n");
    CHECK(answer_to("dance") == "error no such command\n");
}

TEST_CASE_FIXTURE(Script, "only this user may operate the window") {
    struct stat about {};
    REQUIRE(::stat(path.c_str(), &about) == 0);
    CHECK((about.st_mode & 0077) == 0);
}

TEST_CASE("a socket that cannot be made is a fault") {
    const auto catalogue = i18n::Catalogue::load_from("assets/messages");
    Screen screen(catalogue, {}, {}, std::make_shared<NoTextures>());
    CHECK_THROWS_AS(RemoteControl("/nowhere/at/all", {screen, {}, {}}), Fault);
    CHECK_THROWS_AS(RemoteControl("/tmp/" + std::string(200, 'x'), {screen, {}, {}}), Fault);
}
