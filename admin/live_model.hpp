#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/domain/event.hpp"
#include "common/i18n/catalogue.hpp"
#include "common/services/attendance_report.hpp"
#include "common/storage/scans.hpp"

namespace lanyard::admin {

/// One line of what happened last.
struct Activity {
    std::string name; ///< empty for a badge whose registration is not known here
    std::string organisation;
    Admission admission = Admission::Admitted;
    std::string clock; ///< "09:02", in the event's own time zone
    bool undone = false;
};

/// A quarter of an hour of the day shown, also one in which nobody came.
struct QuarterHour {
    std::string clock;
    long arrived = 0;
};

/// What is happening at the event now.
class LiveModel {
public:
    LiveModel(storage::Database& database, const i18n::Catalogue& catalogue)
        : database_(database), catalogue_(catalogue) {}

    void open(EventId event);
    void load();
    /// The language whose alphabet the figures are listed by.
    void speak(i18n::Language language);
    /// The day whose arrivals are charted.
    void choose_day(LocalDay day);

    bool any() const { return event_.has_value(); }
    const Event& event() const { return *event_; }
    const services::AttendanceReport& report() const { return report_; }
    const std::vector<Activity>& latest() const { return latest_; }
    const std::vector<QuarterHour>& quarters() const { return quarters_; }
    const std::vector<LocalDay>& days() const { return days_; }
    LocalDay day() const { return day_; }

private:
    void put_figures_in_order();
    void load_latest();
    void chart_day();

    storage::Database& database_;
    const i18n::Catalogue& catalogue_;
    i18n::Language language_ = i18n::Language::English;
    EventId id_;
    std::optional<Event> event_;
    services::AttendanceReport report_;
    std::vector<Activity> latest_;
    std::vector<QuarterHour> quarters_;
    std::vector<LocalDay> days_;
    LocalDay day_;
    bool day_chosen_ = false;
};

} // namespace lanyard::admin
