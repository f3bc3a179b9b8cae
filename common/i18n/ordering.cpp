#include "common/i18n/ordering.hpp"

#include <memory>
#include <unicode/coll.h>
#include <unicode/unistr.h>

#include "common/core/fault.hpp"

namespace lanyard::i18n {

namespace {

std::unique_ptr<icu::Collator> make_collator(const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(
        icu::Collator::createInstance(icu::Locale(locale), status));
    if (U_FAILURE(status)) throw Fault({"fault.system", {{"detail", u_errorName(status)}}});
    return collator;
}

bool is_inner_sign(char16_t c) {
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'\u02BC' || c == u'.';
}

icu::UnicodeString without_inner_signs(std::string_view text) {
    const auto source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    icu::UnicodeString kept;
    for (int32_t at = 0; at < source.length(); ++at)
        if (!is_inner_sign(source[at])) kept.append(source[at]);
    return kept;
}

} // namespace

struct Ordering::Collator {
    std::unique_ptr<icu::Collator> collator;
};

Ordering::Ordering(Language language)
    : collator_(std::make_unique<Collator>(
          Collator{make_collator(language == Language::Welsh ? "cy" : "en_GB")})) {}

Ordering::~Ordering() = default;

std::string Ordering::key_of(std::string_view text) const {
    const auto source = without_inner_signs(text);
    std::string key(64, '\0');
    for (;;) {
        auto* bytes = reinterpret_cast<std::uint8_t*>(key.data());
        const auto needed =
            collator_->collator->getSortKey(source, bytes, static_cast<int32_t>(key.size()));
        const bool fits = needed <= static_cast<int32_t>(key.size());
        key.resize(static_cast<std::size_t>(needed));
        if (fits) return key;
    }
}

// ICU ends each level of a key but the last with this byte, which is in none of them.
std::string_view Ordering::letters_of(std::string_view key) {
    constexpr char kLevelEnd = 1;
    return key.substr(0, key.find(kLevelEnd));
}

} // namespace lanyard::i18n
