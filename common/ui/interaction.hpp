#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/ui/input_queue.hpp"
#include "common/ui/screen_tree.hpp"

namespace lanyard::ui {

/// Which arrows a widget uses itself instead of letting them move on.
struct Arrows {
    bool left = false;
    bool right = false;
    bool up = false;
    bool down = false;

    bool takes(Key key) const;
};

/// Something of the last frame that can be touched, or reached with the keyboard.
struct Target {
    Id id = 0;
    Rect rect;
    Rect clip;
    /// The innermost that it scrolls with; 0 for none.
    Id region = 0;
    int layer = 0;
    bool enabled = true;
    bool focusable = true;
    /// Takes characters.
    bool is_field = false;
    /// Of the touch keyboard: what is typed while it has the focus is still the field's.
    bool is_key = false;
    /// Each tap counts, however fast (keys of the touch keyboard).
    bool repeats = false;
    /// Keeps the keyboard where it is when touched.
    bool keeps_focus = false;
    /// Enter, or Escape, anywhere on the screen.
    bool is_default = false;
    bool on_escape = false;
    Arrows arrows = {};
};

/// A region of the last frame that scrolls.
struct ScrollRegion {
    Id id = 0;
    Rect rect;
    int layer = 0;
    double content_height = 0;
    /// The one around it; 0 for none.
    Id around = 0;
};

/// What the last frame left behind.
struct Scene {
    /// In reading order.
    std::vector<Target> targets;
    std::vector<ScrollRegion> regions;
    /// What lies below it is covered.
    int modal_layer = 0;

    const ScrollRegion* region(Id id) const;
    /// That it scrolls with, the innermost first.
    std::vector<const ScrollRegion*> regions_around(const Target& target) const;
};

/// Where an arrow leads from `from`; null when nothing lies there. Straight ahead counts more than
/// near; a scrolled list is walked to its end before it is left.
const Target* target_ahead(const Scene& scene, const Target& from, Key arrow);

/// Where the pointer is and what it holds; what has the keyboard; how far regions are scrolled.
/// Taps act on release. What a widget asks for here was found on the frame it was drawn in last.
class Interaction {
public:
    struct Rules {
        /// A second tap at the same place within half a second does not count.
        bool single_taps = false;
        /// Fingers: nothing hovers.
        bool touch = false;
        float px_per_mm = 3.6F;
    };

    void set_rules(Rules rules) { rules_ = rules; }
    /// Everything but the last tap: its second half still means the screen that is gone.
    void forget();
    void set_scene(Scene scene);
    /// One frame's events. `now` in seconds.
    void update(const FrameInput& input, double now);
    /// Lets what was flung run out. True while it moves.
    bool glide(double seconds);

    bool activated(Id id) const { return id != 0 && id == activated_; }
    bool held(Id id) const { return id != 0 && id == held_ && over_held_; }
    bool hovered(Id id) const { return id != 0 && id == hovered_; }
    bool focused(Id id) const { return id != 0 && id == focused_; }
    /// The keyboard was used last, so the focus must be seen.
    bool focus_visible() const { return focus_visible_; }
    /// A press on nothing of the uppermost layer, or Escape, which close lists.
    bool dismissed() const { return dismissed_; }
    Id focus() const { return focused_; }
    /// Scrolls it into view with the next frame.
    void set_focus(Id id);
    /// Characters go there: the focused field, or while the touch keyboard has the focus, the last.
    bool enters(Id field) const { return field != 0 && field == entry_; }
    /// The field shows its caret.
    bool awaits_text(Id field) const;
    std::optional<Point> pointer() const { return pointer_; }
    bool down() const { return down_; }
    /// Keys for the focused widget, in order.
    const std::vector<InputEvent>& typed() const { return typed_; }
    /// Keys and characters for the field that they go to, in order.
    const std::vector<InputEvent>& entered() const { return entered_; }
    /// Typed on the touch keyboard; arrives with the next frame.
    void type(InputEvent event) { from_keyboard_.push_back(event); }
    /// Enter of the touch keyboard: the default button, or the field's own.
    void press_enter() { enter_pending_ = true; }
    bool has_pending() const {
        return !from_keyboard_.empty() || enter_pending_ || reveal_pending_ != 0;
    }

    double scrolled(Id region) const;
    void scroll_to(Id region, double offset);
    /// Scrolls so that it can be seen.
    void reveal(Id id);

private:
    struct Scroll {
        double offset = 0;
        double speed = 0;
    };
    void take(const PointerMoved& moved) { pointer_moved(moved.to); }
    void take(const PointerLeft&) { pointer_.reset(); }
    void take(const ButtonChanged& button);
    void take(const WheelTurned& turned) { wheel(turned); }
    void take(const KeyPressed& pressed) { key(pressed); }
    void take(const CharacterTyped& typed) { character(typed); }
    void pointer_moved(Point to);
    void pointer_pressed(Point at);
    void pointer_released();
    void wheel(const WheelTurned& turned);
    void key(const KeyPressed& pressed);
    void character(const CharacterTyped& typed);
    bool field_key(const KeyPressed& pressed, const Target& field);
    bool keyboard_key(const KeyPressed& pressed);
    void press_focused(const KeyPressed& pressed, const Target& focused);
    void escape();
    void arrow(const KeyPressed& pressed);
    void take_from_keyboard();
    void enter(const InputEvent& event);
    const Target* entry() const;
    const Target& first_key(const Target& any) const;
    /// Nothing while a dialog covers it.
    const Target* focused_target() const;
    bool operable(const Target& target) const {
        return target.layer >= scene_.modal_layer && target.enabled;
    }
    void step_focus(int direction);
    void focus_on(const Target& target);
    void reveal(const Target& target);
    float label_above(const Target& target, const ScrollRegion& region) const;
    void drag_scroll(Point to);
    bool repeated(const Target& target) const;
    const Target* target_at(Point at) const;
    const Target* target_of(Id id) const;
    const Target* flagged(bool Target::*flag) const;
    const ScrollRegion* region_at(Point at) const;
    double limit_of(Id region) const;
    void move_scroll(Id region, double by);

    Rules rules_;
    Scene scene_;

    std::optional<Point> pointer_;
    bool down_ = false;
    Point pressed_at_;
    Point last_point_;
    double last_move_ = 0;
    Id held_ = 0;
    bool over_held_ = false;
    Id dragged_ = 0;
    Id hovered_ = 0;
    Id activated_ = 0;
    Id focused_ = 0;
    bool focus_visible_ = false;
    bool dismissed_ = false;
    /// The field that was focused last.
    Id entry_ = 0;
    /// The field that a hardware keyboard typed into.
    Id hardware_letters_ = 0;
    Id reveal_pending_ = 0;
    std::vector<InputEvent> typed_;
    std::vector<InputEvent> entered_;
    std::vector<InputEvent> from_keyboard_;
    bool enter_pending_ = false;
    std::unordered_map<Id, Scroll> scrolls_;
    Id flung_ = 0;
    Point accepted_at_;
    double accepted_time_ = -10;
    double now_ = 0;
};

} // namespace lanyard::ui
