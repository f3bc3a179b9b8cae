#include "common/ui/screen.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "common/ui/builder.hpp"
#include "common/ui/frame.hpp"
#include "common/ui/screen_state.hpp"

namespace lanyard::ui {

namespace {

constexpr int kFramesPerEvent = 3;
constexpr double kFrameSeconds = 1.0 / 60;

struct DestroyContext {
    void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
};

} // namespace

struct Screen::Inside {
    Inside(const i18n::Catalogue& catalogue, const Panel& panel, const Appearance& appearance,
           std::shared_ptr<TextureStore> textures)
        : state(catalogue, panel, appearance, std::move(textures)), wanted(appearance) {
        context.reset(ImGui::CreateContext(&state.fonts.atlas()));
        ImGui::SetCurrentContext(context.get());
        ImGui::GetIO().IniFilename = nullptr;
        restyle();
    }

    void restyle() {
        const Metrics before = state.theme.metrics;
        const Appearance& looks = state.appearance;
        state.theme = make_theme(state.panel, looks.density, looks.contrast, looks.text_scale);
        state.interaction.set_rules(
            {looks.public_touch, looks.public_touch, static_cast<float>(state.panel.px_per_mm())});
        state.settling = kFramesPerEvent;
        if (state.fonts.generation() == 0 || before.text != state.theme.metrics.text)
            state.fonts.build(state.theme.metrics);
    }

    void begin(double now) {
        for (auto& event : state.wedge.take_typing(now))
            state.queue.push(event);
        state.scan = state.wedge.take_scan();
        const FrameInput input = state.queue.take();
        const double elapsed = std::clamp(now - state.now, 0.0, 0.1);
        state.now = now;
        if (!input.events.empty() || state.scan || !state.dropped.empty()) {
            state.settling = kFramesPerEvent;
            state.last_input = now;
        }
        if (state.interaction.has_pending()) state.settling = kFramesPerEvent;
        state.interaction.update(input, now);
        state.wishes = {};
        if (state.interaction.glide(elapsed > 0 ? elapsed : kFrameSeconds))
            state.wishes.again = true;
        state.foreign.begin_frame();
    }

    FrameWishes end() {
        if (wanted != state.appearance) state.settling = kFramesPerEvent;
        state.dropped.clear();
        if (state.settling > 0) --state.settling;
        if (state.settling > 0 || !state.queue.empty() || state.interaction.has_pending())
            state.wishes.again = true;
        return state.wishes;
    }

    ScreenState state;
    /// Takes effect with the next frame: views change it while they draw.
    Appearance wanted;
    std::unique_ptr<ImGuiContext, DestroyContext> context;
};

Screen::Screen(const i18n::Catalogue& catalogue, const Panel& panel, const Appearance& appearance,
               std::shared_ptr<TextureStore> textures)
    : inside_(std::make_unique<Inside>(catalogue, panel, appearance, std::move(textures))) {}

Screen::~Screen() = default;

void Screen::set_panel(const Panel& panel) {
    if (panel == inside_->state.panel) return;
    inside_->state.panel = panel;
    inside_->restyle();
}

void Screen::set_appearance(const Appearance& appearance) {
    if (appearance == inside_->wanted) return;
    inside_->wanted = appearance;
    inside_->state.settling = kFramesPerEvent;
}

const Appearance& Screen::appearance() const {
    return inside_->state.appearance;
}
const Panel& Screen::panel() const {
    return inside_->state.panel;
}
const Theme& Screen::theme() const {
    return inside_->state.theme;
}
const ScreenTree& Screen::tree() const {
    return inside_->state.tree;
}
int Screen::font_generation() const {
    return inside_->state.fonts.generation();
}

FrameWishes Screen::draw_frame(double now, const std::function<void(Frame&)>& draw) {
    ScreenState& state = inside_->state;
    ImGui::SetCurrentContext(inside_->context.get());
    if (inside_->wanted != state.appearance) {
        state.appearance = inside_->wanted;
        inside_->restyle();
    }
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(state.panel.width_px),
                      static_cast<float>(state.panel.height_px)};
    io.DeltaTime = static_cast<float>(kFrameSeconds);
    inside_->begin(now);
    ImGui::NewFrame();
    Builder builder(state);
    Frame frame(builder);
    try {
        draw(frame);
    } catch (...) {
        // The next frame must find ImGui in order, whoever answers for this one.
        ImGui::EndFrame();
        throw;
    }
    builder.finish();
    ImGui::Render();
    return inside_->end();
}

void Screen::feed(const InputEvent& event, double now) {
    ScreenState& state = inside_->state;
    if (const auto* typed = std::get_if<CharacterTyped>(&event)) {
        state.wedge.character(typed->character, now);
        return;
    }
    const auto* pressed = std::get_if<KeyPressed>(&event);
    if (pressed != nullptr && pressed->key == Key::Enter) {
        state.wedge.enter(now);
        return;
    }
    // Space comes as a character as well, and both are the scanner's.
    if (pressed != nullptr && pressed->key != Key::Space) {
        state.wedge.other_key();
        for (auto& held : state.wedge.take_typing(now))
            state.queue.push(held);
    }
    state.queue.push(event);
}

void Screen::drop_files(std::vector<std::filesystem::path> files) {
    inside_->state.dropped = std::move(files);
}

bool Screen::has_input() const {
    return !inside_->state.queue.empty();
}

void Screen::reveal(Id widget) {
    inside_->state.interaction.reveal(widget);
    inside_->state.settling = kFramesPerEvent;
}

void Screen::forget() {
    ScreenState& state = inside_->state;
    state.interaction = {};
    state.interaction.set_rules({state.appearance.public_touch, state.appearance.public_touch,
                                 static_cast<float>(state.panel.px_per_mm())});
    state.caret = {};
    state.keyboard = {};
    state.overflow = {};
    state.open_list = 0;
    state.toasts.clear();
    state.settling = kFramesPerEvent;
}

void Screen::frame_ended(double now) {
    inside_->state.wedge.frame_ended(now);
}
std::optional<double> Screen::next_due() const {
    return inside_->state.wedge.due();
}

void Screen::set_clipboard(Clipboard clipboard) {
    inside_->state.clipboard = std::move(clipboard);
}

} // namespace lanyard::ui
