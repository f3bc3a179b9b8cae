#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/e2e/hands.hpp"
#include "tests/e2e/morning.hpp"
#include "tests/e2e/remote_window.hpp"
#include "tests/support/printing/label_listener.hpp"

using namespace lanyard;
using namespace lanyard::e2e;
using lanyard::printing::LabelListener;
using lanyard::printing::Reaction;
using lanyard::printing::StatusAnswer;

namespace {

/// A kiosk with a label printer beside it.
struct PrintingKiosk : Morning {
    Child open_kiosk(const LabelListener& printer) const {
        return open(display, "lanyard-kiosk", "1080x1920",
                    {"--camera", "none", "--printer", printer.address()});
    }
    void arrive(int number, const Child& kiosk, RemoteWindow& delegate) {
        delegate("wait-for no code");
        hands.scan(kiosk, code_on(badge(number)));
        delegate("wait-for confirm");
        delegate("tap confirm");
    }
    nlohmann::json outstanding() const {
        return nlohmann::json::parse(
            conference.admin({"print-jobs", "--event", conference.event, "--json"}))["print_jobs"];
    }

    VirtualDisplay display{1080, 1920, folder.path()};
    Hands hands{display};
};

Reaction no_paper() {
    StatusAnswer status;
    status.paper_out = 1;
    return Reaction::answer(status);
}

} // namespace

TEST_CASE_FIXTURE(PrintingKiosk, "a printer that fails twice prints one label, and says so") {
    LabelListener printer({no_paper(), no_paper()});
    auto kiosk = open_kiosk(printer);
    RemoteWindow delegate(folder / "lanyard-kiosk", kiosk);
    arrive(1, kiosk, delegate);
    delegate("wait-for done.badge_late");
    CHECK(outstanding().size() == 1);
    delegate("wait-for done.badge_ready");
    CHECK(printer.labels().size() == 1);
    CHECK(outstanding().empty());
    CHECK(conference.figure("arrived") == 1);
    CHECK(sound());
}

TEST_CASE_FIXTURE(PrintingKiosk, "a kiosk killed at the printer leaves that badge to staff, once") {
    LabelListener printer({Reaction{}, Reaction::silence()});
    {
        auto kiosk = open_kiosk(printer);
        RemoteWindow delegate(folder / "lanyard-kiosk", kiosk);
        arrive(1, kiosk, delegate);
        REQUIRE(printer.was_asked(2));
        kiosk.kill();
    }
    auto kiosk = open_kiosk(printer);
    RemoteWindow delegate(folder / "lanyard-kiosk", kiosk);
    arrive(3, kiosk, delegate);
    delegate("wait-for done.badge_ready");
    CHECK(printer.labels().size() == 2);
    const auto jobs = outstanding();
    REQUIRE(jobs.size() == 1);
    CHECK(jobs[0]["reference"] == "CCIN-0001");
    CHECK(jobs[0]["state"] == "uncertain");
    CHECK(sound());
}
