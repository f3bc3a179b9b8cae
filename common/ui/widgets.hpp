#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/i18n/language.hpp"
#include "common/ui/box.hpp"
#include "common/ui/icons.hpp"
#include "common/ui/theme.hpp"
#include "common/ui/words.hpp"

namespace lanyard::ui {

/// Which of the ground's inks a text takes.
enum class InkKind { Normal, Soft, Muted, Primary, OnPrimary, OnBar };

struct TextOptions {
    InkKind ink = InkKind::Normal;
    /// Overrides `ink` with the ink of a tone.
    std::optional<Tone> tone = {};
    Align align = Align::Start;
    /// The attract screen speaks both languages at once.
    std::optional<i18n::Language> language = {};
    /// Read aloud through headphones only.
    bool is_private = false;
    Length width = {};
    std::string id = {};
};

enum class Look { Primary, Secondary, Danger, Quiet };

struct ButtonOptions {
    Look look = Look::Secondary;
    Icon icon = Icon::None;
    bool enabled = true;
    /// Enter presses it from anywhere on the screen.
    bool is_default = false;
    /// Escape presses it.
    bool on_escape = false;
    /// The tall button at the foot of a kiosk screen.
    bool big = false;
    Length width = {};
    std::optional<i18n::Language> language = {};
    std::string id = {};
};

/// The whole card is the target: an icon, a title, a line below it.
struct ChoiceCard {
    Words title = {};
    Words subtitle = {};
    Icon icon = Icon::None;
    Tone tone = Tone::Primary;
    bool enabled = true;
    /// Of the first title and subtitle, when it is not that of the screen.
    std::optional<i18n::Language> language = {};
    /// A second title and subtitle under the first, in this language.
    std::optional<i18n::Language> also_in = {};
    std::string id = {};
};

/// What happened to a field in this frame.
struct FieldEvent {
    bool changed = false;
    /// Enter was pressed in it.
    bool submitted = false;

    explicit operator bool() const { return changed; }
};

/// What the touch keyboard offers.
enum class KeyboardKind {
    Plain,
    /// Capitals at the beginnings of names.
    Names,
    /// @ . - _ and common endings; no capitals.
    Email,
    /// Digits, A to Z, - and .
    Reference,
};

struct FieldOptions {
    Words placeholder = {};
    Icon icon = Icon::None;
    /// Takes the keyboard when it first appears.
    bool autofocus = false;
    /// Shown below the field, which is then marked wrong.
    Words error = {};
    bool enabled = true;
    /// In letters; what is typed beyond is ignored, and the field says so. 0 for no such end.
    std::size_t longest = 0;
    /// What the touch keyboard offers for this field, whatever the screen asks of it.
    std::optional<KeyboardKind> keyboard = {};
    /// The label is read aloud but not drawn above.
    bool label_hidden = false;
    Length width = {};
    std::string id = {};
};

struct PersonCard {
    std::string name = {};
    std::string detail = {};
    Words chip = {};
    Tone chip_tone = Tone::Info;
    Icon chip_icon = Icon::None;
    bool enabled = true;
    std::string id = {};
};

struct ListRow {
    Words title = {};
    Words subtitle = {};
    Words trailing = {};
    Icon icon = Icon::None;
    Tone tone = Tone::Neutral;
    /// Can be pressed.
    bool operable = false;
    bool chosen = false;
    /// Read aloud through headphones only.
    bool is_private = false;
    std::string id = {};
};

struct NavigationItem {
    Words label = {};
    Icon icon = Icon::None;
    Words badge = {};
    Tone badge_tone = Tone::Neutral;
    /// A test name apart from the label.
    std::string id = {};
};

struct SideBar {
    Words product = {};
    Words subtitle = {};
    std::vector<NavigationItem> items = {};
    int chosen = 0;
    /// The card at the foot: the state of the stations.
    Words status = {};
    Words status_detail = {};
    Tone status_tone = Tone::Good;
};

struct KeyFigure {
    Words label = {};
    Words value = {};
    Words chip = {};
    Tone tone = Tone::Info;
    Icon icon = Icon::None;
    std::vector<double> trend = {};
    /// Can be pressed, and leads to what was counted.
    bool operable = false;
    std::string id = {};
};

/// The gradient head of a kiosk screen.
struct Hero {
    Words title = {};
    Words subtitle = {};
    /// The event's name, beside the back button.
    Words context = {};
    bool back = false;
    bool languages = true;
};

struct HeroEvent {
    bool back = false;
    std::optional<i18n::Language> language = {};
};

struct Dialog {
    Words title = {};
    Words body = {};
    Words confirm = {};
    Words cancel = {};
    Icon icon = Icon::None;
    Tone tone = Tone::Primary;
    bool confirm_enabled = true;
    std::string id = {};
};

enum class DialogAnswer { Open, Confirmed, Cancelled };

/// Whether a label stands beside its widget or is only read aloud.
enum class Label { Shown, Spoken };

/// A square code: whether the module at column `x`, row `y` is dark.
struct QrMatrix {
    int size = 0;
    std::function<bool(int x, int y)> dark = {};
};

struct KeyboardOptions {
    KeyboardKind kind = KeyboardKind::Plain;
    /// On the enter key; "Search", "Done".
    Words enter = {};
    Icon enter_icon = Icon::None;
};

} // namespace lanyard::ui
