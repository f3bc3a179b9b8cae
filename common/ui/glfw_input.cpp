#include "common/ui/glfw_input.hpp"

#include <GLFW/glfw3.h>

#include <optional>
#include <utility>

namespace lanyard::ui {

namespace {

std::optional<Key> key_of(int key) {
    switch (key) {
    case GLFW_KEY_TAB:
        return Key::Tab;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
        return Key::Enter;
    case GLFW_KEY_ESCAPE:
        return Key::Escape;
    case GLFW_KEY_SPACE:
        return Key::Space;
    case GLFW_KEY_BACKSPACE:
        return Key::Backspace;
    case GLFW_KEY_DELETE:
        return Key::Delete;
    case GLFW_KEY_LEFT:
        return Key::Left;
    case GLFW_KEY_RIGHT:
        return Key::Right;
    case GLFW_KEY_UP:
        return Key::Up;
    case GLFW_KEY_DOWN:
        return Key::Down;
    case GLFW_KEY_HOME:
        return Key::Home;
    case GLFW_KEY_END:
        return Key::End;
    case GLFW_KEY_PAGE_UP:
        return Key::PageUp;
    case GLFW_KEY_PAGE_DOWN:
        return Key::PageDown;
    default:
        return std::nullopt;
    }
}

// Letters are keys only together with Control; alone they are characters.
std::optional<Key> shortcut_of(int key) {
    switch (key) {
    case GLFW_KEY_A:
        return Key::A;
    case GLFW_KEY_C:
        return Key::C;
    case GLFW_KEY_V:
        return Key::V;
    case GLFW_KEY_X:
        return Key::X;
    default:
        return std::nullopt;
    }
}

/// A key that is held down presses once; a caret and a list go on.
bool presses_once(Key key) {
    return key == Key::Enter || key == Key::Escape || key == Key::Space;
}

} // namespace

GlfwInput::GlfwInput(GLFWwindow* window, Screen& screen) : window_(window), screen_(screen) {
    glfwSetWindowUserPointer(window, this);
    listen_to_pointer();
    listen_to_keys();
    const auto redraw = [](GLFWwindow* changed) { of(changed).happened_ = true; };
    glfwSetWindowRefreshCallback(window, redraw);
    glfwSetFramebufferSizeCallback(
        window, [](GLFWwindow* resized, int, int) { of(resized).happened_ = true; });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* closing) {
        of(closing).close_asked_ = true;
        of(closing).happened_ = true;
    });
    glfwSetDropCallback(window, [](GLFWwindow* dropped_on, int count, const char** names) {
        of(dropped_on).screen_.drop_files({names, names + count});
        of(dropped_on).happened_ = true;
    });
}

GlfwInput& GlfwInput::of(GLFWwindow* window) {
    return *static_cast<GlfwInput*>(glfwGetWindowUserPointer(window));
}

void GlfwInput::listen_to_pointer() {
    glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double x, double y) {
        GlfwInput& input = of(window);
        input.pointer_ = input.to_pixels(x, y);
        input.push(PointerMoved{input.pointer_});
    });
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* window, int entered) {
        if (entered == 0) of(window).push(PointerLeft{});
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int) {
        GlfwInput& input = of(window);
        input.push(
            ButtonChanged{input.pointer_, action == GLFW_PRESS, button != GLFW_MOUSE_BUTTON_LEFT});
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* window, double, double down) {
        GlfwInput& input = of(window);
        input.push(WheelTurned{input.pointer_, static_cast<float>(down)});
    });
}

void GlfwInput::listen_to_keys() {
    glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned character) {
        GlfwInput& input = of(window);
        if (std::exchange(input.space_is_held_, false) && character == ' ') return;
        input.push(CharacterTyped{static_cast<char32_t>(character)});
    });
    glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int, int action, int mods) {
        if (action == GLFW_RELEASE) return;
        const Modifiers modifiers = {(mods & GLFW_MOD_SHIFT) != 0, (mods & GLFW_MOD_CONTROL) != 0};
        auto pressed = key_of(key);
        if (!pressed && modifiers.control) pressed = shortcut_of(key);
        if (!pressed) return;
        const bool repeated = action == GLFW_REPEAT && presses_once(*pressed);
        of(window).space_is_held_ = repeated && *pressed == Key::Space;
        if (!repeated) of(window).push(KeyPressed{*pressed, modifiers});
    });
}

void GlfwInput::push(const InputEvent& event) {
    screen_.feed(event, glfwGetTime());
    happened_ = true;
}

bool GlfwInput::take_happened() {
    return std::exchange(happened_, false);
}

// Window coordinates and pixels differ on screens that scale.
Point GlfwInput::to_pixels(double x, double y) const {
    int width = 0;
    int height = 0;
    int pixels_across = 0;
    int pixels_down = 0;
    glfwGetWindowSize(window_, &width, &height);
    glfwGetFramebufferSize(window_, &pixels_across, &pixels_down);
    if (width <= 0 || height <= 0) return {};
    return {static_cast<float>(x * pixels_across / width),
            static_cast<float>(y * pixels_down / height)};
}

} // namespace lanyard::ui
