#include "admin/live_model.hpp"

#include <algorithm>
#include <map>

#include "common/storage/events.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::admin {

namespace {

using namespace std::chrono_literals;

constexpr int kLatest = 7;
/// What the chart shows at least, so that one early bird does not fill it.
constexpr auto kOpens = 8h;
constexpr auto kCloses = 18h;

} // namespace

void LiveModel::open(EventId event) {
    id_ = event;
    day_chosen_ = false;
    load();
}

void LiveModel::load() {
    event_ = storage::find_event(database_, id_);
    if (!event_) return;
    report_ = services::attendance_of(database_, id_);
    days_.clear();
    for (const auto& figure : report_.by_day)
        days_.push_back(figure.day);
    load_latest();
    chart_day();
}

void LiveModel::choose_day(LocalDay day) {
    day_ = day;
    day_chosen_ = true;
    chart_day();
}

void LiveModel::load_latest() {
    latest_.clear();
    for (const auto& scan : storage::recent_scans(database_, id_, kLatest)) {
        Activity activity;
        activity.admission = scan.admission;
        activity.undone = scan.undone;
        activity.clock = format_clock(to_local(scan.scanned_at, event_->time_zone));
        if (const auto delegate = storage::find_delegate(database_, scan.registration)) {
            activity.name = delegate->person.badge_name;
            activity.organisation = delegate->organisation;
        }
        latest_.push_back(std::move(activity));
    }
}

void LiveModel::chart_day() {
    std::map<LocalTime, long> arrived;
    for (const auto& quarter : report_.arrivals)
        arrived[to_local(quarter.starts_at, event_->time_zone)] += quarter.arrived;
    // Without a choice, the last day on which somebody came, or the first of the event.
    if (!day_chosen_ && !days_.empty()) day_ = days_.front();
    if (!day_chosen_ && !arrived.empty()) day_ = day_of(arrived.rbegin()->first);

    LocalTime from = day_ + kOpens;
    LocalTime to = day_ + kCloses;
    for (const auto& [start, count] : arrived) {
        if (day_of(start) != day_) continue;
        from = std::min(from, start);
        to = std::max(to, start + 15min);
    }
    quarters_.clear();
    for (auto start = from; start < to; start += 15min) {
        const auto found = arrived.find(start);
        quarters_.push_back({format_clock(start), found == arrived.end() ? 0 : found->second});
    }
}

} // namespace lanyard::admin
