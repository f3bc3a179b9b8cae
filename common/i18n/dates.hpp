#pragma once

#include <string>

#include "common/core/time.hpp"
#include "common/i18n/language.hpp"

namespace lanyard::i18n {

/// "Tuesday 1 October 2019", "Dydd Mawrth 1 Hydref 2019".
std::string long_day(Language language, LocalDay day);
/// "1 Oct 2019"
std::string short_day(Language language, LocalDay day);
/// "1–2 October 2019", "30 June – 2 July 2020"; one day when both are the same.
std::string day_range(Language language, LocalDay first, LocalDay last);
/// "June 2020"
std::string month(Language language, std::chrono::year_month month);
/// "August"
std::string month_name(Language language, std::chrono::month month);
/// "Aug", for where there is no room.
std::string short_month_name(Language language, std::chrono::month month);
/// "1,284" in both languages.
std::string number(Language language, long value);
/// Pence as pounds: "£12.50".
std::string money(Language language, long pence);

} // namespace lanyard::i18n
