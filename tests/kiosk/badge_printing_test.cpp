#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>

#include "common/core/fault.hpp"
#include "common/services/attendance_report.hpp"
#include "common/storage/watcher.hpp"
#include "kiosk/badge_printer.hpp"
#include "kiosk/kiosk_model.hpp"
#include "kiosk/print_worker.hpp"
#include "tests/support/conference_day.hpp"
#include "tests/support/printing/label_listener.hpp"

using namespace lanyard;
using namespace lanyard::kiosk;
using namespace lanyard::testing;
using namespace std::chrono_literals;
using lanyard::printing::LabelListener;
using lanyard::printing::Reaction;
using lanyard::printing::StatusAnswer;

namespace {

namespace fs = std::filesystem;

Person called(const std::string& first_name, const std::string& last_name) {
    Person person;
    person.first_name = first_name;
    person.last_name = last_name;
    return person;
}

constexpr devices::PrinterPatience kPatience{5000ms, 5000ms, 30'000ms, 1ms};
constexpr services::PrintPauses kShort{1ms, 4ms};

Reaction no_paper() {
    StatusAnswer status;
    status.paper_out = 1;
    return Reaction::answer(status);
}

/// A foyer whose kiosk prints: into a folder, unless the test has another printer.
struct PrintingFoyer : ConferenceDay {
    PrintingFoyer() {
        fs::create_directory(badges);
        invite("SIAN", called("Siân", "O'Rourke"));
        invite("WEI", called("Wei", "Li"));
    }

    void arrive(const std::string& name) {
        now += 1h;
        model.tick(now);
        model.read_code(badge(name), now);
        model.apply(Confirm{}, now);
    }
    std::unique_ptr<devices::Printer> folder_printer() {
        return devices::make_printer("folder:" + badges.string());
    }
    PrintingPlace place() { return {file, event, station, kShort}; }
    /// What the thread that prints does, until nothing is due; then the person is told.
    void print_what_is_due(BadgePrinter& printer) {
        while (printer.print_next() == 0ms) {
        }
        model.follow_badge({}, now);
    }
    void print_what_is_due() {
        BadgePrinter printer(place(), *usual, catalogue, event_clock);
        print_what_is_due(printer);
    }
    std::vector<std::string> printed() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(badges))
            names.push_back(entry.path().filename());
        return names;
    }
    PrintState state_of(const std::string& name) {
        return storage::find_print_job(database, id(name), 1)->state;
    }
    long arrived() { return services::attendance_of(database, event.id).all.arrived; }

    StationId station = new_id<StationId>();
    fs::path badges = folder / "badges";
    std::unique_ptr<devices::Printer> usual = folder_printer();
    i18n::Catalogue catalogue = i18n::Catalogue::load_from("assets/messages");
    services::PrintSpool spool{journal, key_file, {event.id, station}, event_clock, kShort};
    KioskModel model{check_in, database, i18n::Language::English, event_clock, &spool};
    Moment now = Moment{} + 1h;
};

/// A printer whose badges come out while nothing can be written to the file.
class PrinterDuringTrouble final : public devices::Printer {
public:
    explicit PrinterDuringTrouble(storage::Database& database) : database_(database) {}

    devices::PrintOutcome print(const devices::PrintJob&) override {
        ++printed;
        database_.run_script("ALTER TABLE print_result RENAME TO print_result_elsewhere");
        return {devices::PrintEnd::Printed, {"printer.printed"}};
    }
    devices::PrinterState state() override { return devices::PrinterState::Ready; }
    void give_up() override {}

    int printed = 0;

private:
    storage::Database& database_;
};

/// Waits for what another thread writes to the file, by being told of each change.
class FileFollower {
public:
    explicit FileFollower(const fs::path& file)
        : watcher_(file, [this] {
              {
                  const std::lock_guard lock(mutex_);
                  changed_ = true;
              }
              told_.notify_all();
          }) {}

    template <class Condition>
    bool wait_until(Condition condition) {
        while (!condition()) {
            std::unique_lock lock(mutex_);
            if (!told_.wait_for(lock, 30s, [this] { return changed_; })) return condition();
            changed_ = false;
        }
        return true;
    }

private:
    std::mutex mutex_;
    std::condition_variable told_;
    bool changed_ = false;
    storage::Watcher watcher_; ///< the last member: it uses all others
};

} // namespace

TEST_CASE_FIXTURE(PrintingFoyer, "a badge prints while the person reads, and they are told") {
    arrive("WEI");
    CHECK(model.screen() == Screen::Done);
    CHECK(model.badge_progress() == BadgeProgress::Printing);
    print_what_is_due();
    CHECK(model.badge_progress() == BadgeProgress::Ready);
    REQUIRE(printed().size() == 1);
    CHECK(fs::file_size(badges / printed()[0]) > 1000);
    now += stay_of(Screen::Done);
    model.tick(now);
    CHECK(model.badge_progress() == BadgeProgress::NotShown);
}

TEST_CASE_FIXTURE(PrintingFoyer, "the name of a printed file tells nothing of the person") {
    arrive("WEI");
    print_what_is_due();
    const auto job = storage::find_print_job(database, id("WEI"), 1)->job.id;
    CHECK(printed() == std::vector{std::to_string(job.value) + ".pdf"});
}

TEST_CASE_FIXTURE(PrintingFoyer, "whoever comes in again has their badge already") {
    arrive("WEI");
    print_what_is_due();
    advance(24h);
    arrive("WEI");
    CHECK(model.screen() == Screen::Done);
    CHECK(model.badge_progress() == BadgeProgress::NotShown);
    print_what_is_due();
    CHECK(printed().size() == 1);
}

TEST_CASE_FIXTURE(PrintingFoyer, "a printer that is away keeps nobody out, and prints later") {
    fs::remove(badges);
    arrive("WEI");
    print_what_is_due();
    CHECK(model.badge_progress() == BadgeProgress::Late);
    arrive("SIAN");
    CHECK(arrived() == 2);
    print_what_is_due();
    fs::create_directory(badges);
    advance(1s);
    print_what_is_due();
    CHECK(model.badge_progress() == BadgeProgress::Ready);
    CHECK(printed().size() == 2);
}

TEST_CASE_FIXTURE(PrintingFoyer, "a badge that cannot be asked for keeps nobody out") {
    database.run_script("ALTER TABLE print_job RENAME TO print_job_elsewhere");
    arrive("WEI");
    CHECK(model.screen() == Screen::Done);
    CHECK(model.badge_progress() == BadgeProgress::AskAtDesk);
    CHECK(arrived() == 1);
    database.run_script("ALTER TABLE print_job_elsewhere RENAME TO print_job");
}

TEST_CASE_FIXTURE(PrintingFoyer, "a kiosk that died at the printer sends its person to the desk") {
    arrive("WEI");
    const auto job = spool.next().job;
    REQUIRE(job);
    REQUIRE(spool.started(job->id));
    print_what_is_due();
    CHECK(model.badge_progress() == BadgeProgress::AskAtDesk);
    CHECK(printed().empty());
    advance(24h);
    print_what_is_due();
    CHECK(printed().empty());
}

TEST_CASE_FIXTURE(PrintingFoyer, "a badge whose end cannot be recorded is not printed again") {
    PrinterDuringTrouble troubled(database);
    BadgePrinter printer(place(), troubled, catalogue, event_clock);
    arrive("WEI");
    CHECK_THROWS_AS(printer.print_next(), Fault);
    database.run_script("ALTER TABLE print_result_elsewhere RENAME TO print_result");
    print_what_is_due(printer);
    CHECK(troubled.printed == 1);
    CHECK(model.badge_progress() == BadgeProgress::AskAtDesk);
}

TEST_CASE_FIXTURE(PrintingFoyer, "of two kiosks at one station one prints") {
    arrive("WEI");
    BadgePrinter first(place(), *usual, catalogue, event_clock);
    BadgePrinter second(place(), *usual, catalogue, event_clock);
    CHECK(first.print_next() == 0ms);
    arrive("SIAN");
    CHECK(second.print_next() > 0ms);
    CHECK(printed().size() == 1);
    CHECK(first.print_next() == 0ms);
    CHECK(printed().size() == 2);
}

TEST_CASE_FIXTURE(PrintingFoyer, "a label printer that fails twice prints one label of one badge") {
    LabelListener listener({no_paper(), no_paper()});
    const auto labels = devices::make_printer(listener.address(), kPatience);
    BadgePrinter printer(place(), *labels, catalogue, event_clock);
    arrive("WEI");
    for (int refusal = 0; refusal < 2; ++refusal) {
        print_what_is_due(printer);
        CHECK(model.badge_progress() == BadgeProgress::Late);
        CHECK(listener.labels().empty());
        advance(10ms);
    }
    print_what_is_due(printer);
    CHECK(model.badge_progress() == BadgeProgress::Ready);
    advance(24h);
    print_what_is_due(printer);
    CHECK(listener.labels().size() == 1);
}

TEST_CASE_FIXTURE(PrintingFoyer, "a label whose end nobody hears of is not printed again") {
    LabelListener listener({Reaction{}, Reaction::hang_up()});
    const auto labels = devices::make_printer(listener.address(), kPatience);
    BadgePrinter printer(place(), *labels, catalogue, event_clock);
    arrive("WEI");
    print_what_is_due(printer);
    CHECK(model.badge_progress() == BadgeProgress::AskAtDesk);
    advance(24h);
    print_what_is_due(printer);
    CHECK(listener.labels().size() == 1);
    CHECK(state_of("WEI") == PrintState::Uncertain);
}

TEST_CASE_FIXTURE(PrintingFoyer, "the thread that prints goes on with what waited, by itself") {
    LabelListener listener({no_paper(), no_paper()});
    arrive("SIAN");
    FileFollower follower(file);
    PrintWorker worker(place(), devices::make_printer(listener.address(), kPatience), catalogue,
                       wall, [] {});
    arrive("WEI");
    worker.look();
    CHECK(follower.wait_until([&] {
        return state_of("SIAN") == PrintState::Printed && state_of("WEI") == PrintState::Printed;
    }));
    CHECK(listener.labels().size() == 2);
}

TEST_CASE_FIXTURE(PrintingFoyer, "a person is told while the printer holds their badge up") {
    arrive("WEI");
    const auto job = spool.next().job->id;
    REQUIRE(spool.started(job));
    model.follow_badge(job, now);
    CHECK(model.badge_progress() == BadgeProgress::Late);
    model.follow_badge({}, now);
    CHECK(model.badge_progress() == BadgeProgress::Printing);
}

TEST_CASE_FIXTURE(PrintingFoyer, "there is time to read each piece of news, but not for ever") {
    arrive("WEI");
    const auto job = spool.next().job->id;
    now += 11s;
    REQUIRE(spool.started(job));
    spool.finished(job, PrintStep::Refused, {"printer.paper_out"});
    model.follow_badge({}, now);
    now += 11s;
    model.tick(now);
    CHECK(model.screen() == Screen::Done);
    advance(10ms);
    REQUIRE(spool.started(job));
    model.follow_badge({}, now);
    CHECK(model.badge_progress() == BadgeProgress::Late);
    now += 2s;
    model.tick(now);
    CHECK(model.screen() == Screen::Attract);
}
