#include "common/i18n/dates.hpp"

#include <array>
#include <stdexcept>
#include <unicode/dtfmtsym.h>

#include "common/i18n/icu_locale.hpp"

namespace lanyard::i18n {

namespace {

/// The words that ICU's data gives a language for days and months.
struct Names {
    std::array<std::string, 7> days; ///< from Sunday
    std::array<std::string, 12> months;
    std::array<std::string, 12> short_months;
};

template <std::size_t size>
std::array<std::string, size> utf8(const icu::UnicodeString* words) {
    std::array<std::string, size> result;
    for (std::size_t i = 0; i < size; ++i)
        words[i].toUTF8String(result[i]);
    return result;
}

Names read_names(Language language) {
    using Symbols = icu::DateFormatSymbols;
    UErrorCode status = U_ZERO_ERROR;
    const Symbols symbols(icu_locale(language), status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no names of days and months");
    std::int32_t count = 0;
    const auto* days = symbols.getWeekdays(count, Symbols::FORMAT, Symbols::WIDE);
    return {utf8<7>(days + 1), // ICU counts the days of the week from 1
            utf8<12>(symbols.getMonths(count, Symbols::FORMAT, Symbols::WIDE)),
            utf8<12>(symbols.getMonths(count, Symbols::FORMAT, Symbols::ABBREVIATED))};
}

/// Read once: a table of a hundred dates asks for them a hundred times.
const Names& names_of(Language language) {
    static const Names english = read_names(Language::English);
    static const Names welsh = read_names(Language::Welsh);
    return language == Language::Welsh ? welsh : english;
}

std::string number_of(std::chrono::day day) {
    return std::to_string(static_cast<unsigned>(day));
}

std::string number_of(std::chrono::year year) {
    return std::to_string(static_cast<int>(year));
}

const std::string& name_of(Language language, std::chrono::month month) {
    return names_of(language).months.at(static_cast<unsigned>(month) - 1);
}

std::string day_and_month(Language language, std::chrono::year_month_day date) {
    return number_of(date.day()) + " " + name_of(language, date.month());
}

std::string full_date(Language language, std::chrono::year_month_day date) {
    return day_and_month(language, date) + " " + number_of(date.year());
}

} // namespace

std::string long_day(Language language, LocalDay day) {
    const auto weekday = std::chrono::weekday(day).c_encoding();
    return names_of(language).days.at(weekday) + " " + full_date(language, calendar(day));
}

std::string short_day(Language language, LocalDay day) {
    const auto date = calendar(day);
    const auto month = static_cast<unsigned>(date.month()) - 1;
    return number_of(date.day()) + " " + names_of(language).short_months.at(month) + " " +
           number_of(date.year());
}

std::string day_range(Language language, LocalDay first, LocalDay last) {
    const auto from = calendar(first);
    const auto to = calendar(last);
    if (from == to) return full_date(language, from);
    if (from.year() != to.year())
        return full_date(language, from) + " – " + full_date(language, to);
    if (from.month() != to.month())
        return day_and_month(language, from) + " – " + full_date(language, to);
    return number_of(from.day()) + "–" + full_date(language, to);
}

std::string month(Language language, std::chrono::year_month month) {
    return name_of(language, month.month()) + " " + number_of(month.year());
}

std::string month_name(Language language, std::chrono::month month) {
    return name_of(language, month);
}

std::string short_month_name(Language language, std::chrono::month month) {
    return names_of(language).short_months.at(static_cast<unsigned>(month) - 1);
}

} // namespace lanyard::i18n
