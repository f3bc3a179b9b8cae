#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "common/ui/screen.hpp"

namespace lanyard::ui {

/// Lets a script operate a window by the names of its widgets: end-to-end tests and the demo's
/// tour. Listens on a unix socket, and only when the program was started with an option for it.
///
/// One command a line, answered with "ok" or "error REASON" when its frame has been drawn:
///     tap KEY        press and release the widget with this key or name, scrolled into sight
///     type TEXT      characters, one frame each
///     key NAME       Enter, Escape, Tab, Space, Backspace, Up, Down, Left, Right
///     scan CODE      as a scanner types it
///     wait-for KEY   until it is on the screen, at most 20 seconds
///     wait-gone KEY  until it is not
///     shot FILE      a picture of the window, PNG
///     tree FILE      the screen tree, JSON
///     close          ends the program
class RemoteControl {
public:
    struct Window {
        Screen& screen;
        std::function<void(const std::filesystem::path&)> screenshot;
        std::function<void()> close;
    };

    /// Throws Fault when the socket cannot be made.
    RemoteControl(const std::filesystem::path& socket, Window window);
    ~RemoteControl();
    RemoteControl(const RemoteControl&) = delete;
    RemoteControl& operator=(const RemoteControl&) = delete;

    /// Reads what has arrived and begins the next command. Called between frames.
    void poll(double now);
    /// A command waits for a frame to be answered after.
    bool busy() const { return busy_; }
    /// The frame that shows the command's effect is on the glass and nothing moves any more.
    void settled(double now);

private:
    void accept_client();
    void read_client();
    void begin(const std::string& line, double now);
    bool tap(const std::string& name, double now);
    void press_at(Id widget, double now);
    bool press(const std::string& name, double now);
    void answer(const std::string& text);
    bool waited_for(bool shown) const;

    std::filesystem::path path_;
    Window window_;
    int listening_ = -1;
    int client_ = -1;
    std::string buffer_;
    std::deque<std::string> lines_;
    std::string command_;
    std::string argument_;
    double deadline_ = 0;
    bool busy_ = false;
    /// To be pressed once it has been scrolled into sight.
    Id revealing_ = 0;
};

} // namespace lanyard::ui
