#include "common/storage/rebuild.hpp"

#include <doctest/doctest.h>

#include "common/storage/check.hpp"
#include "common/storage/migrations.hpp"
#include "common/storage/registrations.hpp"
#include "common/storage/replay.hpp"
#include "common/storage/schema.hpp"
#include "tests/storage/open_file.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using lanyard::testing::OpenFile;

namespace {

/// A file as a version left it that did not know a person's language nor refused scans: it has no
/// column for the one and holds a fact of the other in quarantine.
struct OlderFile : OpenFile {
    OlderFile() {
        auto write = journal.begin(new_id<CommandId>(), "somebody");
        Person person;
        person.id = PersonId{6};
        person.last_name = "O'Rourke";
        write.add(person);
        Registration place;
        place.id = RegistrationId{7};
        place.event = EventId{5};
        place.person = person.id;
        write.add(place);
        RefusedScan refused;
        refused.id = RefusedScanId{8};
        refused.event = EventId{5};
        write.add(refused);
        write.commit();
        forget_what_it_cannot_know();
    }

    void forget_what_it_cannot_know() {
        database.run_script(R"(
ALTER TABLE person DROP COLUMN language;
UPDATE fact SET body = json_remove(body, '$.language') WHERE noun = 'person';
INSERT INTO quarantine (replica_id, seq, why, body)
SELECT replica_id, seq, 'not understood', body FROM fact WHERE noun = 'refused_scan';
DELETE FROM refused_scan)");
    }

    /// Opens it with a version that has one more step.
    void open_with(std::string_view step) {
        auto steps = migrations();
        steps.push_back(step);
        const WriteGate::Pass pass(journal.gate());
        migrate(database, steps);
    }
    std::int64_t count(const std::string& table) {
        return database.integer("SELECT count(*) FROM " + table);
    }
    /// Every row of every table that a rebuild touches, and the version.
    std::string content() {
        std::string all = std::to_string(database.integer("PRAGMA user_version"));
        auto names = derived_tables();
        names.push_back({"quarantine", "seq"});
        for (const auto& table : names) {
            std::string columns;
            auto found = database.query("SELECT name FROM pragma_table_info(?1)", {table.name});
            while (found.next())
                columns += " || '|' || quote(" + std::string(found.text(0)) + ")";
            auto rows = database.query("SELECT ''" + columns + " FROM " + table.name);
            while (rows.next())
                all += '\n' + table.name + std::string(rows.text(0));
        }
        return all;
    }
};

constexpr std::string_view kAddLanguage = R"(-- replay
ALTER TABLE person ADD COLUMN language TEXT NOT NULL DEFAULT 'en';)";

constexpr std::string_view kAddLanguageAlone =
    "ALTER TABLE person ADD COLUMN language TEXT NOT NULL DEFAULT 'en';";

constexpr std::string_view kFailHalfWay = R"(-- replay
ALTER TABLE person ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
CREATE TRIGGER fail BEFORE INSERT ON registration BEGIN SELECT RAISE(ABORT, 'half-way'); END;)";

} // namespace

TEST_CASE_FIXTURE(OlderFile, "a step that asks for it leaves the tables as all facts give them") {
    REQUIRE(count("quarantine") == 1);
    open_with(kAddLanguage);
    CHECK(count("quarantine") == 0);
    CHECK(count("refused_scan") == 1);
    CHECK(find_registration(database, RegistrationId{7}));
    CHECK(replay(database).differences.empty());
    CHECK(database.integer("PRAGMA user_version") ==
          static_cast<std::int64_t>(migrations().size() + 1));
}

TEST_CASE_FIXTURE(OlderFile, "a step that does not ask leaves the rows as they are") {
    const auto rows = count("person");
    open_with(kAddLanguageAlone);
    CHECK(count("person") == rows);
    CHECK(count("quarantine") == 1);
    CHECK_FALSE(replay(database).differences.empty()); // which is what asking is for
}

TEST_CASE_FIXTURE(OlderFile,
                  "a fact that is still not understood, and a contradiction, stay in quarantine") {
    auto later = facts().front();
    later.replica = ReplicaId{3};
    later.seq = 1;
    later.noun = "balloon";
    auto contradiction = facts().front();
    contradiction.body = "{}";
    journal.take(std::vector{later, contradiction});
    REQUIRE(count("quarantine") == 3);
    open_with(kAddLanguage);
    CHECK(count("quarantine") == 2);
    CHECK(replay(database).differences.empty());
}

TEST_CASE_FIXTURE(OlderFile, "a rebuild that fails half-way leaves the file as it was") {
    const auto before = content();
    CHECK_THROWS_AS(open_with(kFailHalfWay), Fault);
    CHECK(content() == before);
    open_with(kAddLanguage);
    CHECK(replay(database).differences.empty());
}

TEST_CASE_FIXTURE(OlderFile,
                  "a happening that lacks a field is kept for the version that understands it") {
    auto lacking = facts().back();
    lacking.replica = ReplicaId{3};
    lacking.seq = 1;
    lacking.subject = 88;
    lacking.body = R"({"event_id":5})";
    journal.take(std::vector{lacking});
    CHECK(count("refused_scan") == 0);
    CHECK(count("quarantine") == 2);
}
