#pragma once

#include <string>
#include <vector>

#include "tests/e2e/desktop.hpp"
#include "tests/e2e/remote_window.hpp"

namespace lanyard::e2e {

/// Someone at a virtual display with its real pointer and a scanner that types as a keyboard does:
/// what they do goes through the X server, as on the day.
class Hands {
public:
    explicit Hands(const VirtualDisplay& display) : display_(display.name()) {}

    /// Moves the program's window to where it is not covered.
    void move(const Child& program, int x, int y) const;
    /// Points at what has this key or name in the program's window and clicks.
    void click(const Child& program, RemoteWindow& window, const std::string& key_or_name) const;
    /// What a scanner does in the program's window: each character of the code, then Enter.
    void scan(const Child& program, const std::string& code) const;

private:
    std::string window_of(const Child& program) const;
    std::string xdotool(std::vector<std::string> words) const;

    std::string display_;
};

} // namespace lanyard::e2e
