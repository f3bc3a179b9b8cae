#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

namespace {

void scrim(Builder& builder) {
    Node node;
    node.id = builder.id_for("scrim");
    builder.open_floating(std::move(node), {Floating::Place::Fill, {}}, true);
    const Colour veil = builder.colours().scrim;
    Node paint;
    paint.id = builder.id_for("veil");
    paint.width = fill();
    paint.height = fill();
    paint.paint = [veil](Canvas& canvas, const Rect& rect) { canvas.fill(rect, veil); };
    builder.leaf(std::move(paint));
    builder.close();
}

void open_panel(Builder& builder, const std::string& id) {
    scrim(builder);
    const Metrics& m = builder.metrics();
    Node node;
    node.id = builder.id_for(id);
    node.padding_across = builder.theme().gap(Gap::Large) * 1.2F;
    node.padding_down = node.padding_across;
    node.gap = builder.theme().gap(Gap::Medium);
    const bool kiosk = builder.theme().density == Density::Kiosk;
    node.width = em(kiosk ? 30 : 34);
    node.scrolls = true;
    node.scrolled = builder.state().interaction.scrolled(node.id);
    const int index = builder.open_floating(std::move(node), {Floating::Place::Centre, {}}, true);
    const Palette& c = builder.colours();
    builder.set_ground(index, c.surface);
    builder.node(index).paint = [=, radius = m.card_radius, fill = c.surface, line = c.line,
                                 blur = m.shadow_blur * 2](Canvas& canvas, const Rect& rect) {
        canvas.shadow(rect, radius, blur, faded(rgb(0x0F172A), 0.4), blur * 0.3F);
        canvas.fill(rect, fill, radius);
        canvas.outline(rect, line, radius, 1);
    };
}

std::string id_of(const Dialog& dialog) {
    if (!dialog.id.empty()) return dialog.id;
    return dialog.title.key().empty() ? "dialog" : dialog.title.key();
}

void heading_of(Builder& builder, Frame& ui, const Dialog& dialog) {
    const auto line = ui.row({.gap = Gap::Medium});
    if (dialog.icon != Icon::None) {
        const float side = builder.theme().text_size(TextStyle::Heading) * 1.9F;
        icon_tile(builder, dialog.icon, dialog.tone, std::round(side), side / 2);
    }
    ui.heading(dialog.title, {.width = fill()});
}

DialogAnswer buttons_of(Frame& ui, const Dialog& dialog) {
    DialogAnswer answer = DialogAnswer::Open;
    ui.space(Gap::Tiny);
    const auto line = ui.flow({.gap = Gap::Small, .justify = Justify::End});
    if (ui.button(dialog.cancel, {.on_escape = true})) answer = DialogAnswer::Cancelled;
    const Look look = dialog.tone == Tone::Bad ? Look::Danger : Look::Primary;
    if (ui.button(dialog.confirm,
                  {.look = look, .enabled = dialog.confirm_enabled, .is_default = true}))
        answer = DialogAnswer::Confirmed;
    return answer;
}

} // namespace

DialogAnswer Frame::confirm(const Dialog& dialog) {
    const int depth = builder_.depth();
    open_panel(builder_, id_of(dialog));
    const Scope panel(builder_, depth);
    builder_.element(builder_.current(), Role::Dialog, dialog.title, dialog.id);
    heading_of(builder_, *this, dialog);
    if (!dialog.body.empty()) body(dialog.body);
    return buttons_of(*this, dialog);
}

DialogAnswer Frame::confirm_with_text(const Dialog& dialog, const Words& label, std::string& text) {
    const int depth = builder_.depth();
    open_panel(builder_, id_of(dialog));
    const Scope panel(builder_, depth);
    builder_.element(builder_.current(), Role::Dialog, dialog.title, dialog.id);
    heading_of(builder_, *this, dialog);
    if (!dialog.body.empty()) body(dialog.body);
    text_field(label, text, {.autofocus = true});
    return buttons_of(*this, dialog);
}

Scope Frame::dialog(const Words& title, const std::string& id) {
    const int depth = builder_.depth();
    open_panel(builder_, !id.empty() ? id : title.key().empty() ? "dialog" : title.key());
    builder_.element(builder_.current(), Role::Dialog, title, id);
    if (!title.empty()) heading(title);
    return {builder_, depth};
}

// At the foot of the screen, above everything, taking no touches.
void draw_toasts(Builder& builder) {
    ScreenState& state = builder.state();
    std::erase_if(state.toasts, [&](const Toast& toast) { return toast.until <= state.now; });
    if (state.toasts.empty()) return;
    Node stack;
    stack.id = builder.id_for("toasts");
    stack.gap = builder.theme().gap(Gap::Small);
    stack.aligned = Align::Centre;
    builder.open_floating(std::move(stack), {Floating::Place::Bottom, {}}, false);
    for (const auto& toast : state.toasts) {
        const Palette& c = builder.colours();
        Node node;
        node.id = builder.id_for("toast");
        node.direction = Direction::Row;
        node.gap = builder.theme().gap(Gap::Small);
        node.padding_across = builder.theme().gap(Gap::Large);
        node.padding_down = builder.theme().gap(Gap::Medium);
        const int index = builder.open(std::move(node));
        builder.element(index, Role::Toast, toast.words);
        paint_fill(builder, index, c.bar, builder.metrics().button_radius);
        const Icon icon = toast.tone == Tone::Bad ? Icon::Error : Icon::CheckCircle;
        builder.icon(icon, std::round(builder.theme().text_size(TextStyle::Body) * 1.3F), c.on_bar);
        builder.text(
            {.text = builder.say(toast.words), .style = TextStyle::Strong, .ink = c.on_bar});
        builder.close();
        auto& wake = state.wishes.wake_in;
        const double left = toast.until - state.now + 0.01;
        wake = wake ? std::min(*wake, left) : left;
    }
    builder.close();
}

} // namespace lanyard::ui
