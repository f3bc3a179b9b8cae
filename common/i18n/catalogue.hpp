#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/core/sentence.hpp"
#include "common/i18n/language.hpp"

namespace lanyard::i18n {

/// The name of a message in the catalogues, written "attract.title"_msg. A test reads the sources
/// and requires each of them in both catalogues, and each message of the catalogues in the sources.
struct Key {
    std::string_view name;
};

inline namespace literals {
consteval Key operator""_msg(const char* name, std::size_t size) {
    return Key{std::string_view(name, size)};
}
} // namespace literals

/// A named value for a message, {"name", "Siân"}.
struct Value {
    std::string_view name;
    std::string text;
};

/// The messages of both languages, read once from assets/messages/en.po and cy.po. The msgid of an
/// entry is its key; placeholders are written {name}. Safe to read from any thread.
class Catalogue {
public:
    /// Throws Fault naming the file and line when a catalogue is missing or malformed.
    static Catalogue load();
    static Catalogue load_from(const std::filesystem::path& folder);

    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    /// A message that is not there, or a placeholder without a value, shows its key: ugly, never
    /// fatal, and the tests refuse it.
    std::string text(Language language, Key key) const;
    std::string text(Language language, Key key, const std::vector<Value>& values) const;
    std::string text(Language language, const Sentence& sentence) const;
    /// Chooses the form for `count` by the language's own rule (Welsh has six) and fills {count}.
    std::string plural(Language language, Key key, long count,
                       const std::vector<Value>& values = {}) const;

    bool has(Language language, std::string_view name) const;
    std::vector<std::string> names(Language language) const;

private:
    struct Messages;
    Catalogue();
    std::unique_ptr<Messages> messages_;
};

} // namespace lanyard::i18n
