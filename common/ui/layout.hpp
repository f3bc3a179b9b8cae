#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "common/ui/box.hpp"
#include "common/ui/geometry.hpp"
#include "common/ui/screen_tree.hpp"

namespace lanyard::ui {

class Canvas;

enum class Direction { Column, Row, Flow, Stack };

/// The least a thing can do with and what it would like, in pixels.
struct Extent {
    float least = 0;
    float wanted = 0;
};

/// Where a node that floats above the page is put.
struct Floating {
    enum class Place { Centre, Below, Bottom, Fill };

    Place place = Place::Centre;
    /// For Below.
    Rect anchor = {};
};

/// One box or widget of a frame. A frame's nodes stand in one vector and point to each other by
/// index; -1 is nobody.
struct Node {
    using Paint = std::function<void(Canvas&, const Rect&)>;

    Id id = 0;
    Direction direction = Direction::Column;
    Length width = {};
    Length height = {};
    float gap = 0;
    float padding_across = 0;
    float padding_down = 0;
    /// Rows centre and all others stretch, when nothing is said.
    std::optional<Align> aligned = {};
    Align align() const {
        if (aligned) return *aligned;
        return direction == Direction::Row ? Align::Centre : Align::Stretch;
    }
    Justify justify = Justify::Start;
    /// Whatever the content: touch targets, field heights.
    float least_width = 0;
    float least_height = 0;
    float most_width = 0;

    /// For leaves: how wide, and how high at a width.
    Extent across = {};
    std::function<float(float width)> height_at = {};
    Paint paint = {};
    Paint paint_after = {};

    /// A region that shows part of its children, moved up by `scrolled`.
    bool scrolls = false;
    /// Of one that takes what is left: not lower than this; 0 for a few lines.
    float least_seen = 0;
    /// Of rows that are not there because they are out of sight: the whole height, and the top of
    /// the first that is. 0 when all are there.
    double virtual_height = 0;
    double first_top = 0;
    double scrolled = 0;
    double content_height = 0;

    std::optional<Floating> floating = {};
    int layer = 0;

    int parent = -1;
    int first_child = -1;
    int last_child = -1;
    int next = -1;

    Rect rect = {};
    Rect clip = {};
    Extent extent = {};
    float natural_height = 0;
    /// For flows: the line this child is in.
    int line = 0;
};

/// Gives every node its place. Widths first, from what the contents want down to what there is;
/// then heights, which follow from the widths because text wraps; then positions.
class Layout {
public:
    Layout(std::vector<Node>& nodes, float px_per_mm, float em_px)
        : nodes_(nodes), px_per_mm_(px_per_mm), em_px_(em_px) {}

    /// `root` and everything below it, into `into`.
    void solve(int root, const Rect& into);
    /// At the foot of the screen, as high as it needs between the two heights.
    void solve_from_below(int root, const Rect& screen, float least, float most);
    /// A floating node within what can be reached of the screen.
    void solve_floating(int root, const Rect& screen, const Rect& reach, float margin);

private:
    void measure(int index);
    void give_width(int index, float width);
    void share_row(int index, float inner);
    float fill_row(int index, float left, float weights);
    void shrink_row(int index, float inner, float over);
    void break_flow(int index, float inner);
    void measure_height(int index);
    float flow_height(const Node& node) const;
    void give_height(int index, float height);
    void share_column(int index, float inner);
    void place(int index, Point at, const Rect& clip);
    void place_column(const Node& node, const Rect& inner, const Rect& clip);
    void place_row(const Node& node, const Rect& inner, const Rect& clip);
    void place_flow(const Node& node, const Rect& inner, const Rect& clip);
    void place_stack(const Node& node, const Rect& inner, const Rect& clip);

    std::optional<float> fixed(const Length& length, float whole) const;
    float child_width(const Node& parent, const Node& child, float inner) const;
    int child_count(const Node& node) const;
    Node& at(int index) { return nodes_[static_cast<std::size_t>(index)]; }
    const Node& at(int index) const { return nodes_[static_cast<std::size_t>(index)]; }

    std::vector<Node>& nodes_;
    float px_per_mm_;
    float em_px_;
};

} // namespace lanyard::ui
