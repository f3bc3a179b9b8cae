#pragma once

#include <string>
#include <vector>

#include "common/i18n/catalogue.hpp"
#include "common/ui/screen_tree.hpp"

namespace lanyard::ui {

/// Who else hears what is said.
enum class Hearing {
    /// Everybody in the room: nothing private is said.
    Aloud,
    Headphones,
};

/// One sentence, and whose voice it needs.
struct Spoken {
    std::string text;
    i18n::Language language = i18n::Language::English;

    bool operator==(const Spoken&) const = default;
};

struct Listener {
    const i18n::Catalogue& catalogue;
    /// Of the screen.
    i18n::Language language = i18n::Language::English;
    Hearing hearing = Hearing::Aloud;
};

/// What somebody who cannot see the screen must hear now that it is `now` and was `before`; empty
/// when nothing is to be said. It takes the place of what is still being said.
/// A new screen is read: its heading, its texts, what can be chosen and where the focus is; so is
/// one for which there is no `before`, which is how a screen is repeated. Otherwise the element
/// that got the focus, what changed in it, new mistakes and new messages.
std::vector<Spoken> what_to_say(const ScreenTree* before, const ScreenTree& now,
                                const Listener& listener);

/// An element as it is read when it gets the focus: name, role, value, state, mistake, position.
std::vector<Spoken> describe(const Element& element, const ScreenTree& tree,
                             const Listener& listener);

/// A letter by itself: "capital S", "hyphen".
std::string spoken_letter(const std::string& letter, const Listener& listener);

} // namespace lanyard::ui
