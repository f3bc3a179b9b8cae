#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/i18n/catalogue.hpp"
#include "common/ui/input_queue.hpp"
#include "common/ui/panel.hpp"
#include "common/ui/screen_tree.hpp"
#include "common/ui/theme.hpp"

namespace lanyard::ui {

class Frame;
class TextureStore;

/// How the screen speaks and looks; the user may change it at any time.
struct Appearance {
    i18n::Language language = i18n::Language::English;
    Density density = Density::Kiosk;
    Contrast contrast = Contrast::Normal;
    /// 1 to 2.
    double text_scale = 1;
    /// Everything in the lower part of the screen, for people who cannot reach higher.
    bool low_reach = false;
    /// Every message 40 % longer, for proofs of layout.
    bool stretched_text = false;
    /// A public touch screen: a second tap at the same place within half a second does not count.
    bool public_touch = false;

    bool operator==(const Appearance&) const = default;
};

/// What a drawn frame asks of the loop.
struct FrameWishes {
    /// Draw the next one at once.
    bool again = false;
    /// Otherwise after this many seconds; nothing means only on an event.
    std::optional<double> wake_in = {};
};

/// Everything that lasts from one frame to the next: fonts, focus, scroll positions, what is being
/// typed. Knows no window and no OpenGL, so tests draw on it as the window does.
class Screen {
public:
    /// Throws Fault when the fonts are not installed.
    Screen(const i18n::Catalogue& catalogue, const Panel& panel, const Appearance& appearance,
           std::shared_ptr<TextureStore> textures);
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    void set_panel(const Panel& panel);
    void set_appearance(const Appearance& appearance);
    const Appearance& appearance() const;
    const Panel& panel() const;
    const Theme& theme() const;

    /// One frame: takes what is due from the queue, lets `draw` build it, lays out and paints.
    /// `now` in seconds. The painted lists are ImGui's and wait in ImGui::GetDrawData().
    FrameWishes draw_frame(double now, const std::function<void(Frame&)>& draw);
    /// From the window's callbacks, and from tests; characters go by the scanner's filter.
    void feed(const InputEvent& event, double now);
    /// Files dropped on the window, for the next frame.
    void drop_files(std::vector<std::filesystem::path> files);
    /// Scrolls what holds the widget so that it can be seen with the next frame.
    void reveal(Id widget);
    /// Grows when the font texture must be uploaded again.
    int font_generation() const;
    /// Tells the scanner's filter that the frame is on the glass; measured from here.
    void frame_ended(double now);
    /// When characters held back for the scanner must be looked at again.
    std::optional<double> next_due() const;
    /// Something was touched or typed that no frame has seen yet.
    bool has_input() const;
    /// What the last frame showed.
    const ScreenTree& tree() const;

    struct Clipboard {
        std::function<std::string()> get;
        std::function<void(const std::string&)> set;
    };
    void set_clipboard(Clipboard clipboard);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace lanyard::ui
