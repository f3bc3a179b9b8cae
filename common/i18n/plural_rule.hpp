#pragma once

#include <cstddef>
#include <memory>

#include "common/i18n/language.hpp"

namespace lanyard::i18n {

/// Which of a message's forms goes with a count, by the rules that ICU has for the language. The
/// forms stand in Unicode's order: zero, one, two, few, many, other, without those that the
/// language does not use. English has one and other; Welsh has all six (0, 1, 2, 3, 6, others).
class PluralRule {
public:
    explicit PluralRule(Language language);
    PluralRule(PluralRule&&) noexcept;
    ~PluralRule();

    std::size_t forms() const;
    std::size_t form_of(long count) const;

private:
    struct Rule;
    std::unique_ptr<const Rule> rule_;
};

} // namespace lanyard::i18n
