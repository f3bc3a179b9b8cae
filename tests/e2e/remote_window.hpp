#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/e2e/desktop.hpp"

namespace lanyard::e2e {

/// Something on a window's screen, as its screen tree tells.
struct Seen {
    std::string role;
    std::string name;
    std::string key;
    std::string value;
    bool visible = false;
    int x = 0; ///< of its middle, in the window
    int y = 0;
};

/// A program's window, operated by the names of its widgets; see common/ui/remote_control.hpp.
class RemoteWindow {
public:
    /// Waits until the program listens; throws when it ends or never does.
    RemoteWindow(std::filesystem::path socket, Child& program);
    ~RemoteWindow();
    RemoteWindow(const RemoteWindow&) = delete;
    RemoteWindow& operator=(const RemoteWindow&) = delete;

    /// Sends one command and returns when its frame was drawn; throws with the reason it failed.
    void operator()(const std::string& command);
    /// Whether the command succeeded.
    bool try_it(const std::string& command);
    /// Everything that is on the screen now.
    std::vector<Seen> screen();
    /// The one of that key or name; throws when it is not in sight.
    Seen find(const std::string& key_or_name);

private:
    std::string ask(const std::string& command);

    std::filesystem::path path_;
    int socket_ = -1;
};

} // namespace lanyard::e2e
