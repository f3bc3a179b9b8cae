#include "common/i18n/plural_rule.hpp"

#include <unicode/plurrule.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "common/i18n/icu_locale.hpp"

namespace lanyard::i18n {

struct PluralRule::Rule {
    std::unique_ptr<icu::PluralRules> chooser;
    std::vector<icu::UnicodeString> forms;
};

PluralRule::PluralRule(Language language) {
    auto rule = std::make_unique<Rule>();
    UErrorCode status = U_ZERO_ERROR;
    rule->chooser.reset(icu::PluralRules::forLocale(icu_locale(language), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no plural rules of this language");
    for (const auto* name : {u"zero", u"one", u"two", u"few", u"many", u"other"})
        if (rule->chooser->isKeyword(name)) rule->forms.emplace_back(name);
    rule_ = std::move(rule);
}

PluralRule::PluralRule(PluralRule&&) noexcept = default;
PluralRule::~PluralRule() = default;

std::size_t PluralRule::forms() const {
    return rule_->forms.size();
}

std::size_t PluralRule::form_of(long count) const {
    const auto name = rule_->chooser->select(static_cast<double>(count));
    const auto found = std::find(rule_->forms.begin(), rule_->forms.end(), name);
    return static_cast<std::size_t>(found - rule_->forms.begin());
}

} // namespace lanyard::i18n
