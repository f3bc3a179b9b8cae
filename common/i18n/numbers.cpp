#include <unicode/currunit.h>
#include <unicode/numberformatter.h>

#include "common/i18n/dates.hpp"
#include "common/i18n/icu_locale.hpp"

namespace lanyard::i18n {

namespace {

using icu::number::LocalizedNumberFormatter;
using icu::number::NumberFormatter;

LocalizedNumberFormatter plain(Language language) {
    return NumberFormatter::withLocale(icu_locale(language));
}

LocalizedNumberFormatter pounds(Language language) {
    UErrorCode status = U_ZERO_ERROR;
    return NumberFormatter::withLocale(icu_locale(language))
        .unit(icu::CurrencyUnit(u"GBP", status))
        .scale(icu::number::Scale::powerOfTen(-2));
}

std::string formatted(const LocalizedNumberFormatter& formatter, long value) {
    UErrorCode status = U_ZERO_ERROR;
    std::string text;
    formatter.formatInt(value, status).toString(status).toUTF8String(text);
    return text;
}

} // namespace

// Formatters are costly to make and safe to share.
std::string number(Language language, long value) {
    static const LocalizedNumberFormatter english = plain(Language::English);
    static const LocalizedNumberFormatter welsh = plain(Language::Welsh);
    return formatted(language == Language::Welsh ? welsh : english, value);
}

std::string money(Language language, long pence) {
    static const LocalizedNumberFormatter english = pounds(Language::English);
    static const LocalizedNumberFormatter welsh = pounds(Language::Welsh);
    return formatted(language == Language::Welsh ? welsh : english, pence);
}

} // namespace lanyard::i18n
