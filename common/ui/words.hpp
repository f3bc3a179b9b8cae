#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/core/sentence.hpp"
#include "common/i18n/catalogue.hpp"

namespace lanyard::ui {

/// What a widget says: a message of the catalogue (with its values, or a count that chooses the
/// plural form), or a text that needs no translation, such as a person's name. A message's key
/// doubles as the widget's stable name for tests.
class Words {
public:
    Words() = default;
    Words(i18n::Key key) : key_(key.name) {}
    Words(i18n::Key key, std::vector<i18n::Value> values)
        : key_(key.name), values_(std::move(values)) {}
    Words(Sentence sentence) : key_(sentence.key), sentence_(std::move(sentence)) {}
    Words(std::string text) : text_(std::move(text)) {}
    Words(const char* text) : text_(text) {}

    /// The plural form of `key` for `count`.
    static Words counted(i18n::Key key, long count, std::vector<i18n::Value> values = {});

    bool empty() const { return key_.empty() && text_.empty(); }
    /// Empty for plain text.
    const std::string& key() const { return key_; }
    std::string in(const i18n::Catalogue& catalogue, i18n::Language language) const;

private:
    std::string text_;
    std::string key_;
    std::vector<i18n::Value> values_;
    std::optional<long> count_;
    std::optional<Sentence> sentence_;
};

} // namespace lanyard::ui
