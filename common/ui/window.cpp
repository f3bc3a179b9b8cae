#include "common/ui/window.hpp"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <atomic>
#include <utility>
#include <vector>

#include "common/core/fault.hpp"
#include "common/ui/gl_textures.hpp"
#include "common/ui/glfw_input.hpp"
#include "common/ui/png_file.hpp"
#include "common/ui/remote_control.hpp"

namespace lanyard::ui {

using namespace i18n::literals;

namespace {

constexpr double kFrameSeconds = 1.0 / 60;
// With a script listening the loop looks at its socket this often.
constexpr double kRemoteSeconds = 0.02;
// A scanner that never ends its line must not stop the drawing.
constexpr double kLongestHold = 0.25;

Fault fault(i18n::Key key) {
    const char* detail = nullptr;
    glfwGetError(&detail);
    return Fault(Sentence{std::string(key.name), {{"detail", detail == nullptr ? "" : detail}}});
}

struct Library {
    Library() {
#ifdef GLFW_PLATFORM
        // Touch reaches GLFW on X11 only.
        glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
#endif
        if (glfwInit() == GLFW_FALSE) throw fault("fault.no_display"_msg);
    }
    ~Library() {
        glfwTerminate();
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

GLFWmonitor* monitor_of(const WindowOptions& options) {
    if (options.windowed) return nullptr;
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    if (count == 0) throw fault("fault.no_display"_msg);
    return monitors[std::clamp(options.monitor, 0, count - 1)];
}

GLFWwindow* open_window(const WindowOptions& options) {
    GLFWmonitor* monitor = monitor_of(options);
    Size size = options.windowed.value_or(Size{});
    if (monitor != nullptr) {
        const GLFWvidmode* mode = glfwGetVideoMode(monitor);
        size = {static_cast<float>(mode->width), static_cast<float>(mode->height)};
        glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
    }
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    GLFWwindow* window =
        glfwCreateWindow(static_cast<int>(size.width), static_cast<int>(size.height),
                         options.title.c_str(), monitor, nullptr);
    if (window == nullptr) throw fault("fault.no_opengl"_msg);
    if (options.place)
        glfwSetWindowPos(window, static_cast<int>(options.place->x),
                         static_cast<int>(options.place->y));
    return window;
}

} // namespace

struct Window::Inside {
    Inside(WindowOptions wanted, const i18n::Catalogue& catalogue)
        : options(std::move(wanted)),
          window(open_window(options)),
          textures((glfwMakeContextCurrent(window), std::make_shared<GlTextures>())),
          screen(catalogue, glass(), options.appearance, textures),
          input(window, screen) {
        glfwSwapInterval(1);
        if (options.locked) glfwSetInputMode(window, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
        ImGui_ImplOpenGL3_Init("#version 130");
        screen.set_clipboard(
            {[this] {
                 const char* text = glfwGetClipboardString(window);
                 return std::string(text == nullptr ? "" : text);
             },
             [this](const std::string& text) { glfwSetClipboardString(window, text.c_str()); }});
        if (!options.remote_control.empty())
            remote = std::make_unique<RemoteControl>(
                options.remote_control,
                RemoteControl::Window{screen, [this](const auto& file) { write_picture(file); },
                                      [this] { closing = true; }});
    }

    ~Inside() {
        remote.reset();
        ImGui_ImplOpenGL3_Shutdown();
        textures->context_gone();
    }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

    Panel glass() const {
        int width = 0;
        int height = 0;
        glfwGetFramebufferSize(window, &width, &height);
        width = std::max(width, 1);
        height = std::max(height, 1);
        if (options.glass_mm)
            return {width, height, static_cast<double>(options.glass_mm->width),
                    static_cast<double>(options.glass_mm->height)};
        GLFWmonitor* monitor = glfwGetWindowMonitor(window);
        if (monitor == nullptr) return Panel::assumed(width, height);
        int width_mm = 0;
        int height_mm = 0;
        glfwGetMonitorPhysicalSize(monitor, &width_mm, &height_mm);
        return Panel::measured(width, height, width_mm, height_mm);
    }

    void upload_fonts() {
        if (uploaded == screen.font_generation()) return;
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
        uploaded = screen.font_generation();
    }

    void frame(const Draw& draw) {
        const double began = glfwGetTime();
        screen.set_panel(glass());
        ImGui_ImplOpenGL3_NewFrame();
        wishes = screen.draw_frame(began, draw);
        upload_fonts();
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        // Before the swap: afterwards the back buffer may hold anything.
        if (!picture.empty()) write_picture(std::exchange(picture, {}));
        if (remote && !wishes.again) remote->settled(began);
        glfwSwapBuffers(window);
        last_frame = began;
        screen.frame_ended(glfwGetTime());
    }

    // Until something happens or the time has come; nothing is drawn while a scanner types.
    void wait() {
        const double now = glfwGetTime();
        std::optional<double> until;
        const auto at_latest = [&](double when) { until = until ? std::min(*until, when) : when; };
        if (wishes.again) at_latest(last_frame + kFrameSeconds);
        if (wishes.wake_in) at_latest(last_frame + *wishes.wake_in);
        if (const auto due = screen.next_due()) at_latest(*due);
        if (remote) at_latest(now + kRemoteSeconds);
        if (!until)
            glfwWaitEvents();
        else if (*until > now)
            glfwWaitEventsTimeout(*until - now);
        else
            glfwPollEvents();
    }

    bool due(double now) {
        const bool happened = input.take_happened() || woken.exchange(false);
        const auto held = screen.next_due();
        if (held && *held > now && now - last_frame < kLongestHold) {
            waiting_for_scanner = waiting_for_scanner || happened;
            return false;
        }
        const bool waited = std::exchange(waiting_for_scanner, false);
        const bool asked = wishes.wake_in && now >= last_frame + *wishes.wake_in;
        const bool moving = wishes.again && now + 0.001 >= last_frame + kFrameSeconds;
        const bool remote_waits = remote && remote->busy() && !wishes.again;
        return happened || waited || held.has_value() || asked || moving || remote_waits;
    }

    bool should_close() {
        if (closing) return true;
        if (!input.close_asked()) return false;
        // A key or the window manager does not end a public screen.
        if (!options.locked) return true;
        glfwSetWindowShouldClose(window, GLFW_FALSE);
        input.forget_close();
        return false;
    }

    void write_picture(const std::filesystem::path& file) const {
        int width = 0;
        int height = 0;
        glfwGetFramebufferSize(window, &width, &height);
        std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) *
                                         static_cast<std::size_t>(height) * 3);
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
        write_png(file, width, height, pixels);
    }

    Library library;
    WindowOptions options;
    GLFWwindow* window;
    std::shared_ptr<GlTextures> textures;
    Screen screen;
    GlfwInput input;
    std::unique_ptr<RemoteControl> remote;
    FrameWishes wishes = {.again = true};
    std::atomic<bool> woken = true;
    std::atomic<bool> closing = false;
    bool waiting_for_scanner = false;
    double last_frame = -1;
    int uploaded = -1;
    Draw last_draw;
    /// To be written of the next frame.
    std::filesystem::path picture;
};

Window::Window(WindowOptions options, const i18n::Catalogue& catalogue)
    : inside_(std::make_unique<Inside>(std::move(options), catalogue)) {}

Window::~Window() = default;

void Window::run(const Draw& draw) {
    inside_->last_draw = draw;
    while (!inside_->should_close()) {
        const double now = glfwGetTime();
        if (inside_->remote) inside_->remote->poll(now);
        if (inside_->due(now)) inside_->frame(draw);
        if (!inside_->should_close()) inside_->wait();
    }
}

void Window::wake() {
    inside_->woken = true;
    glfwPostEmptyEvent();
}

void Window::close() {
    inside_->closing = true;
    glfwPostEmptyEvent();
}

void Window::set_appearance(const Appearance& appearance) {
    // Programs say how they want to look in every frame; only a change is worth another one.
    if (appearance == inside_->screen.appearance()) return;
    inside_->screen.set_appearance(appearance);
    wake();
}

const Appearance& Window::appearance() const {
    return inside_->screen.appearance();
}
Screen& Window::screen() {
    return inside_->screen;
}

void Window::screenshot(const std::filesystem::path& file) {
    inside_->picture = file;
    inside_->frame(inside_->last_draw);
}

} // namespace lanyard::ui
