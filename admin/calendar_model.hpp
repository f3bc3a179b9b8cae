#pragma once

#include <string>
#include <vector>

#include "common/domain/event.hpp"
#include "common/storage/database.hpp"

namespace lanyard::admin {

/// An event on the line of its membership year, from 0 (1 August) to 1 (31 July).
struct CalendarEntry {
    Event event;
    float begins = 0;
    float ends = 0;
    bool known_date = true;  ///< false: listed beneath the line
    bool only_month = false; ///< the whole month is shown, as a month
};

/// One membership year: every event of it, in order, with those not dated yet at the end.
class CalendarModel {
public:
    explicit CalendarModel(storage::Database& database) : database_(database) {}

    void load();
    void choose_year(const std::string& year);

    const std::vector<std::string>& years() const { return years_; }
    const std::string& year() const { return year_; }
    const std::vector<CalendarEntry>& entries() const { return entries_; }

private:
    storage::Database& database_;
    std::vector<std::string> years_;
    std::string year_;
    std::vector<CalendarEntry> entries_;
};

} // namespace lanyard::admin
