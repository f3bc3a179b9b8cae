#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/i18n/catalogue.hpp"
#include "common/ui/fonts.hpp"
#include "common/ui/foreign_text.hpp"
#include "common/ui/input_queue.hpp"
#include "common/ui/interaction.hpp"
#include "common/ui/keyboard_layout.hpp"
#include "common/ui/screen.hpp"
#include "common/ui/text_block.hpp"
#include "common/ui/theme.hpp"
#include "common/ui/wedge.hpp"
#include "common/ui/words.hpp"

namespace lanyard::ui {

/// The caret of the field that has the keyboard, and where its selection began; byte positions.
struct TextCaret {
    Id field = 0;
    std::size_t caret = 0;
    std::size_t anchor = 0;
};

/// The touch keyboard, and what it must know of the field that it types into.
struct KeyboardState {
    KeyboardLayer layer = KeyboardLayer::Letters;
    Capitals capitals = Capitals::Automatic;
    Id field = 0;
    /// What the field asks for.
    std::optional<KeyboardKind> kind = {};
    std::string before_caret;
};

/// Typing that a field had no room for: it says so until its text changes.
struct Overflow {
    Id field = 0;
    std::string text;
};

struct Toast {
    Words words;
    Tone tone = Tone::Good;
    double until = 0;
};

/// What a screen remembers between frames. Widgets read it through the Builder.
struct ScreenState {
    ScreenState(const i18n::Catalogue& words, const Panel& glass, const Appearance& looks,
                std::shared_ptr<TextureStore> store)
        : catalogue(words),
          panel(glass),
          appearance(looks),
          textures(std::move(store)),
          foreign(textures),
          measure(fonts, foreign) {}

    Interaction::Rules rules() const {
        return {appearance.public_touch, appearance.public_touch,
                static_cast<float>(panel.px_per_mm())};
    }
    /// What the last person focused, opened, typed and scrolled does not concern the next one.
    void begin_visit(std::uint64_t number) {
        visit = number;
        interaction.forget();
        caret = {};
        open_list = 0;
        keyboard = {};
        overflow = {};
        toasts.clear();
        settling = 3;
    }

    const i18n::Catalogue& catalogue;
    Panel panel;
    Appearance appearance;
    std::shared_ptr<TextureStore> textures;
    Theme theme;
    Fonts fonts;
    ForeignText foreign;
    TextMeasure measure;

    InputQueue queue;
    Wedge wedge;
    Interaction interaction;
    Screen::Clipboard clipboard;

    ScreenTree tree;
    /// Where each widget was in the last frame.
    std::unordered_map<Id, Rect> rects;
    TextCaret caret;
    Overflow overflow;
    Id open_list = 0;
    KeyboardState keyboard;
    std::vector<Toast> toasts;
    std::optional<std::string> scan;
    std::vector<std::filesystem::path> dropped;

    std::uint64_t visit = 0;
    double now = 0;
    double last_input = 0;
    /// Frames still to be drawn because something happened.
    int settling = 3;
    FrameWishes wishes;
};

} // namespace lanyard::ui
