#include "common/i18n/catalogue.hpp"

#include <array>
#include <charconv>
#include <map>

#include "common/core/assets.hpp"
#include "common/core/fault.hpp"
#include "common/i18n/dates.hpp"
#include "common/i18n/placeholders.hpp"
#include "common/i18n/plural_rule.hpp"
#include "common/i18n/po_file.hpp"

namespace lanyard::i18n {

namespace {

struct Message {
    std::vector<std::string> forms;
    bool plural = false;
};

/// One language: its messages and how it counts.
struct Book {
    explicit Book(Language language) : rule(language) {}

    PluralRule rule;
    std::map<std::string, Message, std::less<>> messages;

    const Message* find(std::string_view key) const {
        const auto found = messages.find(key);
        return found == messages.end() ? nullptr : &found->second;
    }
};

Book read_book(Language language, const std::filesystem::path& folder) {
    const auto path = folder / (std::string(code_of(language)) + ".po");
    Book book(language);
    for (auto& entry : read_po_file(path)) {
        if (entry.plural && entry.forms.size() != book.rule.forms())
            throw Fault({"fault.catalogue_forms", {{"file", path.string()}, {"key", entry.key}}});
        book.messages.emplace(entry.key, Message{std::move(entry.forms), entry.plural});
    }
    return book;
}

std::vector<Value> with_count(Language language, long count, const std::vector<Value>& values) {
    std::vector<Value> all = {{"count", number(language, count)}};
    all.insert(all.end(), values.begin(), values.end());
    return all;
}

std::vector<Value> values_of(const Sentence& sentence) {
    std::vector<Value> values;
    for (const auto& [name, text] : sentence.values)
        values.push_back({name, text});
    return values;
}

/// The number that a sentence counts by, when it has one.
long count_of(const Sentence& sentence) {
    long count = 0;
    for (const auto& [name, text] : sentence.values)
        if (name == "count") std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
}

} // namespace

struct Catalogue::Messages {
    explicit Messages(const std::filesystem::path& folder)
        : books{read_book(Language::English, folder), read_book(Language::Welsh, folder)} {}

    std::array<Book, 2> books;

    const Book& book(Language language) const {
        return books.at(static_cast<std::size_t>(language));
    }
};

Catalogue Catalogue::load() {
    return load_from(asset("messages/en.po").parent_path());
}

Catalogue Catalogue::load_from(const std::filesystem::path& folder) {
    Catalogue catalogue;
    catalogue.messages_ = std::make_unique<Messages>(folder);
    return catalogue;
}

Catalogue::Catalogue() = default;
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

std::string Catalogue::text(Language language, Key key) const {
    const auto* message = messages_->book(language).find(key.name);
    return message ? message->forms.back() : std::string(key.name);
}

std::string Catalogue::text(Language language, Key key, const std::vector<Value>& values) const {
    return fill_placeholders(text(language, key), values);
}

std::string Catalogue::text(Language language, const Sentence& sentence) const {
    const Key key{sentence.key};
    const auto* message = messages_->book(language).find(key.name);
    // A fault must be told even when the catalogue that has its words is what is broken.
    if (!message) return describe(sentence);
    if (message->plural) return plural(language, key, count_of(sentence), values_of(sentence));
    return text(language, key, values_of(sentence));
}

std::string Catalogue::plural(Language language, Key key, long count,
                              const std::vector<Value>& values) const {
    const auto& book = messages_->book(language);
    const auto* message = book.find(key.name);
    if (!message || !message->plural)
        return text(language, key, with_count(language, count, values));
    return fill_placeholders(message->forms.at(book.rule.form_of(count)),
                             with_count(language, count, values));
}

bool Catalogue::has(Language language, std::string_view name) const {
    return messages_->book(language).find(name) != nullptr;
}

std::vector<std::string> Catalogue::names(Language language) const {
    std::vector<std::string> names;
    for (const auto& [key, message] : messages_->book(language).messages)
        names.push_back(key);
    return names;
}

} // namespace lanyard::i18n
