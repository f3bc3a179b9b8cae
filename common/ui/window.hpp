#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "common/i18n/catalogue.hpp"
#include "common/ui/frame.hpp"
#include "common/ui/screen.hpp"

namespace lanyard::ui {

struct WindowOptions {
    std::string title;
    /// Nothing for full screen.
    std::optional<Size> windowed = {};
    /// Of a window, in pixels; nothing for wherever the window manager puts it.
    std::optional<Point> place = {};
    /// Which monitor, from 0, for full screen.
    int monitor = 0;
    /// The glass in millimetres where it is known better than the monitor says, or where a window
    /// stands for a whole screen.
    std::optional<Size> glass_mm = {};
    /// Public screens: the window manager's close is ignored and no cursor is shown on touch.
    bool locked = false;
    Appearance appearance = {};
    /// Listens on a socket at this path for commands of scripts; see remote_control.hpp. Off when
    /// empty.
    std::filesystem::path remote_control = {};
};

/// A window and its frame loop. It sleeps until an event, a `wake` or the time that the last frame
/// asked for; idle it costs nothing.
class Window {
public:
    /// Throws Fault when there is no display or no OpenGL 3.
    Window(WindowOptions options, const i18n::Catalogue& catalogue);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    using Draw = std::function<void(Frame&)>;

    /// Until the user or `close` closes it.
    void run(const Draw& draw);
    /// From any thread: draw again soon.
    void wake();
    void close();
    /// Language, theme and size of text; the fonts follow before the next frame.
    void set_appearance(const Appearance& appearance);
    const Appearance& appearance() const;
    Screen& screen();
    /// Draws once more and writes that as PNG; not from within a frame. Throws Fault when the file
    /// cannot be written.
    void screenshot(const std::filesystem::path& file);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace lanyard::ui
