#include "common/i18n/catalogue.hpp"

#include <algorithm>
#include <array>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>
#include <unordered_map>

#include "common/core/assets.hpp"
#include "common/core/fault.hpp"
#include "common/i18n/dates.hpp"
#include "common/i18n/po_file.hpp"

namespace lanyard::i18n {

namespace {

/// The order of the plural forms in the catalogues: English has two, Welsh all six.
constexpr std::array<std::string_view, 2> kEnglishForms = {"one", "other"};
constexpr std::array<std::string_view, 6> kWelshForms = {"zero", "one",  "two",
                                                         "few",  "many", "other"};

template <class Forms>
std::size_t place_in(const Forms& forms, std::string_view keyword) {
    const auto found = std::find(forms.begin(), forms.end(), keyword);
    return static_cast<std::size_t>((found == forms.end() ? forms.end() - 1 : found) -
                                    forms.begin());
}

std::unique_ptr<icu::PluralRules> rules_of(Language language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(std::string(code_of(language)).c_str());
    std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, status));
    if (U_FAILURE(status)) throw Fault({"fault.system", {{"detail", u_errorName(status)}}});
    return rules;
}

struct LanguageMessages {
    std::unordered_map<std::string, Forms> forms;
    std::unique_ptr<icu::PluralRules> rules;

    std::size_t form_for(Language language, long count) const {
        std::string keyword;
        rules->select(static_cast<int32_t>(count)).toUTF8String(keyword);
        return language == Language::Welsh ? place_in(kWelshForms, keyword)
                                           : place_in(kEnglishForms, keyword);
    }
};

/// What stands for a placeholder is taken as it is: braces in a name mean nothing.
template <class Find>
std::string fill(std::string_view text, Find find) {
    std::string filled;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) break;
        filled += text.substr(0, open);
        filled += find(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
    return filled += text;
}

std::string value_of(const std::vector<Value>& values, std::string_view name) {
    for (const auto& value : values)
        if (value.name == name) return value.text;
    return "{" + std::string(name) + "}";
}

} // namespace

struct Catalogue::Messages {
    std::array<LanguageMessages, 2> languages;

    const LanguageMessages& of(Language language) const {
        return languages[static_cast<std::size_t>(language)];
    }
    const Forms* find(Language language, std::string_view name) const {
        const auto& forms = of(language).forms;
        const auto found = forms.find(std::string(name));
        return found == forms.end() ? nullptr : &found->second;
    }
};

Catalogue::Catalogue() : messages_(std::make_unique<Messages>()) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

Catalogue Catalogue::load() {
    return load_from(asset("messages"));
}

Catalogue Catalogue::load_from(const std::filesystem::path& folder) {
    Catalogue catalogue;
    for (const auto language : {Language::English, Language::Welsh}) {
        auto& messages = catalogue.messages_->languages[static_cast<std::size_t>(language)];
        messages.forms = read_po_file(folder / (std::string(code_of(language)) + ".po"));
        messages.rules = rules_of(language);
    }
    return catalogue;
}

std::string Catalogue::text(Language language, Key key) const {
    const auto* forms = messages_->find(language, key.name);
    return forms ? forms->front() : std::string(key.name);
}

std::string Catalogue::text(Language language, Key key, const std::vector<Value>& values) const {
    return fill(text(language, key), [&](std::string_view name) { return value_of(values, name); });
}

std::string Catalogue::text(Language language, const Sentence& sentence) const {
    std::vector<Value> values;
    for (const auto& [name, value] : sentence.values)
        values.push_back({name, value});
    const auto* forms = messages_->find(language, sentence.key);
    // A fault must be told even when the catalogue that has its words is what is broken.
    if (!forms) return describe(sentence);
    return fill(forms->front(), [&](std::string_view name) { return value_of(values, name); });
}

std::string Catalogue::plural(Language language, Key key, long count,
                              const std::vector<Value>& values) const {
    const auto* forms = messages_->find(language, key.name);
    if (!forms) return std::string(key.name);
    const auto form = messages_->of(language).form_for(language, count);
    return fill((*forms)[std::min(form, forms->size() - 1)], [&](std::string_view name) {
        return name == "count" ? number(language, count) : value_of(values, name);
    });
}

bool Catalogue::has(Language language, std::string_view name) const {
    return messages_->find(language, name) != nullptr;
}

std::vector<std::string> Catalogue::names(Language language) const {
    std::vector<std::string> names;
    for (const auto& [name, forms] : messages_->of(language).forms)
        names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace lanyard::i18n
