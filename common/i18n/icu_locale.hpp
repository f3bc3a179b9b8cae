#pragma once

#include <unicode/locid.h>

#include "common/i18n/language.hpp"

namespace lanyard::i18n {

/// English here is Britain's: the day before the month, pounds before the number.
inline icu::Locale icu_locale(Language language) {
    return language == Language::Welsh ? icu::Locale("cy", "GB") : icu::Locale::getUK();
}

} // namespace lanyard::i18n
