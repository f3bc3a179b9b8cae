#include "admin/live_model.hpp"

#include <algorithm>
#include <map>

#include "common/i18n/ordering.hpp"
#include "common/storage/events.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::admin {

namespace {

using namespace std::chrono_literals;

constexpr int kLatest = 7;
/// What the chart shows at least, so that one early bird does not fill it.
constexpr auto kOpens = 8h;
constexpr auto kCloses = 18h;

template <class Figure, class NameOf>
void put_in_order(std::vector<Figure>& figures, const i18n::Ordering& ordering, NameOf name_of) {
    std::vector<std::pair<std::string, Figure>> keyed;
    keyed.reserve(figures.size());
    for (auto& figure : figures)
        keyed.emplace_back(ordering.key_of(name_of(figure)), std::move(figure));
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::transform(keyed.begin(), keyed.end(), figures.begin(),
                   [](auto& pair) { return std::move(pair.second); });
}

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
    put_figures_in_order();
    days_.clear();
    for (const auto& figure : report_.by_day)
        days_.push_back(figure.day);
    load_latest();
    chart_day();
}

void LiveModel::speak(i18n::Language language) {
    if (language == language_) return;
    language_ = language;
    put_figures_in_order();
}

/// As they are read on the screen; a type that a later version invented has no word yet.
void LiveModel::put_figures_in_order() {
    const i18n::Ordering ordering(language_);
    put_in_order(report_.by_organisation, ordering, [](const auto& figure) { return figure.name; });
    put_in_order(report_.by_delegate_type, ordering, [&](const auto& figure) {
        const auto type = delegate_type_named(figure.delegate_type);
        return type ? catalogue_.text(language_, word("delegate_type.", name_of(*type)))
                    : figure.delegate_type;
    });
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
