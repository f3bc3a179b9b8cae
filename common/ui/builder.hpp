#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/ui/canvas.hpp"
#include "common/ui/layout.hpp"
#include "common/ui/screen_state.hpp"
#include "common/ui/widgets.hpp"

namespace lanyard::ui {

/// A text within a widget.
struct TextSpec {
    std::string text = {};
    TextStyle style = TextStyle::Body;
    Colour ink = {};
    Align align = Align::Start;
    /// 0 for as many as it takes.
    int max_lines = 0;
    Length width = {};
    bool disabled = false;
    /// Its part of the style's size.
    float scale = 1;
};

/// How a widget can be operated.
struct Operable {
    bool enabled = true;
    bool focusable = true;
    bool is_field = false;
    bool is_key = false;
    bool repeats = false;
    bool keeps_focus = false;
    bool is_default = false;
    bool on_escape = false;
    Arrows arrows = {};
    float radius = 0;
};

/// What is being done with a widget right now.
struct Press {
    bool activated = false;
    bool held = false;
    bool hovered = false;
    bool focused = false;
    /// Draw the focus ring.
    bool ring = false;
};

/// Builds one frame: nodes for the layout, elements for the screen tree, targets for touch. Widgets
/// are written with it; views see only `Frame`.
class Builder {
public:
    explicit Builder(ScreenState& state);

    ScreenState& state() { return state_; }
    const ScreenState& state() const { return state_; }
    const Theme& theme() const { return state_.theme; }
    const Metrics& metrics() const { return state_.theme.metrics; }
    const Palette& colours() const { return state_.theme.colours; }
    std::string say(const Words& words) const;
    std::string say(const Words& words, i18n::Language language) const;

    // Boxes.
    /// A node for the box, not yet opened.
    Node node_of(const Box& box, Direction direction) const;
    int open(Node node);
    int leaf(Node node);
    void close();
    /// The innermost open box.
    int current() const { return open_.back().node; }
    int depth() const { return static_cast<int>(open_.size()); }
    void close_to(int depth);
    /// A box above the page, until closed.
    int open_floating(Node node, Floating floating, bool modal);
    Node& node(int index) { return nodes_[static_cast<std::size_t>(index)]; }
    /// Unlike all others within the open box, and the same again in the next frame.
    Id id_for(std::string_view name);
    /// What texts opened from here on stand on.
    void set_ground(int node, Colour colour);
    Colour ground() const;

    // The screen tree.
    /// `node` shows this; the element's rectangle and order follow from it.
    Element& element(int node, Role role, const Words& words, std::string_view id = {});
    Element& element_of(int node);
    /// All that is shown within the open box is for the user's own ears.
    void make_private() { open_.back().is_private = true; }
    Press operate(int node, const Operable& how);

    // Pieces of widgets.
    int text(const TextSpec& spec);
    int icon(Icon icon, float size_px, Colour colour);
    void space_px(float px);
    void spacer(float weight = 1);
    /// What the open box holds so far scrolls when there is too little room for it and for what
    /// follows; of it at least so many pixels are seen.
    void scroll_what_is_above(float least_seen);
    void paint_ring(int node, const Press& press, float radius);
    /// Shows how much of a region is above and below.
    void scroll_thumb(int node, Colour colour, float width);

    const Rect* last_rect(Id id) const;
    bool appeared(Id id) const { return last_rect(id) == nullptr; }

    /// Lays everything out, paints it and leaves the scene for the next frame's input.
    void finish();

private:
    struct Shown {
        int node = 0;
        Element element;
    };
    struct Written {
        int node = 0;
        int shown = -1;
        Ink ink;
        std::shared_ptr<TextBlock> block;
    };
    struct Open {
        int node = 0;
        Colour ground;
        int shown = -1;
        int layer = 0;
        bool is_private = false;
        std::unordered_map<std::string, int> names;
    };

    int append(Node node);
    void solve();
    void paint(int index, Canvas& canvas);
    void paint_layers();
    void collect_tree();
    void mark_clipped(Element& element, const Written& written) const;
    void collect_scene();
    Id region_around(int index) const;
    int shown_by(int node) const;

    ScreenState& state_;
    std::vector<Node> nodes_;
    std::vector<Open> open_;
    std::vector<int> floating_;
    std::vector<Shown> shown_;
    std::vector<Written> written_;
    std::vector<Target> targets_;
    std::vector<int> target_nodes_;
    int modal_layer_ = 0;
};

/// What was announced and is not yet old. Last, so that it lies above all.
void draw_toasts(Builder& builder);

} // namespace lanyard::ui
