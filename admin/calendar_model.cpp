#include "admin/calendar_model.hpp"

#include <algorithm>

#include "common/storage/events.hpp"

namespace lanyard::admin {

namespace {

using namespace std::chrono;

/// 1 August of the membership year in which a month lies.
local_days first_day_of_year(year_month month) {
    const auto first = month.month() < August ? month.year() - years{1} : month.year();
    return local_days{first / August / 1};
}

float place_of(local_days day, local_days first) {
    return static_cast<float>((day - first).count()) / 366.0F;
}

CalendarEntry entry_of(Event event) {
    CalendarEntry entry;
    entry.known_date = event.starts_on.known();
    if (entry.known_date) {
        const auto month = *event.starts_on.month;
        const auto first = first_day_of_year(month);
        entry.only_month = !event.starts_on.day;
        const auto begins = event.starts_on.day.value_or(local_days{month / 1});
        const auto ends =
            entry.only_month ? local_days{month / last} : event.ends_on.day.value_or(begins);
        entry.begins = place_of(begins, first);
        entry.ends = place_of(ends + days{1}, first);
    }
    entry.event = std::move(event);
    return entry;
}

} // namespace

void CalendarModel::load() {
    years_ = storage::list_membership_years(database_);
    if (std::find(years_.begin(), years_.end(), year_) == years_.end())
        year_ = years_.empty() ? std::string() : years_.front();
    entries_.clear();
    for (auto& event : storage::list_events(database_, year_))
        entries_.push_back(entry_of(std::move(event)));
}

void CalendarModel::choose_year(const std::string& year) {
    year_ = year;
    load();
}

} // namespace lanyard::admin
