#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/core/ids.hpp"
#include "common/core/time.hpp"

namespace lanyard {

enum class EventState { Draft, Open, Live, Closed, Archived, Cancelled };
enum class EventMode { InPerson, Online, Hybrid };
enum class EventRole { Organiser, Exhibitor, Participant };

/// A date that may be known only to its month, or not at all yet.
struct PartialDate {
    std::optional<std::chrono::year_month> month;
    std::optional<LocalDay> day; ///< within `month`

    bool known() const { return month.has_value(); }
    bool operator==(const PartialDate&) const = default;
};

/// "2019-10-01", "2020-06" or ""; nothing for any other text.
std::optional<PartialDate> parse_partial_date(std::string_view text);
std::string format_partial_date(const PartialDate& date);

/// Something the network runs, exhibits at or takes part in.
struct Event {
    EventId id;
    std::string slug; ///< stands for the event on the command line; from name and year
    std::string name;
    std::string name_cy; ///< empty where there is no Welsh name
    std::string kind;    ///< "annual conference", "webinar", as the programme has it
    EventMode mode = EventMode::InPerson;
    EventRole role = EventRole::Organiser;
    std::string venue;
    std::string town;
    std::string run_by;
    PartialDate starts_on;
    PartialDate ends_on;
    std::string membership_year; ///< "2019-20"
    std::string time_zone = "Europe/London";
    EventState state = EventState::Draft;
};

/// A day of an event on which there is a programme and people are expected.
struct EventDay {
    EventDayId id;
    EventId event;
    LocalDay day;
    bool removed = false;
};

/// Something in the programme of an event.
struct Session {
    SessionId id;
    EventId event;
    std::string title;
    std::string title_cy;
    std::string room;
    Instant starts_at;
    Instant ends_at;
    int capacity = 0; ///< 0 is unlimited
    bool removed = false;
};

/// Membership years run August to July: 1 October 2019 and June 2020 are both "2019-20".
std::string membership_year_of(std::chrono::year_month month);
/// "2019-20" but not "2019-21" nor "2019".
bool is_membership_year(std::string_view text);

/// Name and year; a year that the name ends with is not said twice. Without a date, the
/// membership year.
std::string slug_of(const Event& event);

/// Every day from the first to the last, when both are known; an unknown end is the same day.
std::vector<LocalDay> days_of(const Event& event);

std::string_view name_of(EventState state);
std::string_view name_of(EventMode mode);
std::string_view name_of(EventRole role);
std::optional<EventState> event_state_named(std::string_view name);
std::optional<EventMode> event_mode_named(std::string_view name);
std::optional<EventRole> event_role_named(std::string_view name);

} // namespace lanyard
