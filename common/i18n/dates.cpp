#include "common/i18n/dates.hpp"

#include <array>
#include <cstdlib>
#include <fmt/format.h>

namespace lanyard::i18n {

namespace {

using Names12 = std::array<std::string_view, 12>;
using Names7 = std::array<std::string_view, 7>;

/// Written out here rather than asked of ICU, whose Welsh has varied between versions; the tests
/// compare them with what ICU has.
constexpr Names12 kEnglishMonths = {"January",   "February", "March",    "April",
                                    "May",       "June",     "July",     "August",
                                    "September", "October",  "November", "December"};
constexpr Names12 kWelshMonths = {"Ionawr", "Chwefror", "Mawrth",     "Ebrill",
                                  "Mai",    "Mehefin",  "Gorffennaf", "Awst",
                                  "Medi",   "Hydref",   "Tachwedd",   "Rhagfyr"};
constexpr Names12 kEnglishShort = {"Jan", "Feb", "Mar",  "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"};
constexpr Names12 kWelshShort = {"Ion",   "Chwef", "Maw",  "Ebr", "Mai",  "Meh",
                                 "Gorff", "Awst",  "Medi", "Hyd", "Tach", "Rhag"};
constexpr Names7 kEnglishDays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                 "Thursday", "Friday", "Saturday"};
constexpr Names7 kWelshDays = {"Dydd Sul", "Dydd Llun",   "Dydd Mawrth", "Dydd Mercher",
                               "Dydd Iau", "Dydd Gwener", "Dydd Sadwrn"};

std::string_view month_name(Language language, std::chrono::month month) {
    const auto place = static_cast<unsigned>(month) - 1;
    return language == Language::Welsh ? kWelshMonths[place] : kEnglishMonths[place];
}

struct Parts {
    unsigned day;
    std::string_view month;
    int year;
};

Parts parts_of(Language language, LocalDay day) {
    const auto date = calendar(day);
    return {static_cast<unsigned>(date.day()), month_name(language, date.month()),
            static_cast<int>(date.year())};
}

} // namespace

std::string long_day(Language language, LocalDay day) {
    const auto weekday = std::chrono::weekday{day}.c_encoding();
    const auto name = language == Language::Welsh ? kWelshDays[weekday] : kEnglishDays[weekday];
    const auto [number, month, year] = parts_of(language, day);
    return fmt::format("{} {} {} {}", name, number, month, year);
}

std::string short_day(Language language, LocalDay day) {
    const auto date = calendar(day);
    const auto place = static_cast<unsigned>(date.month()) - 1;
    const auto month = language == Language::Welsh ? kWelshShort[place] : kEnglishShort[place];
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), month,
                       static_cast<int>(date.year()));
}

std::string day_range(Language language, LocalDay first, LocalDay last) {
    const auto [day1, month1, year1] = parts_of(language, first);
    const auto [day2, month2, year2] = parts_of(language, last);
    if (first == last) return fmt::format("{} {} {}", day1, month1, year1);
    if (year1 != year2)
        return fmt::format("{} {} {} – {} {} {}", day1, month1, year1, day2, month2, year2);
    if (month1 != month2) return fmt::format("{} {} – {} {} {}", day1, month1, day2, month2, year2);
    return fmt::format("{}–{} {} {}", day1, day2, month1, year1);
}

std::string month(Language language, std::chrono::year_month month) {
    return fmt::format("{} {}", month_name(language, month.month()),
                       static_cast<int>(month.year()));
}

std::string number(Language, long value) {
    auto digits = std::to_string(std::labs(value));
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
        digits.insert(static_cast<std::size_t>(place), ",");
    return (value < 0 ? "−" : "") + digits;
}

std::string money(Language language, long pence) {
    return fmt::format("{}£{}.{:02}", pence < 0 ? "−" : "",
                       number(language, std::labs(pence) / 100), std::labs(pence) % 100);
}

} // namespace lanyard::i18n
