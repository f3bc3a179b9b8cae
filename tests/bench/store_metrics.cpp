#include "tests/bench/store_metrics.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>

#include "common/qr/badge_token.hpp"
#include "common/qr/decode.hpp"
#include "common/qr/encode.hpp"
#include "common/services/attendance_report.hpp"
#include "common/storage/registrations.hpp"
#include "tests/support/conference_day.hpp"

namespace lanyard::bench {

namespace {

using Clock = std::chrono::steady_clock;
using testing::ConferenceDay;

double microseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

double percentile(std::vector<double> values, double part) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

/// A conference of `count` delegates, and the text of each one's badge.
struct Crowd : ConferenceDay {
    explicit Crowd(std::size_t count) {
        std::vector<RegistrationId> ids;
        while (ids.size() < count)
            ids.push_back(new_id<RegistrationId>(kRegistrationIdBits));
        std::sort(ids.begin(), ids.end());
        auto write = journal.begin(new_id<CommandId>(), "organiser");
        for (std::size_t number = 0; number < count; ++number)
            add(write, ids[number], number);
        write.commit();
        journal.gate().checkpoint();
        const auto& key = *keys.newest(event.id);
        for (const auto id : ids)
            codes.push_back(qr::issue({1, event.id, id, 1}, key));
    }

    void add(storage::WriteTransaction& write, RegistrationId id, std::size_t number) {
        Person person;
        person.id = PersonId{id.value};
        person.last_name = person.badge_name = "Delegate " + std::to_string(number);
        Registration place;
        place.id = id;
        place.event = event.id;
        place.person = person.id;
        place.organisation = OrganisationId{1 + static_cast<std::int64_t>(number % 76)};
        place.reference = std::to_string(number);
        write.add(person);
        write.add(place);
    }

    std::vector<std::string> codes;
};

/// The least that any durable answer costs: one row and its commit on the same disk.
class BareCommits {
public:
    explicit BareCommits(const std::filesystem::path& file)
        : database_(file, storage::Opening::CreateIfNone) {
        database_.run_script("CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT) STRICT");
    }
    double one() {
        const auto start = Clock::now();
        database_.run("INSERT INTO bare (text) VALUES ('one row')");
        return microseconds_since(start);
    }

private:
    storage::Database database_;
};

struct Latencies {
    std::vector<double> scans;
    std::vector<double> bare;
};

/// Alternately, with the pause between scans in which the log is moved.
Latencies time_scans(Crowd& crowd, std::size_t count) {
    BareCommits bare(crowd.folder / "bare.db");
    Latencies latencies;
    for (std::size_t at = 0; at < count; ++at) {
        const auto start = Clock::now();
        const auto outcome = crowd.scan_code(crowd.codes[at]);
        latencies.scans.push_back(microseconds_since(start));
        if (outcome.admission != Admission::Admitted) return {};
        latencies.bare.push_back(bare.one());
        crowd.journal.gate().checkpoint_if_due();
    }
    return latencies;
}

/// Reading one ordinary picture of a badge, which both sides of the ratio pay.
double decode_time(const std::string& code) {
    const auto picture = qr::draw(qr::encode(code), 8);
    std::vector<double> times;
    for (int round = 0; round < 21; ++round) {
        const auto start = Clock::now();
        if (qr::Decoder().read(picture.view()) != code) return 0;
        times.push_back(microseconds_since(start));
    }
    return percentile(times, 0.5);
}

std::string exponent(double small, double large) {
    return fmt::format("exponent {:.2f}", std::log10(large / small));
}

std::vector<MetricRow> scan_rows(const Latencies& small, const Latencies& large, double decode) {
    const auto row = [&](const char* name, double part, double limit, const char* moonshot) {
        MetricRow made;
        made.number = 7;
        made.name = name;
        made.value = decode + percentile(large.scans, part);
        made.yardstick = decode + percentile(large.bare, part);
        made.ratio = made.value / made.yardstick;
        made.pass = fmt::format("<= {}", limit);
        made.moonshot = moonshot;
        made.met = !large.scans.empty() && made.ratio <= limit;
        made.note =
            fmt::format("us, decode {:.0f} of them; {}", decode,
                        exponent(percentile(small.scans, part), percentile(large.scans, part)));
        return made;
    };
    return {row("scan to durable commit, p50", 0.5, 1.2, "<= 1.1"),
            row("scan to durable commit, p99", 0.99, 2, "<= 1.5")};
}

MetricRow throughput_row(const Latencies& latencies) {
    const auto rate = [](const std::vector<double>& times) {
        double total = 0;
        for (const double time : times)
            total += time;
        return 1e6 * static_cast<double>(times.size()) / total;
    };
    MetricRow row;
    row.number = 9;
    row.name = "durable scans a second, one writer";
    row.value = rate(latencies.scans);
    row.yardstick = rate(latencies.bare);
    row.ratio = row.value / row.yardstick;
    row.pass = ">= 0.8";
    row.moonshot = ">= 3";
    row.met = row.ratio >= 0.8;
    row.note = "yardstick: bare commits a second, synchronous=FULL";
    return row;
}

double figures_time(Crowd& crowd, long arrived) {
    std::vector<double> times;
    for (int round = 0; round < 21; ++round) {
        const auto start = Clock::now();
        const auto report = services::attendance_of(crowd.database, crowd.event.id);
        times.push_back(microseconds_since(start));
        if (report.all.arrived != arrived) return 1e9;
    }
    return percentile(times, 0.5);
}

MetricRow figures_row(double small, double large) {
    MetricRow row;
    row.number = 11;
    row.name = "all live figures of an event";
    row.value = large / 1000;
    row.yardstick = 2;
    row.ratio = row.value / row.yardstick;
    row.pass = "<= 2 ms";
    row.moonshot = "<= 0.2 ms, exponent 0";
    row.met = row.value <= 2;
    row.note = "ms; " + exponent(small, large) + " from a tenth of the delegates";
    return row;
}

} // namespace

std::vector<MetricRow> measure_store(bool quick) {
    const std::size_t most = quick ? 10'000 : 100'000;
    const std::size_t scans = quick ? 1'000 : 10'000;
    Crowd small(most / 10);
    const auto small_times = time_scans(small, std::min(scans, small.codes.size()));
    const double small_figures = figures_time(small, static_cast<long>(small_times.scans.size()));
    Crowd large(most);
    const auto large_times = time_scans(large, scans);
    auto rows = scan_rows(small_times, large_times, decode_time(large.codes.front()));
    rows.push_back(throughput_row(large_times));
    rows.push_back(figures_row(small_figures,
                               figures_time(large, static_cast<long>(large_times.scans.size()))));
    return rows;
}

} // namespace lanyard::bench
