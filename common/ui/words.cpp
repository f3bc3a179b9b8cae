#include "common/ui/words.hpp"

namespace lanyard::ui {

Words Words::counted(i18n::Key key, long count, std::vector<i18n::Value> values) {
    Words words(key, std::move(values));
    words.count_ = count;
    return words;
}

std::string Words::in(const i18n::Catalogue& catalogue, i18n::Language language) const {
    if (key_.empty()) return text_;
    if (sentence_) return catalogue.text(language, *sentence_);
    if (count_) return catalogue.plural(language, i18n::Key{key_}, *count_, values_);
    return values_.empty() ? catalogue.text(language, i18n::Key{key_})
                           : catalogue.text(language, i18n::Key{key_}, values_);
}

} // namespace lanyard::ui
