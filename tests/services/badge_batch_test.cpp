#include "common/services/badge_batch.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "common/core/fault.hpp"
#include "common/storage/registrations.hpp"
#include "tests/support/conference_day.hpp"

using namespace lanyard;
using namespace lanyard::services;
using lanyard::testing::ConferenceDay;

namespace {

Person named(const std::string& last_name) {
    Person person;
    person.first_name = "Siân";
    person.last_name = last_name;
    return person;
}

struct BadgeTable : ConferenceDay {
    BadgeTable() { invite("SIAN", named("O'Rourke"), {}); }

    BadgeBatchResult make() {
        return desk_with_printer.make({event, folder / "badges.pdf", {}, {}}, "organiser",
                                      progress);
    }
    int reprint(const std::filesystem::path& pdf) {
        return desk_with_printer.reprint(event, "CCIN-1", pdf, {}, "organiser");
    }
    int generation() { return storage::badge_generation_of(database, id("SIAN")); }

    i18n::Catalogue catalogue = i18n::Catalogue::load_from("assets/messages");
    Progress progress;
    BadgeDesk desk_with_printer{journal, key_file, catalogue, event_clock};
};

} // namespace

TEST_CASE_FIXTURE(BadgeTable, "a second batch is the same badges again, and they stay good") {
    CHECK(make().first == 1);
    CHECK(make().first == 0);
    CHECK(generation() == 1);
    CHECK(scan("SIAN").admission == Admission::Admitted);
}

TEST_CASE_FIXTURE(BadgeTable, "a reprint revokes the badge before it") {
    make();
    CHECK(reprint(folder / "again.pdf") == 2);
    CHECK(std::filesystem::file_size(folder / "again.pdf") > 1000);
    CHECK(scan_code(badge("SIAN", 1)).admission == Admission::Revoked);
    CHECK(scan_code(badge("SIAN", 2)).admission == Admission::Admitted);
}

TEST_CASE_FIXTURE(BadgeTable, "where a reprint cannot be written, the old badge stays good") {
    make();
    CHECK_THROWS_AS(reprint(folder / "nowhere" / "again.pdf"), Fault);
    CHECK(generation() == 1);
    CHECK(scan("SIAN").admission == Admission::Admitted);
}

TEST_CASE_FIXTURE(BadgeTable, "a reprint that fails after all says that the old badge is void") {
    make();
    try {
        reprint("/dev/full");
        FAIL("nothing was said");
    } catch (const Fault& fault) {
        CHECK(fault.sentence().key == "fault.reprint_not_written");
    }
    CHECK(generation() == 2);
}

TEST_CASE_FIXTURE(BadgeTable, "badges of a retired key open nothing, those of the new one do") {
    make();
    const auto old = badge("SIAN");
    key_file.rotate(event.id);
    key_file.retire_older(event.id);
    keys = key_file.read();
    CHECK(scan_code(old).admission == Admission::NotOurs);
    CHECK(scan_code(badge("SIAN")).admission == Admission::Admitted);
}
