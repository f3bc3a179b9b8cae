#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/i18n/language.hpp"
#include "common/ui/geometry.hpp"
#include "common/ui/theme.hpp"
#include "common/ui/widgets.hpp"

namespace lanyard::ui {

enum class KeyboardLayer { Letters, Signs };
/// Tall: ten keys across. Wide: fewer and longer rows, where there is no height to spare.
enum class KeyboardShape { Tall, Wide };
enum class LetterCase { Small, Capital };

/// What the shift key has been asked for.
enum class Capitals {
    /// Where the kind of keyboard wants them.
    Automatic,
    NextLetter,
    NotNextLetter,
    Locked,
};

enum class KeyAction { Type, Shift, Backspace, Clear, Layer, Space, Enter };

struct KeyboardKey {
    KeyAction action = KeyAction::Type;
    /// What it types, in small letters.
    std::string text = {};
    float weight = 1;
};

struct KeyboardRow {
    std::vector<KeyboardKey> keys = {};
    /// Set in by half a key, as on every typewriter.
    bool inset = false;
};

/// The keys from top to bottom. Both languages have all letters of both in view; the letters that
/// only Welsh has come first in Welsh and last in English.
std::vector<KeyboardRow> keyboard_rows(KeyboardKind kind, KeyboardLayer layer, KeyboardShape shape,
                                       i18n::Language language);

/// How large keys can be, in pixels.
struct KeyboardSize {
    KeyboardShape shape = KeyboardShape::Tall;
    /// The narrower side of a key.
    float side = 0;
    /// Beside the keys.
    float margin = 0;
};

/// The shape with the larger keys, up to the least target that the product asks for; of two that
/// reach it, the lower one. The keyboard leaves two fifths of the glass to the field and its page.
KeyboardSize keyboard_size(KeyboardKind kind, Point glass, const Metrics& metrics);

/// Whether a name's next letter is a capital: at the start, after a blank or a hyphen, and after
/// the apostrophe of O'Rourke but not of Siân's.
bool begins_name(std::string_view before_caret);
LetterCase letter_case(KeyboardKind kind, Capitals capitals, std::string_view before_caret);
/// What another tap on the shift key asks for; the second in a row locks.
Capitals after_shift(Capitals capitals, LetterCase shown);
/// Of the letters that the keyboard has.
std::string capital_of(std::string_view letter);

} // namespace lanyard::ui
