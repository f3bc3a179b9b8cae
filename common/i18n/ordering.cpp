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

} // namespace

struct Ordering::Collator {
    std::unique_ptr<icu::Collator> collator;
};

Ordering::Ordering(Language language)
    : collator_(std::make_unique<Collator>(
          Collator{make_collator(language == Language::Welsh ? "cy" : "en_GB")})) {}

Ordering::~Ordering() = default;

std::string Ordering::key_of(std::string_view text) const {
    const auto source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
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

} // namespace lanyard::i18n
