#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/i18n/catalogue.hpp"
#include "common/ui/frame.hpp"
#include "common/ui/keys.hpp"
#include "common/ui/screen.hpp"

namespace lanyard::ui {

/// A screen with no window, no OpenGL and no real time: views run on it as they do in a window.
/// Tests tap by key or name; when that is not there, the exception lists what is.
class HeadlessScreen {
public:
    using Draw = std::function<void(Frame&)>;

    HeadlessScreen(const i18n::Catalogue& catalogue, Draw draw, const Panel& panel = {},
                   const Appearance& appearance = {});
    ~HeadlessScreen();

    /// Presses and releases in the middle of it, scrolled into view if need be, then settles.
    void tap(std::string_view key_or_name);
    void tap_at(Point at);
    /// Two taps as fast as a hurried finger is.
    void double_tap_at(Point at);
    /// Characters for whatever has the keyboard.
    void type(std::string_view text);
    void press(Key key, Modifiers modifiers = {});
    void drag(Point from, Point to);
    void wheel(Point at, float notches);
    void hover(Point at);
    /// A code read by a scanner at its usual speed, with Enter after it.
    void scan(std::string_view code);
    /// Lets time pass, drawing as often as the window would.
    void advance(double seconds);
    /// Draws until nothing moves any more.
    void settle();
    void set_appearance(const Appearance& appearance);
    void set_panel(const Panel& panel);

    const ScreenTree& tree() const;
    /// Throws std::runtime_error with the whole screen when there is none.
    const Element& find(std::string_view key_or_name) const;
    bool shows(std::string_view key_or_name) const;
    std::vector<std::string> texts(Role role) const;
    bool none(Role role) const { return texts(role).empty(); }
    const Theme& theme() const;
    const Panel& panel() const;
    double now() const { return now_; }
    /// Frames drawn so far, to prove that a screen sleeps.
    int frames() const { return frames_; }

private:
    FrameWishes draw();
    Rect rect_of(Id id) const;

    Draw draw_;
    std::unique_ptr<Screen> screen_;
    double now_ = 100;
    int frames_ = 0;
    FrameWishes wishes_;
};

} // namespace lanyard::ui
