#include "admin/event_clock.hpp"

#include <doctest/doctest.h>

using namespace lanyard;
using namespace std::chrono_literals;

namespace {

struct Rehearsal {
    std::chrono::steady_clock::time_point ticks;
    admin::EventClock clock{parse_local_time("2019-10-01T08:45"), [this] { return ticks; }};

    std::string local(const char* zone) { return format_local_time(to_local(clock.now(), zone)); }
};

} // namespace

TEST_CASE_FIXTURE(Rehearsal, "a rehearsal runs on when an event is opened again") {
    clock.go_to("Europe/London");
    ticks += 40min;
    clock.go_to("Europe/London");
    CHECK(local("Europe/London") == "2019-10-01T09:25:00");
}

TEST_CASE_FIXTURE(Rehearsal, "a rehearsal has the same local time in every event's zone") {
    clock.go_to("Europe/London");
    ticks += 5min;
    clock.go_to("Europe/Paris");
    CHECK(local("Europe/Paris") == "2019-10-01T08:50:00");
}

TEST_CASE("without a rehearsal it is the system's time") {
    const admin::EventClock clock{std::nullopt};
    const auto before = SystemClock{}.now();
    CHECK(clock.now() >= before);
}
