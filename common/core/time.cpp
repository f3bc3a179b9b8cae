#include "common/core/time.hpp"

#include <charconv>
#include <date/tz.h>
#include <fmt/format.h>

#include "common/core/fault.hpp"

namespace lanyard {

namespace {

const date::time_zone* find_zone(const std::string& name) {
    try {
        return date::locate_zone(name);
    } catch (const std::runtime_error&) {
        throw Rejected({"rejected.time_zone", {{"zone", name}}});
    }
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool all = error == std::errc{} && end == text.data() + text.size();
    return all && text.front() != '-' ? std::optional{value} : std::nullopt;
}

} // namespace

LocalTime to_local(Instant instant, const std::string& zone) {
    return LocalTime{find_zone(zone)->to_local(instant).time_since_epoch()};
}

Instant to_instant(LocalTime local, const std::string& zone) {
    const date::local_time<std::chrono::milliseconds> there{local.time_since_epoch()};
    return find_zone(zone)->to_sys(there, date::choose::earliest);
}

LocalDay day_of(LocalTime local) {
    return std::chrono::floor<std::chrono::days>(local);
}

std::chrono::year_month_day calendar(LocalDay day) {
    return std::chrono::year_month_day{day};
}

std::optional<LocalDay> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional{LocalDay{date}} : std::nullopt;
}

std::string format_day(LocalDay day) {
    const auto date = calendar(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
    if ((text.size() != 16 && text.size() != 19) || text[10] != 'T' || text[13] != ':')
        return std::nullopt;
    const auto day = parse_day(text.substr(0, 10));
    const auto hour = digits(text.substr(11, 2));
    const auto minute = digits(text.substr(14, 2));
    std::optional<int> second = 0;
    if (text.size() == 19) second = text[16] == ':' ? digits(text.substr(17, 2)) : std::nullopt;
    if (!day || !hour || !minute || !second) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    return LocalTime{*day} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
           std::chrono::seconds{*second};
}

std::string format_local_time(LocalTime local) {
    const std::chrono::hh_mm_ss time{local - day_of(local)};
    return fmt::format("{}T{:02}:{:02}:{:02}", format_day(day_of(local)), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::string format_clock(LocalTime local) {
    const std::chrono::hh_mm_ss time{local - day_of(local)};
    return fmt::format("{:02}:{:02}", time.hours().count(), time.minutes().count());
}

Instant SystemClock::now() const {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

RehearsalClock::RehearsalClock(Instant start) : offset_(start - SystemClock{}.now()) {}

Instant RehearsalClock::now() const {
    return SystemClock{}.now() + offset_;
}

} // namespace lanyard
