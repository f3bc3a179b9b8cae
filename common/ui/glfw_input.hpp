#pragma once

#include "common/ui/screen.hpp"

struct GLFWwindow;

namespace lanyard::ui {

/// Turns GLFW's callbacks into input events. Positions come with the events, not by asking later,
/// so that a quick tap lands where it was made.
class GlfwInput {
public:
    GlfwInput(GLFWwindow* window, Screen& screen);

    /// Since the last call: something happened that wants a frame.
    bool take_happened();
    bool close_asked() const { return close_asked_; }
    void forget_close() { close_asked_ = false; }

private:
    void listen_to_pointer();
    void listen_to_keys();
    static GlfwInput& of(GLFWwindow* window);
    void push(const InputEvent& event);
    Point to_pixels(double x, double y) const;

    GLFWwindow* window_;
    Screen& screen_;
    Point pointer_;
    bool happened_ = true;
    /// The blank that follows is of a key held down.
    bool space_is_held_ = false;
    bool close_asked_ = false;
};

} // namespace lanyard::ui
