#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "tests/e2e/morning.hpp"
#include "tests/e2e/remote_window.hpp"
#include "tests/support/printing/label_listener.hpp"

using namespace lanyard;
using namespace lanyard::e2e;
using lanyard::printing::LabelListener;
using lanyard::printing::Reaction;
using lanyard::printing::StatusAnswer;

namespace {

Reaction no_paper() {
    StatusAnswer status;
    status.paper_out = 1;
    return Reaction::answer(status);
}

Reaction ready() {
    return Reaction::answer(StatusAnswer{});
}

/// A kiosk that nobody looks after, and those who pass it.
struct UnattendedKiosk : Morning {
    /// The demo's delegates of the day are one short of a hundred.
    UnattendedKiosk() {
        const auto late = folder / "late.csv";
        std::ofstream(late) << "reference,first_name,last_name\nCCIN-0200,Late,Booking\n";
        conference.admin({"import", "delegates", late, "--event", conference.event});
        conference.admin({"badges", "--event", conference.event, "--out", folder / "all.pdf",
                          "--images", folder / "badges"});
    }

    /// Somebody comes, checks in and takes the badge; what they do besides differs.
    void arrive(std::size_t number, const std::string& reference) {
        const auto code = code_on(folder / "badges" / (reference + ".png"));
        if (number % 10 == 3) show_a_wrong_code();
        if (number % 10 == 6) begin_a_form_and_leave();
        person("scan " + code);
        person("wait-for confirm");
        if (number % 10 == 1) person("scan " + code); // still in view
        confirm_impatiently();
        if (number % 3 == 1) person("tap finish");
    }
    /// The next finger comes sooner than people's do and may be taken for the last one's second
    /// tap: they tap until something happens.
    void confirm_impatiently() {
        while (!shows("finish"))
            person.try_it("tap confirm");
    }
    bool shows(const std::string& key) {
        const auto screen = person.screen();
        return std::any_of(screen.begin(), screen.end(),
                           [&](const Seen& seen) { return seen.key == key && seen.visible; });
    }
    void show_a_wrong_code() {
        person("scan https://example.org/tickets/4711-" + std::to_string(++wrong_codes));
    }
    void begin_a_form_and_leave() {
        if (shows("finish")) person("tap finish");
        person("wait-for find name");
        person("tap find name");
        person("type Sia");
    }

    LabelListener printer{{ready(), no_paper(), ready(), ready(), ready(), no_paper()}};
    VirtualDisplay display{540, 960, folder.path()};
    Child kiosk = open(display, "lanyard-kiosk", "540x960",
                       {"--camera", "none", "--printer", printer.address()});
    RemoteWindow person{folder / "lanyard-kiosk", kiosk};
    int wrong_codes = 0;
};

} // namespace

TEST_CASE_FIXTURE(UnattendedKiosk, "a hundred delegates pass a kiosk that nobody looks after") {
    constexpr std::size_t kDelegates = 100;
    auto references = expected_today();
    REQUIRE(references.size() >= kDelegates);
    references.resize(kDelegates);
    for (std::size_t number = 0; number < kDelegates; ++number)
        arrive(number, references[number]);
    // Badges are printed in the order in which they were asked for.
    person("wait-for done.badge_ready");

    const auto labels = printer.labels();
    CHECK(labels.size() == kDelegates);
    CHECK(std::set(labels.begin(), labels.end()).size() == kDelegates);
    CHECK(conference.figure("arrived") == kDelegates);
    CHECK(sound());
}
