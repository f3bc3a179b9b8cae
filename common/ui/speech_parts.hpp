#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/ui/speech.hpp"

namespace lanyard::ui {

// Parts of speech.cpp and its neighbours; for common/ui alone.

/// Collects sentences, each a whole message of the catalogue.
struct Telling {
    const Listener& listener;
    std::vector<Spoken> sentences;

    void add(std::string text) { add_in(std::move(text), listener.language); }
    void add(i18n::Key key) { add(listener.catalogue.text(listener.language, key)); }
    void add(i18n::Key key, const std::vector<i18n::Value>& values) {
        add(listener.catalogue.text(listener.language, key, values));
    }
    void add_counted(i18n::Key key, std::size_t count) {
        add(listener.catalogue.plural(listener.language, key, static_cast<long>(count)));
    }
    void add_in(std::string text, std::optional<i18n::Language> language) {
        if (!text.empty())
            sentences.push_back({std::move(text), language.value_or(listener.language)});
    }
    void add_all(std::vector<Spoken> more) {
        for (auto& sentence : more)
            sentences.push_back(std::move(sentence));
    }
    void add_field_value(const Element& field);
    void add_error(const Element& element);
    bool hides_value(const Element& element) const {
        return element.is_private && listener.hearing == Hearing::Aloud;
    }
    /// The name of a field is its label, which everybody sees.
    bool hides_name(const Element& element) const {
        return hides_value(element) && element.role != Role::Field;
    }
};

/// What can be operated on the uppermost layer, without the keys of the touch keyboard.
std::vector<const Element*> choices_of(const ScreenTree& tree);

} // namespace lanyard::ui
