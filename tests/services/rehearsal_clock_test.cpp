#include <doctest/doctest.h>

#include "tests/support/conference_day.hpp"

using namespace lanyard;
using lanyard::testing::ConferenceDay;

TEST_CASE_FIXTURE(ConferenceDay,
                  "a rehearsal's clock says when a scan was, not which fact is later") {
    invite("SIAN", Person{});
    const auto started = wall.now();
    event_clock.set(at("2099-10-01T09:00"));
    scan("SIAN");
    const auto clock = database.integer("SELECT max(clock) FROM fact WHERE noun = 'scan'");
    CHECK(clock == database.integer("SELECT clock FROM self"));
    const Instant stamped{std::chrono::milliseconds{clock >> 16}};
    CHECK(stamped >= started);
    CHECK(stamped < event_clock.now());
    CHECK(database.integer("SELECT scanned_at FROM scan") ==
          event_clock.now().time_since_epoch().count());
}
