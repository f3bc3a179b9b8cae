#include "common/storage/check.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/storage/open_file.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using lanyard::testing::OpenFile;

namespace {

struct CheckedFile : OpenFile {
    template <class Noun>
    void record(const Noun& noun) {
        auto write = journal.begin(new_id<CommandId>(), "somebody");
        write.add(noun);
        write.commit();
    }
    void record_orphans() {
        record(EventDay{EventDayId{1}, kNowhere, *parse_day("2019-10-01"), false});
        record(Session{SessionId{2}, kNowhere, "Opening", {}, {}, {}, {}, 0, false});
        record(Checkpoint{CheckpointId{3}, kNowhere, "Front door", {}, false, true, false});
        record(Station{StationId{4}, "Kiosk 2", "kiosk", kNowhere, CheckpointId{99}});
        Person person;
        person.id = PersonId{6};
        person.organisation = OrganisationId{98};
        record(person);
        Registration registration;
        registration.id = RegistrationId{7};
        registration.event = kNowhere;
        registration.person = PersonId{97};
        registration.organisation = OrganisationId{98};
        registration.reference = "CCIN-7";
        record(registration);
        record_orphan_happenings(registration.id);
    }
    void record_orphan_happenings(RegistrationId here) {
        const RegistrationId elsewhere{96};
        record(Badge{BadgeId{8}, kNowhere, elsewhere, 1, 1, {}});
        Scan scan;
        scan.id = ScanId{9};
        scan.registration = elsewhere;
        scan.checkpoint = CheckpointId{99};
        record(scan);
        record(ScanUndo{ScanId{10}, ScanId{95}, here, "a mistake", {}});
        RefusedScan refused;
        refused.id = RefusedScanId{11};
        refused.checkpoint = CheckpointId{99};
        record(refused);
    }

    static constexpr EventId kNowhere{5};

    std::vector<std::string> found() {
        std::vector<std::string> words;
        for (const auto& finding : check(database))
            words.push_back(finding.what);
        return words;
    }
};

} // namespace

TEST_CASE_FIXTURE(CheckedFile, "whatever speaks of a thing that is not here is found and named") {
    record_orphans();
    CHECK(found() == std::vector<std::string>{
                         "event_days_without_event", "sessions_without_event",
                         "checkpoints_without_event", "stations_without_event",
                         "stations_without_checkpoint", "people_without_organisation",
                         "registrations_without_event", "registrations_without_person",
                         "registrations_without_organisation", "badges_without_registration",
                         "scans_without_registration", "scans_without_checkpoint",
                         "undos_without_scan", "refused_scans_without_checkpoint"});
    const auto findings = check(database);
    CHECK(findings[1].names == std::vector<std::string>{"2 Opening"});
    CHECK(findings[6].names == std::vector<std::string>{"7 CCIN-7"});
    CHECK(findings[11].names == std::vector<std::string>{"9"});
}

TEST_CASE_FIXTURE(CheckedFile, "twenty of a kind are named and the others counted") {
    for (int number = 1; number <= 23; ++number)
        record(EventDay{EventDayId{number}, EventId{5}, *parse_day("2019-10-01"), false});
    const auto findings = check(database);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().count == 23);
    CHECK(findings.front().names.size() == 20);
    CHECK(findings.front().unnamed == 3);
}

TEST_CASE_FIXTURE(CheckedFile, "lost facts are told by their numbers") {
    for (const auto* name : {"Oldham", "Rochdale", "Bolton", "Bury", "Wigan"})
        add(name);
    const auto replica = std::to_string(database.integer("SELECT replica_id FROM self"));
    database.run("DELETE FROM fact WHERE seq IN (1, 3, 4, 5)");
    const auto findings = check(database);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].what == "missing_facts");
    CHECK(findings[0].names == std::vector{replica + ":1"});
    CHECK(findings[1].what == "lost_own_facts");
    CHECK(findings[1].names == std::vector<std::string>{"1", "3-5"});
    CHECK(findings[1].count == 4);
}

TEST_CASE_FIXTURE(CheckedFile, "a number that would be given twice is damage") {
    add("Oldham");
    database.run("UPDATE self SET next_seq = 1");
    const auto findings = check(database);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().what == "next_number_taken");
    CHECK(findings.front().severity == Severity::Damage);
}
