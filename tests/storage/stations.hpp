#pragma once

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "common/core/random.hpp"
#include "common/storage/journal.hpp"
#include "common/storage/people.hpp"
#include "common/storage/registrations.hpp"
#include "tests/support/fixed_clock.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lanyard::testing {

inline const storage::DatabaseOptions kFast{.vfs = {}, .synchronous = "OFF"};

/// One machine with a clock that is wrong by its own amount.
struct StationFile {
    StationFile(const std::filesystem::path& file, std::chrono::milliseconds wrong_by)
        : database(file, storage::Opening::CreateIfNone, kFast),
          clock(Instant{std::chrono::milliseconds{1'570'000'000'000}} + wrong_by),
          journal(database, clock) {}

    std::vector<storage::Fact> facts() {
        std::vector<storage::Fact> facts;
        storage::for_each_fact(database,
                               [&](storage::Fact fact) { facts.push_back(std::move(fact)); });
        return facts;
    }

    storage::Database database;
    FixedClock clock;
    storage::Journal journal;
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

    std::vector<storage::Fact> all_facts() {
        std::vector<storage::Fact> all;
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
        switch (pick(11)) {
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
        case 7:
            ask_for_badge(write, places_[pick(places_.size())]);
            break;
        case 8:
            print(write);
            break;
        default:
            scan(write, places_[pick(places_.size())]);
            break;
        }
        write.commit();
    }

    void edit_person(storage::WriteTransaction& write, PersonId id) {
        const auto before = storage::find_person(write.database(), id);
        Person after = before.value_or(Person{});
        after.id = id;
        after.badge_name = "Name " + std::to_string(pick(4));
        if (pick(2)) after.email = "address" + std::to_string(pick(4)) + "@example.org";
        if (before)
            write.edit(*before, after);
        else
            write.add(after);
    }

    void edit_organisation(storage::WriteTransaction& write, OrganisationId id) {
        const auto before = storage::find_organisation(write.database(), id);
        Organisation after = before.value_or(Organisation{});
        after.id = id;
        after.name = "Council " + std::to_string(pick(4));
        after.category = static_cast<Category>(pick(3));
        if (before)
            write.edit(*before, after);
        else
            write.add(after);
    }

    void make_badge(storage::WriteTransaction& write, RegistrationId place) {
        write.add(Badge{new_id<BadgeId>(), event_, place, 1 + static_cast<int>(pick(3)), 1, {}});
    }

    void refuse_scan(storage::WriteTransaction& write) {
        write.add(RefusedScan{new_id<RefusedScanId>(), event_, {}, {}, Admission::NotOurs, {}});
    }

    void ask_for_badge(storage::WriteTransaction& write, RegistrationId place) {
        PrintJob job{new_id<PrintJobId>(), event_, place, 1 + static_cast<int>(pick(3)), {}, {}};
        write.add(job);
        jobs_.push_back(job.id);
    }

    void print(storage::WriteTransaction& write) {
        if (jobs_.empty()) return;
        write.add(PrintResult{new_id<PrintResultId>(),
                              jobs_[pick(jobs_.size())],
                              static_cast<PrintStep>(pick(4)),
                              {"printer.ready"},
                              {}});
    }

    void edit_place(storage::WriteTransaction& write, RegistrationId id) {
        const auto before = storage::find_registration(write.database(), id);
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

    void scan(storage::WriteTransaction& write, RegistrationId place) {
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

    void undo_scan(storage::WriteTransaction& write) {
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
    std::vector<PrintJobId> jobs_;
};

} // namespace lanyard::testing
