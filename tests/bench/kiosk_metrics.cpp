#include "tests/bench/kiosk_metrics.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <malloc.h>
#include <stdexcept>

#include "common/core/random.hpp"
#include "common/services/name_finder.hpp"
#include "common/services/print_spool.hpp"
#include "common/ui/headless_screen.hpp"
#include "kiosk/kiosk_view.hpp"
#include "tests/bench/crowd.hpp"
#include "tests/bench/measuring.hpp"
#include "tests/bench/process_figures.hpp"
#include "tests/bench/programs.hpp"
#include "tests/e2e/remote_window.hpp"

namespace lanyard::bench {

namespace {

constexpr double kFrame = 16.7; ///< ms, at 60 a second

/// Somebody among all who types name and organisation, one letter after the other.
std::vector<double> type_question(const services::NameFinder& names, const std::string& name,
                                  const std::string& organisation) {
    std::vector<double> times;
    services::NameQuestion question;
    const auto answer = [&] {
        const Stopwatch watch;
        names.find(question, services::NameFinder::OwnFacts::NotYet);
        times.push_back(watch.milliseconds());
    };
    for (std::size_t length = 1; length <= name.size(); ++length) {
        question.name = name.substr(0, length);
        answer();
    }
    for (std::size_t length = 1; length <= organisation.size(); ++length) {
        question.second_fact = organisation.substr(0, length);
        answer();
    }
    return times;
}

MetricRow time_names(std::uint64_t seed, bool quick) {
    const std::size_t count = quick ? 10'000 : 100'000;
    const std::size_t step = count / 50;
    Crowd crowd(count, seed);
    Progress progress;
    const auto list = services::DelegateList::load(crowd.database, crowd.event.id, progress);
    const auto names = services::NameFinder::load(crowd.database, crowd.event.id, progress);
    std::vector<double> times;
    for (std::size_t row = 0; row < list.size(); row += step) {
        const auto keys = type_question(names, std::string(list.full_name(row)),
                                        std::string(list.organisation(row)));
        times.insert(times.end(), keys.begin(), keys.end());
    }
    MetricRow row;
    row.number = 23;
    row.name = fmt::format("find my name among {}, each key, p99", count);
    row.unit = "ms";
    row.value = percentile(times, 0.99);
    row.yardstick = kFrame;
    row.ratio = row.value / row.yardstick;
    row.pass = "<= 1 frame";
    row.moonshot = "<= 0.1 frame";
    row.met = row.ratio <= 1;
    row.note = "name, then organisation";
    return row;
}

MetricRow time_spool(std::uint64_t seed, bool quick) {
    constexpr double kMost = 5; // ms
    const std::size_t count = quick ? 200 : 2'000;
    Crowd crowd(count, seed);
    services::PrintSpool spool(crowd.journal, crowd.key_file,
                               {crowd.event.id, crowd.check_in.place().station}, crowd.event_clock);
    std::vector<double> times;
    for (std::size_t at = 0; at < count; ++at) {
        const auto in = crowd.scan_code(crowd.next_badge());
        const Stopwatch watch;
        const auto asked = spool.ask(new_id<CommandId>(), in.registration, "kiosk");
        times.push_back(watch.milliseconds());
        if (!asked || !asked->newly) throw std::runtime_error("a badge was not asked for");
        crowd.journal.gate().checkpoint_if_due();
    }
    MetricRow row;
    row.number = 24;
    row.name = "a badge into the spool after confirm, p99";
    row.unit = "ms";
    row.value = percentile(times, 0.99);
    row.yardstick = kMost;
    row.ratio = row.value / row.yardstick;
    row.pass = "<= 5 ms";
    row.moonshot = "<= 1 ms";
    row.met = row.ratio <= 1;
    row.note = "durable";
    return row;
}

/// People pass a real window, each with a badge, one after the other.
class PassingKiosk {
public:
    explicit PassingKiosk(Crowd& crowd)
        : crowd_(crowd),
          socket_(programs_.folder() / "kiosk"),
          kiosk_(programs_.open_kiosk({crowd.file, crowd.event.slug}, "none",
                                      {"--at", "2019-10-01T09:00", "--remote", socket_})),
          window_(socket_, kiosk_) {}

    void pass(std::size_t people) {
        for (std::size_t person = 0; person < people; ++person) {
            window_("scan " + crowd_.next_badge());
            window_("tap confirm");
        }
    }
    double peak() const { return peak_memory_of(kiosk_.pid()); }

private:
    Crowd& crowd_;
    Programs programs_;
    std::filesystem::path socket_;
    e2e::Child kiosk_;
    e2e::RemoteWindow window_;
};

MetricRow weigh_kiosk(std::uint64_t seed, bool quick) {
    constexpr double kMegabyte = 1e6;
    constexpr double kMost = 200;
    const std::size_t count = quick ? 20 : 200;
    Crowd crowd(count, seed);
    PassingKiosk kiosk(crowd);
    kiosk.pass(count);
    MetricRow row;
    row.number = 25;
    row.name = fmt::format("memory of a kiosk's window, {} delegates passed", count);
    row.unit = "MB";
    row.value = kiosk.peak() / kMegabyte;
    row.yardstick = kMost;
    row.ratio = row.value / row.yardstick;
    row.pass = "<= 200 MB";
    row.moonshot = "<= 100 MB";
    row.met = row.ratio <= 1;
    row.note = "its peak, with a software OpenGL";
    return row;
}

/// The kiosk's screens, model and file in this process: many can pass in little time, and every
/// byte is counted.
class CountedKiosk {
public:
    explicit CountedKiosk(Crowd& crowd)
        : crowd_(crowd),
          catalogue_(i18n::Catalogue::load()),
          spool_(crowd.journal, crowd.key_file, {crowd.event.id, crowd.check_in.place().station},
                 crowd.event_clock),
          model_(crowd.check_in, crowd.database, i18n::Language::English, crowd.event_clock,
                 &spool_),
          screen_(catalogue_,
                  [this](ui::Frame& ui) { kiosk::view_kiosk(model_, form_, {}, now_, ui); }) {}

    void pass(std::size_t people) {
        for (std::size_t person = 0; person < people; ++person) {
            now_ += std::chrono::minutes{1};
            model_.tick(now_);
            model_.read_code(crowd_.next_badge(), now_);
            screen_.settle();
            model_.apply(kiosk::Confirm{}, now_);
            screen_.settle();
            crowd_.journal.gate().checkpoint_if_due();
        }
    }
    static double bytes() { return static_cast<double>(mallinfo2().uordblks); }

private:
    Crowd& crowd_;
    i18n::Catalogue catalogue_;
    services::PrintSpool spool_;
    kiosk::KioskModel model_;
    kiosk::KioskForm form_;
    kiosk::Moment now_ = std::chrono::steady_clock::now();
    ui::HeadlessScreen screen_;
};

MetricRow weigh_growth(std::uint64_t seed, bool quick) {
    constexpr double kMegabyte = 1e6;
    const std::size_t count = quick ? 1'000 : 10'000;
    Crowd crowd(count, seed);
    CountedKiosk kiosk(crowd);
    kiosk.pass(count / 2);
    const double early = CountedKiosk::bytes() / kMegabyte;
    kiosk.pass(count - count / 2);
    MetricRow row;
    row.number = 26;
    row.name = fmt::format("memory in use after {} delegates passed", count);
    row.unit = "MB";
    row.value = CountedKiosk::bytes() / kMegabyte;
    row.yardstick = early;
    row.ratio = row.value / row.yardstick;
    row.pass = "<= 1.02";
    row.moonshot = "<= 1.00";
    row.met = row.ratio <= 1.02;
    row.note = "against that after half of them, when the database's cache is full; each badge "
               "scanned, confirmed and spooled";
    return row;
}

} // namespace

std::vector<MetricRow> measure_kiosk(std::uint64_t seed, bool quick) {
    return {time_names(seed, quick), time_spool(seed, quick), weigh_kiosk(seed, quick),
            weigh_growth(seed, quick)};
}

} // namespace lanyard::bench
