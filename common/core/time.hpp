#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace lanyard {

/// A moment, UTC, to the millisecond. What is stored and compared.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
/// A wall-clock time in an event's own time zone. What people read and type.
using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;
/// A calendar day in an event's own time zone.
using LocalDay = std::chrono::local_days;

/// Throws Rejected when the zone's name ("Europe/London") is not known.
LocalTime to_local(Instant instant, const std::string& zone);
/// A time skipped by a clock change counts as the moment of the change; of two, the earlier.
Instant to_instant(LocalTime local, const std::string& zone);

LocalDay day_of(LocalTime local);
std::chrono::year_month_day calendar(LocalDay day);

/// "2019-10-01"; nothing for anything else, including days that do not exist.
std::optional<LocalDay> parse_day(std::string_view text);
std::string format_day(LocalDay day);
/// "2019-10-01T09:00", with optional ":30" seconds.
std::optional<LocalTime> parse_local_time(std::string_view text);
/// "2019-10-01T09:00:30"
std::string format_local_time(LocalTime local);
/// "09:00", the way both languages write a time of day.
std::string format_clock(LocalTime local);

/// What time it is. Rules never read a clock; they are handed an instant.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// The system's clock moved so that it started at `start`: for rehearsals, demos and `--at`.
class RehearsalClock final : public Clock {
public:
    explicit RehearsalClock(Instant start);
    Instant now() const override;

private:
    std::chrono::milliseconds offset_;
};

} // namespace lanyard
