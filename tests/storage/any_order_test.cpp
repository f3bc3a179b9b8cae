#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <vector>

#include "common/core/random.hpp"
#include "common/storage/figures.hpp"
#include "common/storage/journal.hpp"
#include "common/storage/people.hpp"
#include "common/storage/registrations.hpp"
#include "common/storage/replay.hpp"
#include "tests/support/fixed_clock.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using lanyard::testing::FixedClock;
using lanyard::testing::TemporaryFolder;

namespace {

const DatabaseOptions kFast{.vfs = {}, .synchronous = "OFF"};

/// One machine with a clock that is wrong by its own amount.
struct StationFile {
    StationFile(const std::filesystem::path& file, std::chrono::milliseconds wrong_by)
        : database(file, Opening::CreateIfNone, kFast),
          clock(Instant{std::chrono::milliseconds{1'570'000'000'000}} + wrong_by),
          journal(database, clock) {}

    std::vector<Fact> facts() {
        std::vector<Fact> facts;
        for_each_fact(database, [&](Fact fact) { facts.push_back(std::move(fact)); });
        return facts;
    }

    Database database;
    FixedClock clock;
    Journal journal;
};

/// Several stations that change the same few people, places and scans, and hear of each other only
/// now and then.
class Stations {
public:
    explicit Stations(std::uint64_t seed) : random_(seed) {
        using namespace std::chrono_literals;
        for (const auto wrong_by : {0ms, -240'000ms, 3'600'000ms, 17ms})
            stations_.push_back(std::make_unique<StationFile>(
                folder_ / (std::to_string(stations_.size()) + ".db"), wrong_by));
        for (int number = 0; number < 6; ++number) {
            people_.push_back(new_id<PersonId>());
            organisations_.push_back(new_id<OrganisationId>());
            places_.push_back(new_id<RegistrationId>(kRegistrationIdBits));
        }
    }

    void live(int steps) {
        for (int step = 0; step < steps; ++step) {
            auto& station = *stations_[pick(stations_.size())];
            station.clock.advance(std::chrono::milliseconds{pick(3)});
            if (pick(5) == 0)
                station.journal.take(stations_[pick(stations_.size())]->facts());
            else
                change(station);
        }
    }

    std::vector<Fact> all_facts() {
        std::vector<Fact> all;
        for (auto& station : stations_)
            for (auto& fact : station->facts())
                all.push_back(std::move(fact));
        return all;
    }

    StationFile& station(std::size_t number) { return *stations_[number]; }
    const TemporaryFolder& folder() const { return folder_; }
    std::mt19937_64& random() { return random_; }

private:
    std::size_t pick(std::size_t count) { return random_() % count; }

    void change(StationFile& station) {
        auto write = station.journal.begin(new_id<CommandId>(), "somebody");
        switch (pick(9)) {
        case 0:
            edit_person(write, people_[pick(people_.size())]);
            break;
        case 1:
        case 2:
            edit_place(write, places_[pick(places_.size())]);
            break;
        case 3:
            undo_scan(write);
            break;
        case 4:
            edit_organisation(write, organisations_[pick(organisations_.size())]);
            break;
        case 5:
            make_badge(write, places_[pick(places_.size())]);
            break;
        case 6:
            refuse_scan(write);
            break;
        default:
            scan(write, places_[pick(places_.size())]);
            break;
        }
        write.commit();
    }

    void edit_person(WriteTransaction& write, PersonId id) {
        const auto before = find_person(write.database(), id);
        Person after = before.value_or(Person{});
        after.id = id;
        after.badge_name = "Name " + std::to_string(pick(4));
        if (pick(2)) after.email = "address" + std::to_string(pick(4)) + "@example.org";
        if (before)
            write.edit(*before, after);
        else
            write.add(after);
    }

    void edit_organisation(WriteTransaction& write, OrganisationId id) {
        const auto before = find_organisation(write.database(), id);
        Organisation after = before.value_or(Organisation{});
        after.id = id;
        after.name = "Council " + std::to_string(pick(4));
        after.category = static_cast<Category>(pick(3));
        if (before)
            write.edit(*before, after);
        else
            write.add(after);
    }

    void make_badge(WriteTransaction& write, RegistrationId place) {
        write.add(Badge{new_id<BadgeId>(), event_, place, 1 + static_cast<int>(pick(3)), 1, {}});
    }

    void refuse_scan(WriteTransaction& write) {
        write.add(RefusedScan{new_id<RefusedScanId>(), event_, {}, {}, Admission::NotOurs, {}});
    }

    void edit_place(WriteTransaction& write, RegistrationId id) {
        const auto before = find_registration(write.database(), id);
        Registration after = before.value_or(Registration{});
        after.id = id;
        after.event = event_;
        after.person = people_[pick(people_.size())];
        after.organisation = organisations_[pick(3)];
        after.state = static_cast<RegistrationState>(pick(4));
        after.delegate_type = static_cast<DelegateType>(pick(6));
        if (pick(2)) after.days = CoveredDays({day(pick(2))});
        if (before)
            write.edit(*before, after);
        else
            write.add(after);
    }

    void scan(WriteTransaction& write, RegistrationId place) {
        Scan scan;
        scan.id = new_id<ScanId>();
        scan.event = event_;
        scan.registration = place;
        scan.direction = pick(4) == 0 ? Direction::Out : Direction::In;
        scan.admission = pick(3) == 0 ? Admission::AlreadyIn : Admission::Admitted;
        scan.day = day(pick(2));
        scan.scanned_at = Instant{std::chrono::milliseconds{1'570'000'000'000 + pick(9'000'000)}};
        write.add(scan);
        scans_.push_back(scan);
    }

    void undo_scan(WriteTransaction& write) {
        if (scans_.empty()) return;
        const auto& scan = scans_[pick(scans_.size())];
        write.add(ScanUndo{new_id<ScanId>(), scan.id, scan.registration, "a mistake", {}});
    }

    static LocalDay day(std::size_t number) {
        return *parse_day("2019-10-01") + std::chrono::days{number};
    }

    TemporaryFolder folder_;
    std::mt19937_64 random_;
    std::vector<std::unique_ptr<StationFile>> stations_;
    EventId event_ = new_id<EventId>(kEventIdBits);
    std::vector<PersonId> people_;
    std::vector<OrganisationId> organisations_;
    std::vector<RegistrationId> places_;
    std::vector<Scan> scans_;
};

/// Scans that count, who came by them, on which days, and who was let in last.
constexpr std::string_view kScans = R"(
WITH counted AS (
    SELECT s.*
    FROM scan s
    WHERE s.admission = 'admitted' AND NOT EXISTS (SELECT 1 FROM scan_undo u WHERE u.scan_id = s.id)),
came AS (SELECT DISTINCT registration_id AS id, day FROM counted WHERE direction = 'in'),
inside AS (
    SELECT c.registration_id AS id
    FROM counted c
    WHERE c.direction = 'in'
      AND NOT EXISTS (SELECT 1 FROM counted l
                      WHERE l.registration_id = c.registration_id
                        AND (l.clock, l.replica_id) > (c.clock, c.replica_id))),
place AS (SELECT * FROM registration WHERE event_id = ?1 AND state <> ''),
day AS (SELECT DISTINCT day FROM scan)
)";

constexpr std::string_view kCounts = R"(
SELECT 'all', '', sum(state = 'confirmed'), sum(id IN (SELECT id FROM came)),
       sum(id IN (SELECT id FROM inside))
FROM place
UNION ALL
SELECT 'organisation', organisation_id, sum(state = 'confirmed'),
       sum(id IN (SELECT id FROM came)), sum(id IN (SELECT id FROM inside))
FROM place
GROUP BY organisation_id
UNION ALL
SELECT 'delegate type', delegate_type, sum(state = 'confirmed'),
       sum(id IN (SELECT id FROM came)), sum(id IN (SELECT id FROM inside))
FROM place
GROUP BY delegate_type
UNION ALL
SELECT 'day', '*', sum(state = 'confirmed'), 0, 0
FROM place
WHERE days = ''
UNION ALL
SELECT 'day', d.day, sum(p.state = 'confirmed' AND instr(p.days, d.day) > 0),
       sum(EXISTS (SELECT 1 FROM came c WHERE c.id = p.id AND c.day = d.day)), 0
FROM day d, place p
GROUP BY d.day)";

/// The figures of an event by counting rows, without the code that keeps them.
Tally counted(Database& database, EventId event) {
    Tally tally;
    auto rows = database.query(std::string(kScans) + std::string(kCounts), {event});
    while (rows.next()) {
        const Count count{rows.integer(2), rows.integer(3), rows.integer(4)};
        if (count.none()) continue;
        tally[{*tally_by_named(rows.text(0)), std::string(rows.text(1))}] = count;
    }
    return tally;
}

void check_same(Database& one, Database& other) {
    for (const auto& [table, key] : compare_tables(one, other))
        FAIL_CHECK("table ", table, " differs, first at ", key);
}

} // namespace

TEST_CASE("any order of the same facts, repeated at will, gives the same tables") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        Stations stations(seed);
        stations.live(160);
        auto facts = stations.all_facts();
        REQUIRE(facts.size() > 100);
        StationFile reference(stations.folder() / "reference.db", {});
        reference.journal.take(facts);
        for (int round = 0; round < 3; ++round) {
            std::shuffle(facts.begin(), facts.end(), stations.random());
            StationFile shuffled(stations.folder() / ("shuffled" + std::to_string(round) + ".db"),
                                 {});
            for (std::size_t at = 0; at < facts.size(); at += 7)
                shuffled.journal.take(
                    std::span(facts).subspan(at, std::min<std::size_t>(7, facts.size() - at)));
            check_same(reference.database, shuffled.database);
        }
    }
}

TEST_CASE("stations that have heard everything agree, and a replay of each agrees with it") {
    Stations stations(99);
    stations.live(200);
    const auto facts = stations.all_facts();
    for (std::size_t number = 0; number < 4; ++number)
        stations.station(number).journal.take(facts);
    for (std::size_t number = 1; number < 4; ++number)
        check_same(stations.station(0).database, stations.station(number).database);
    CHECK(replay(stations.station(0).database).differences.empty());
}

TEST_CASE("taking the same facts again changes nothing") {
    Stations stations(7);
    stations.live(80);
    const auto facts = stations.all_facts();
    StationFile once(stations.folder() / "once.db", {});
    once.journal.take(facts);
    CHECK(once.journal.take(facts) == 0);
}

TEST_CASE("the kept figures are those that counting gives") {
    for (std::uint64_t seed = 5; seed < 9; ++seed) {
        CAPTURE(seed);
        Stations stations(seed);
        stations.live(200);
        StationFile all(stations.folder() / "all.db", {});
        all.journal.take(stations.all_facts());
        const auto event = EventId{all.database.integer("SELECT max(event_id) FROM registration")};
        auto kept = read_tally(all.database, event);
        std::erase_if(kept, [](const auto& figure) {
            return figure.first.by == TallyBy::QuarterHour || figure.second.none();
        });
        CHECK(kept == counted(all.database, event));
        CHECK(kept[{TallyBy::All, ""}].inside > 0);
    }
}

TEST_CASE(
    "of two edits made without knowledge of each other the later stays and the other is listed") {
    const TemporaryFolder folder;
    using namespace std::chrono_literals;
    StationFile one(folder / "one.db", 0ms);
    StationFile other(folder / "other.db", 5ms);
    Organisation before;
    before.id = new_id<OrganisationId>();
    before.name = "Oldham";
    auto add = one.journal.begin(new_id<CommandId>(), "somebody");
    add.add(before);
    add.commit();
    other.journal.take(one.facts());
    const auto rename = [&](StationFile& station, const std::string& name) {
        auto after = before;
        after.name = name;
        auto write = station.journal.begin(new_id<CommandId>(), "somebody");
        write.edit(before, after);
        write.commit();
    };
    rename(one, "Oldham Council");
    other.clock.advance(10ms);
    rename(other, "Oldham Borough Council");
    one.journal.take(other.facts());
    other.journal.take(one.facts());
    CHECK(find_organisation(one.database, before.id)->name == "Oldham Borough Council");
    check_same(one.database, other.database);
    auto lost = one.database.query("SELECT field, value FROM losing_edit");
    REQUIRE(lost.next());
    CHECK(lost.text(0) == "name");
    CHECK(lost.text(1) == "Oldham Council");
    CHECK_FALSE(lost.next());
}
