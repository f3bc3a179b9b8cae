#include "tests/bench/store_metrics.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

#include "common/core/random.hpp"
#include "common/qr/decode.hpp"
#include "common/services/attendance_report.hpp"
#include "tests/bench/bare_commits.hpp"
#include "tests/bench/crowd.hpp"
#include "tests/bench/measuring.hpp"
#include "tests/support/scenes/scenes.hpp"

namespace lanyard::bench {

namespace {

using Times = std::vector<double>; ///< microseconds

void require(bool right, const char* what) {
    if (!right) throw std::runtime_error(what);
}

/// The same work done by the product and by its yardstick, turn and turn about.
struct Pair {
    Times ours;
    Times bare;

    double ratio(double part) const { return percentile(ours, part) / percentile(bare, part); }
};

/// Ordinary frames of badges and what each costs to read. The badges are of nobody's: a scan is
/// measured with a text of the same length that belongs to a delegate.
Times time_decoding(std::uint64_t seed, std::size_t count) {
    Times times;
    for (std::uint64_t at = 0; at < count; ++at) {
        const auto text = scenes::code_text(seed + at);
        const auto scene = scenes::make_scene(scenes::Category::Plain, seed + at, text);
        const Stopwatch watch;
        const auto read = qr::Decoder().read(scene.frame.view());
        times.push_back(watch.microseconds());
        require(read == text, "an ordinary badge was not read");
    }
    return times;
}

/// Each scan of a badge that comes for the first time, with the pause in which the log is moved.
Pair time_scans(Crowd& crowd, std::size_t count) {
    BareCommits bare(crowd.folder / "bare.db");
    Pair pair;
    for (std::size_t at = 0; at < count; ++at) {
        const auto badge = crowd.next_badge();
        const Stopwatch scanning;
        const auto outcome = crowd.scan_code(badge);
        pair.ours.push_back(scanning.microseconds());
        require(outcome.admission == Admission::Admitted, "a delegate was not let in");
        const Stopwatch committing;
        bare.commit_row();
        pair.bare.push_back(committing.microseconds());
        crowd.journal.gate().checkpoint_if_due();
        bare.checkpoint_if_due();
    }
    return pair;
}

/// Scans a second with nothing left out: the checkpoints count. In a rush readings wait for each
/// other, and those that wait become durable together, as many at once as `--scan` takes.
Pair time_rush(Crowd& crowd, std::size_t scans_a_round, std::size_t together) {
    constexpr int kRounds = 5;
    BareCommits bare(crowd.folder / ("rush-" + std::to_string(together) + ".db"));
    Pair pair;
    for (int round = 0; round < kRounds; ++round) {
        std::vector<std::string> badges;
        while (badges.size() < scans_a_round)
            badges.push_back(crowd.next_badge());
        const Stopwatch scanning;
        for (std::size_t at = 0; at < badges.size(); at += together) {
            std::vector<services::CheckIn::Reading> waiting;
            for (std::size_t one = at; one < std::min(at + together, badges.size()); ++one)
                waiting.push_back({new_id<CommandId>(), badges[one]});
            for (const auto& outcome : crowd.check_in.scan_together(waiting))
                require(outcome.admission == Admission::Admitted, "a delegate was not let in");
            crowd.journal.gate().checkpoint_if_due();
        }
        pair.ours.push_back(scanning.microseconds() / static_cast<double>(scans_a_round));
        const Stopwatch committing;
        for (std::size_t at = 0; at < scans_a_round; ++at) {
            bare.commit_row();
            bare.checkpoint_if_due();
        }
        pair.bare.push_back(committing.microseconds() / static_cast<double>(scans_a_round));
    }
    return pair;
}

Pair time_figures(Crowd& crowd) {
    constexpr int kRounds = 51;
    BareFigures bare(crowd.file);
    Pair pair;
    for (int round = 0; round < kRounds; ++round) {
        const Stopwatch reporting;
        const auto report = services::attendance_of(crowd.database, crowd.event.id);
        pair.ours.push_back(reporting.microseconds());
        require(report.all.arrived == static_cast<long>(crowd.arrived()) &&
                    report.by_organisation.size() > 1,
                "the figures are wrong");
        const Stopwatch looking;
        const int figures = bare.read(crowd.event.id.value);
        pair.bare.push_back(looking.microseconds());
        require(figures > 0, "there are no figures");
    }
    return pair;
}

/// What was measured at one size.
struct AtSize {
    std::size_t delegates;
    Pair scans;
    Pair rush;        ///< eight waiting readings at a time
    Pair lonely_rush; ///< each by itself
    Pair figures;
};

AtSize measure_at(std::size_t delegates, std::uint64_t seed, bool quick) {
    Crowd crowd(delegates, seed);
    const std::size_t scans = quick ? 1'000 : delegates / 2 < 10'000 ? delegates / 2 : 10'000;
    // Everybody comes once: two rushes of five rounds must leave somebody over.
    const std::size_t a_round = quick ? 200 : std::min<std::size_t>(1'000, delegates / 40);
    AtSize at{delegates,
              time_scans(crowd, scans),
              time_rush(crowd, a_round, 8),
              time_rush(crowd, a_round, 1),
              {}};
    crowd.all_arrive();
    at.figures = time_figures(crowd);
    return at;
}

MetricRow scan_row(const std::vector<AtSize>& sizes, const Times& decode, double part,
                   double limit) {
    const auto& largest = sizes.back();
    const auto decoding = percentile(decode, part);
    MetricRow row;
    row.number = 7;
    row.name =
        fmt::format("frame to durable scan, {} delegates, p{:.0f}", largest.delegates, part * 100);
    row.unit = "us";
    row.value = decoding + percentile(largest.scans.ours, part);
    row.yardstick = decoding + percentile(largest.scans.bare, part);
    row.ratio = row.value / row.yardstick;
    row.pass = fmt::format("<= {}", limit);
    row.moonshot = part < 0.9 ? "<= 1.1, exponent <= 0.05" : "<= 1.5, exponent <= 0.05";
    row.met = row.ratio <= limit;
    row.exponent = growth(percentile(sizes[sizes.size() - 2].scans.ours, part),
                          percentile(largest.scans.ours, part));
    row.note = fmt::format("of it decode {:.0f}; scan {}, bare commit {}; store alone", decoding,
                           spread(largest.scans.ours), spread(largest.scans.bare));
    for (const auto& size : sizes)
        row.note += fmt::format(" {:.2f}", size.scans.ratio(part));
    return row;
}

MetricRow rush_row(const AtSize& size) {
    MetricRow row;
    row.number = 9;
    row.name = fmt::format("durable scans a second, one writer, {} delegates", size.delegates);
    row.unit = "/s";
    row.value = 1e6 / median(size.rush.ours);
    row.yardstick = 1e6 / median(size.rush.bare);
    row.ratio = row.value / row.yardstick;
    row.pass = ">= 0.8";
    row.moonshot = ">= 3";
    row.met = row.ratio >= 0.8;
    row.note = fmt::format("eight waiting readings to a commit, each answered after it; one to a "
                           "commit: {:.0f} /s, {:.2f}; against bare commits, synchronous=FULL, "
                           "checkpoints counted on both sides",
                           1e6 / median(size.lonely_rush.ours),
                           median(size.lonely_rush.bare) / median(size.lonely_rush.ours));
    return row;
}

MetricRow figures_row(const std::vector<AtSize>& sizes) {
    const auto& largest = sizes.back();
    MetricRow row;
    row.number = 11;
    row.name = fmt::format("all live figures over {} scans", largest.delegates);
    row.unit = "ms";
    row.value = median(largest.figures.ours) / 1e3;
    row.yardstick = median(largest.figures.bare) / 1e3;
    row.ratio = row.value / row.yardstick;
    row.pass = "<= 2 ms";
    row.moonshot = "<= 0.2 ms, exponent 0";
    row.met = row.value <= 2;
    row.exponent =
        growth(median(sizes[sizes.size() - 2].figures.ours), median(largest.figures.ours));
    row.note = "against one bare query of the counters; us: " + spread(largest.figures.ours);
    return row;
}

} // namespace

std::vector<MetricRow> measure_store(std::uint64_t seed, bool quick) {
    std::vector<std::size_t> counts = {10'000, 100'000};
    if (!quick) counts.push_back(1'000'000);
    std::vector<AtSize> sizes;
    for (const auto count : counts)
        sizes.push_back(measure_at(count, seed, quick));
    const auto decode = time_decoding(seed, quick ? 50 : 400);
    return {scan_row(sizes, decode, 0.5, 1.2), scan_row(sizes, decode, 0.99, 2),
            rush_row(sizes.back()), figures_row(sizes)};
}

} // namespace lanyard::bench
