#include "tests/bench/idle_metrics.hpp"

#include <fmt/format.h>
#include <stdexcept>

#include "tests/bench/measuring.hpp"
#include "tests/bench/process_figures.hpp"
#include "tests/bench/programs.hpp"
#include "tests/bench/qr_yardsticks.hpp"
#include "tests/support/conference_day.hpp"
#include "tests/support/scenes/scenes.hpp"
#include "tests/support/video/video_file.hpp"

namespace lanyard::bench {

namespace {

constexpr int kFramesASecond = 30;
/// Until a program has opened its window and has nothing left to do.
constexpr double kSettling = 4;

struct IdleCost {
    double percent = 0; ///< of one processor
    double wakeups = 0; ///< a second
};

ProcessFigures settled(e2e::Child& program) {
    if (!program.running()) throw std::runtime_error("a program ended instead of waiting");
    return figures_of(program.pid());
}

IdleCost cost_between(const ProcessFigures& before, const ProcessFigures& after, double seconds) {
    return {100 * (after.cpu_seconds - before.cpu_seconds) / seconds,
            static_cast<double>(after.wakeups - before.wakeups) / seconds};
}

MetricRow idle_row(const char* name, const IdleCost& cost, double seconds) {
    MetricRow row;
    row.number = 18;
    row.name = name;
    row.unit = "%";
    row.value = cost.percent;
    row.yardstick = 0.2;
    row.ratio = cost.percent / row.yardstick;
    row.pass = "<= 0.2 %";
    row.moonshot = "no wake-ups";
    row.met = cost.percent <= row.yardstick;
    row.note = fmt::format("over {:.0f} s; {:.1f} wake-ups a second", seconds, cost.wakeups);
    return row;
}

/// A film of a place where nobody is: the same picture, other noise.
void film_nobody(const std::filesystem::path& file, double seconds) {
    std::vector<qr::GreyImage> still;
    const auto scene = scenes::make_scene(scenes::Category::None, 7, {});
    for (std::uint64_t seed = 0; seed < kFramesASecond; ++seed)
        still.push_back(scenes::next_still_frame(scene.frame, seed));
    const auto count = static_cast<std::size_t>(seconds * kFramesASecond);
    std::size_t at = 0;
    const auto next = [&]() -> std::optional<qr::GreyImage> {
        if (at == count) return std::nullopt;
        return still[at++ % still.size()];
    };
    video::write_video(file, next, kFramesASecond);
}

/// Percent of a processor that thirty frames a second cost before anybody looks at them.
double luma_percent() {
    const auto scene = scenes::make_scene(scenes::Category::None, 7, {});
    const auto frame = scenes::next_still_frame(scene.frame, 1);
    const auto jpeg = as_mjpeg(frame.view());
    std::vector<double> times;
    for (int round = 0; round < 101; ++round) {
        const double began = cpu_microseconds();
        const auto luma = luma_of(jpeg);
        times.push_back(cpu_microseconds() - began);
    }
    return 100 * kFramesASecond * median(times) / 1e6;
}

MetricRow attract_row(const IdleCost& cost, double yardstick) {
    MetricRow row;
    row.number = 18;
    row.name = "kiosk with a camera, nobody there";
    row.unit = "%";
    row.value = cost.percent;
    row.yardstick = yardstick;
    row.ratio = cost.percent / yardstick;
    row.pass = "<= 1.5";
    row.moonshot = "<= 1.1";
    row.met = row.ratio <= 1.5;
    row.note =
        fmt::format("against 30 x MJPEG to luma a second, of which every other is left out while "
                    "nothing moves; {:.0f} wake-ups a second",
                    cost.wakeups);
    return row;
}

} // namespace

std::vector<MetricRow> measure_idle(bool quick) {
    const double seconds = quick ? 10 : 60;
    const Programs programs;
    const testing::ConferenceDay nobody;
    const Conference conference{nobody.file, nobody.event.slug};
    std::vector<MetricRow> rows;
    {
        auto kiosk = programs.open_kiosk(conference, "none");
        auto admin = programs.open_admin(conference);
        wait_seconds(kSettling);
        const auto kiosk_before = settled(kiosk);
        const auto admin_before = settled(admin);
        wait_seconds(seconds);
        const auto kiosk_cost = cost_between(kiosk_before, settled(kiosk), seconds);
        const auto admin_cost = cost_between(admin_before, settled(admin), seconds);
        rows.push_back(idle_row("kiosk without a camera, nobody there", kiosk_cost, seconds));
        rows.push_back(idle_row("admin window, nobody there", admin_cost, seconds));
    }
    const auto film = programs.folder() / "nobody.avi";
    film_nobody(film, kSettling + seconds + 3);
    auto kiosk = programs.open_kiosk(conference, film);
    wait_seconds(kSettling);
    const auto before = settled(kiosk);
    wait_seconds(seconds);
    rows.push_back(attract_row(cost_between(before, settled(kiosk), seconds), luma_percent()));
    return rows;
}

} // namespace lanyard::bench
