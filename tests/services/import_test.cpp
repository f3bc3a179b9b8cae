#include <doctest/doctest.h>

#include <fstream>
#include <set>

#include "common/services/attendance_report.hpp"
#include "common/services/import_delegate_rows.hpp"
#include "common/services/import_delegates.hpp"
#include "common/services/import_organisations.hpp"
#include "common/services/import_programme.hpp"
#include "common/storage/events.hpp"
#include "common/storage/people.hpp"
#include "common/storage/registrations.hpp"
#include "tests/support/conference_day.hpp"

using namespace lanyard;
using namespace lanyard::services;
using lanyard::testing::ConferenceDay;

namespace {

struct Office : ConferenceDay {
    std::filesystem::path csv(const std::string& text) {
        const auto path = folder / "import.csv";
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    ImportResult delegates(const std::string& text, DryRun dry_run = DryRun::No) {
        return import_delegates(journal, event, {csv(text), dry_run}, progress);
    }
    ImportResult programme(const std::string& text) {
        return import_programme(journal, {csv(text)}, progress);
    }
    /// The key of the first error and where it is: "csv.ragged 3:0".
    std::string refusal(const ImportResult& result) {
        if (result.errors.none()) return "accepted";
        const auto& error = result.errors.first().front();
        return error.sentence.key + " " + std::to_string(error.row) + ":" +
               std::to_string(error.column);
    }
    long places() { return storage::count_registrations(database, event.id); }
    storage::Delegate delegate(const std::string& reference) {
        const auto place = storage::find_registration(database, event.id, reference);
        return *storage::find_delegate(database, place->id);
    }

    Progress progress;
};

} // namespace

TEST_CASE_FIXTURE(Office, "what spreadsheets write is understood: marks, semicolons, tabs, CRLF") {
    CHECK(delegates("\xEF\xBB\xBF"
                    "first_name;last_name\r\nSiân;O'Rourke\r\n")
              .added == 1);
    CHECK(delegates("Last name\tFirst name\nLi\tWei\n").added == 1);
    CHECK(delegates("first_name,last_name\n\"Ann \"\"Nan\"\"\",\"Lee, Jr\"\n\n").added == 1);
    CHECK(places() == 3);
}

TEST_CASE_FIXTURE(Office, "one mistake and nothing is imported; it says where") {
    const std::string good = "first_name,last_name,reference,days,email\nA,B,R1,,\n";
    CHECK(refusal(delegates("")) == "csv.empty 0:0");
    CHECK(refusal(delegates("last_name\nB\n")) == "csv.missing_columns 1:0");
    CHECK(refusal(delegates("first_name,last_name,first_name\n")) == "csv.duplicate_column 1:3");
    CHECK(refusal(delegates(good + "A,B\n")) == "csv.ragged 3:0");
    CHECK(refusal(delegates(good + "A,B,R1,,\n")) == "csv.reference_twice 3:3");
    CHECK(refusal(delegates(good + "A,B,../R,,\n")) == "csv.reference 3:3");
    CHECK(refusal(delegates(good + "A,B,R2,2019-02-30,\n")) == "csv.days 3:4");
    CHECK(refusal(delegates(good + "A,B,R2,2019-10-03,\n")) == "csv.days 3:4");
    CHECK(refusal(delegates(good + "A,B,R2,,nobody\n")) == "csv.email 3:5");
    CHECK(refusal(delegates(good + ",,R2,,\n")) == "csv.name_missing 3:2");
    CHECK(refusal(delegates(good + "A,\xFF,R2,,\n")) == "csv.not_utf8 3:2");
    CHECK(refusal(delegates(good + std::string("A,B\0,R2,,\n", 10))) == "csv.zero_byte 3:2");
    CHECK(refusal(delegates(good + "A,\"B,R2,,\n")) == "csv.quotes 3:2");
    CHECK(refusal(delegates(good + "A,\"B\nC\",R2,,\n")) == "csv.control_characters 3:2");
    CHECK(refusal(delegates(good + "A," + std::string(500, 'x') + ",R2,,\n")) ==
          "csv.too_long 3:2");
    CHECK(refusal(delegates("first_name,last_name,organisation\nA,B,Atlantis\n")) ==
          "csv.unknown_organisation 2:3");
    CHECK(refusal(delegates("\xFF\xFE"
                            "f\0i\0")) == "csv.utf16 0:0");
    CHECK(refusal(delegates(std::string(5'000'000, '"'))) == "csv.cell_too_large 1:1");
    CHECK(places() == 0);
}

TEST_CASE_FIXTURE(Office, "of many mistakes the first twenty are told and the others counted") {
    std::string nameless = "first_name,last_name,reference\n";
    for (int row = 0; row < 50; ++row)
        nameless += ",,R" + std::to_string(row) + "\n";
    const auto many = delegates(nameless);
    CHECK(many.errors.count() == 50);
    CHECK(many.errors.first().size() == 20);
    const auto lines = describe_errors(i18n::Catalogue::load_from("assets/messages"),
                                       i18n::Language::English, many.errors);
    REQUIRE(lines.size() == 21);
    CHECK(lines.front().find("Row 2") != std::string::npos);
    CHECK(lines.back().find("30") != std::string::npos);
}

TEST_CASE_FIXTURE(Office, "the same file twice adds nobody, and a dry run nobody at all") {
    const std::string with_references = "first_name,last_name,reference\nA,B,R1\nC,D,R2\n";
    const std::string without = "first_name,last_name\nE,F\nE,F\n";
    CHECK(delegates(with_references, DryRun::Yes).added == 2);
    CHECK(places() == 0);
    CHECK(delegates(with_references).added == 2);
    CHECK(delegates(with_references).unchanged == 2);
    CHECK(delegates(without).added == 2);
    CHECK(delegates(without).unchanged == 2);
    CHECK(places() == 4);
}

TEST_CASE_FIXTURE(Office,
                  "a known reference is brought up to date; what the file leaves out stays") {
    delegates("first_name,last_name,reference,days,title\nSian,ORourke,R1,2,Cllr\n");
    const auto result = delegates("first_name,last_name,reference\nSiân,O'Rourke,r1\n");
    CHECK(result.updated == 1);
    const auto now = delegate("R1");
    CHECK(now.person.first_name == "Siân");
    CHECK(now.person.title == "Cllr");
    CHECK(now.registration.days.text() == "2019-10-02");
}

TEST_CASE_FIXTURE(Office,
                  "who came to another event is the same person, as the new file has them") {
    delegates("first_name,last_name,email,title,reference\nSian,ORourke,s@example.org,,R1\n");
    const std::string header = "name,kind,starts_on\n";
    REQUIRE(programme(header + "Summit,summit,2020-01-15\n").accepted());
    const auto summit = *storage::find_event(database, "summit-2020");
    const auto form = csv("first_name,last_name,email,title,reference\n"
                          "Siân,O'Rourke,S@example.org,Cllr,S1\nSiân,O'Rourke,,,S2\n");
    CHECK(import_delegates(journal, summit, {form}, progress).added == 2);
    const auto there = [&](const char* reference) {
        return storage::find_registration(database, summit.id, reference)->person;
    };
    CHECK(there("S1") == delegate("R1").person.id);
    CHECK(delegate("R1").person.title == "Cllr");
    CHECK(delegate("R1").person.badge_name == "Cllr Siân O'Rourke");
    CHECK(there("S2") != there("S1"));
    CHECK(import_delegates(journal, summit, {form}, progress).unchanged == 2);
}

TEST_CASE_FIXTURE(Office, "namesakes in one file are two people") {
    delegates("first_name,last_name,reference\nAnn,Lee,R1\nAnn,Lee,R2\n");
    CHECK(delegate("R1").person.id != delegate("R2").person.id);
}

TEST_CASE_FIXTURE(Office, "references that are missing are made, each another") {
    CHECK(delegates("first_name,last_name\nA,B\nC,D\nE,F\n").added == 3);
    std::set<std::string> references;
    storage::for_each_delegate(database, event.id, [&](const storage::Delegate& delegate) {
        references.insert(delegate.registration.reference);
        CHECK(is_reference(delegate.registration.reference));
    });
    CHECK(references.size() == 3);
}

TEST_CASE_FIXTURE(Office, "every fact of an import waits to be sent to other stations") {
    const auto waiting = [&] { return database.integer("SELECT count(*) FROM outbox"); };
    const auto facts = [&] { return database.integer("SELECT count(*) FROM fact"); };
    const auto before = waiting();
    delegates("first_name,last_name\nA,B\nC,D\n");
    CHECK(waiting() == before + 4); // two people and two places
    CHECK(waiting() == facts());
}

TEST_CASE_FIXTURE(Office, "a cancelled import leaves nothing") {
    progress.cancel();
    const auto result = delegates("first_name,last_name\nA,B\n");
    CHECK(result.cancelled);
    CHECK_FALSE(result.accepted());
    CHECK(places() == 0);
}

TEST_CASE_FIXTURE(Office, "columns that nobody knows are told and passed over") {
    const auto result = delegates("first_name,last_name,Shoe size\nA,B,43\n");
    CHECK(result.accepted());
    CHECK(result.ignored_columns == std::vector<std::string>{"Shoe size"});
}

TEST_CASE("days are dates or ordinal numbers of the event's own") {
    const std::vector<LocalDay> days = {*parse_day("2019-10-01"), *parse_day("2019-10-02")};
    for (const char* all : {"", "all", "both", "1,2", "1 and 2", "2019-10-01;2019-10-02"})
        CHECK(parse_days(all, days)->all());
    CHECK(parse_days("2", days)->text() == "2019-10-02");
    for (const char* wrong : {"3", "0", "Tuesday", "2019-10-03", "1-2"})
        CHECK_FALSE(parse_days(wrong, days).has_value());
}

TEST_CASE_FIXTURE(Office, "a programme's dates are checked, and its days follow a change") {
    const std::string header = "name,kind,starts_on,ends_on,status\n";
    CHECK(refusal(programme(header + "X,summit,2019-02-30,,\n")) == "csv.date 2:3");
    CHECK(refusal(programme(header + "X,summit,2019-10-02,2019-10-01,\n")) ==
          "csv.ends_before_start 2:4");
    CHECK(refusal(programme(header + "X,summit,2020-06,2020-06-02,\n")) ==
          "csv.dates_do_not_match 2:4");
    CHECK(refusal(programme(header + "X,summit,,,perhaps\n")) == "csv.status 2:5");
    CHECK(refusal(programme(header + "X,a,2020-01-01,,\nX,b,2020-02-01,,\n")) ==
          "csv.event_twice 3:1");
    CHECK(programme(header + "X,summit,2020-01-01,2020-01-02,\n").added == 1);
    CHECK(programme(header + "X,summit,2020-01-01,2020-01-03,\n").updated == 1);
    const auto summit = storage::find_event(database, "x-2020");
    REQUIRE(summit.has_value());
    CHECK(storage::list_days(database, summit->id).size() == 3);
    CHECK(storage::list_checkpoints(database, summit->id).size() == 1);
}

TEST_CASE_FIXTURE(Office, "the demo's three files are the network's year and its conference") {
    CHECK(import_organisations(journal, {"assets/demo/organisations-2020-07-31.csv"}, progress)
              .added == 76);
    CHECK(import_programme(journal, {"assets/demo/programme-2019-20.csv"}, progress).accepted());
    CHECK(storage::list_events(database, "2019-20").size() == 18);
    const auto result = import_delegates(journal, event, {"assets/demo/delegates.csv"}, progress);
    CHECK(result.accepted());
    CHECK(services::attendance_of(database, event.id).all.expected == 105);
}

TEST_CASE_FIXTURE(Office, "an empty state is no decision: who was cancelled meanwhile stays so") {
    const std::string said = "first_name,last_name,reference,state\nA,B,R1,\n";
    REQUIRE(delegates(said).added == 1);
    const auto before = delegate("R1").registration;
    auto after = before;
    after.state = RegistrationState::Cancelled;
    auto write = journal.begin(new_id<CommandId>(), "organiser");
    write.edit(before, after);
    write.commit();
    CHECK(delegates(said).unchanged == 1);
    CHECK(delegate("R1").registration.state == RegistrationState::Cancelled);
    CHECK(delegates("first_name,last_name,reference,state\nA,B,R1,confirmed\n").updated == 1);
}

TEST_CASE_FIXTURE(Office, "a namesake without a reference is somebody else") {
    REQUIRE(delegates("first_name,last_name,title,reference\nAnn,Lee,,R1\n").added == 1);
    const std::string both = "first_name,last_name,title,reference\n";
    SUBCASE("after the one who is known") {
        CHECK(delegates(both + "Ann,Lee,,R1\nAnn,Lee,Dr,\n").added == 1);
    }
    SUBCASE("before the one who is known") {
        CHECK(delegates(both + "Ann,Lee,Dr,\nAnn,Lee,,R1\n").added == 1);
    }
    CHECK(places() == 2);
    CHECK(delegate("R1").person.title.empty());
}

TEST_CASE_FIXTURE(Office, "a register of organisations without a column leaves it as it was") {
    const auto organisations = [&](const std::string& text) {
        return import_organisations(journal, {csv(text)}, progress);
    };
    REQUIRE(organisations("name,category,kind\nOldham,Full,principal council\n").added == 1);
    CHECK(organisations("name,category\nOldham,Full\n").unchanged == 1);
    CHECK(storage::list_organisations(database).front().kind == "principal council");
}

TEST_CASE_FIXTURE(Office, "days are understood however they are written, and nonsense is not") {
    const auto days = days_of(event);
    CHECK(parse_days("All", days)->all());
    CHECK(parse_days("BOTH", days)->all());
    CHECK(parse_days("1 & 2", days)->all());
    CHECK(parse_days("2", days)->named() == std::set{days[1]});
    CHECK(parse_days("2019-10-01", days)->named() == std::set{days[0]});
    CHECK_FALSE(parse_days("&", days));
    CHECK_FALSE(parse_days("tomorrow", days));
}

TEST_CASE_FIXTURE(Office, "a reference is found whatever its case") {
    REQUIRE(delegates("first_name,last_name,reference\nA,B,Ccin-7\n").added == 1);
    CHECK(storage::find_registration(database, event.id, "CCIN-7"));
    CHECK(storage::find_registration(database, event.id, "ccin-7"));
    CHECK_FALSE(storage::find_registration(database, event.id, "CCIN-70"));
}
