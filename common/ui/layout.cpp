#include "common/ui/layout.hpp"

#include <algorithm>
#include <cmath>

namespace lanyard::ui {

namespace {
constexpr float kLeastScrollEms = 3;
} // namespace

void Layout::solve(int root, const Rect& into) {
    measure(root);
    give_width(root, into.width);
    measure_height(root);
    give_height(root, into.height);
    place(root, {into.x, into.y}, into);
}

void Layout::solve_from_below(int root, const Rect& screen, float least, float most) {
    measure(root);
    give_width(root, screen.width);
    measure_height(root);
    const float height = std::clamp(at(root).natural_height, least, std::max(least, most));
    give_height(root, height);
    const Rect page = {screen.x, screen.bottom() - height, screen.width, height};
    place(root, {page.x, page.y}, page);
}

void Layout::solve_floating(int root, const Rect& screen, const Rect& reach, float margin) {
    measure(root);
    const Node& node = at(root);
    const Floating how = *node.floating;
    if (how.place == Floating::Place::Fill) return solve(root, screen);
    const Rect room = reach.shrunk(margin);
    const float wanted = how.place == Floating::Place::Below
                             ? std::max(how.anchor.width, node.extent.wanted)
                             : fixed(node.width, room.width).value_or(node.extent.wanted);
    give_width(root, std::min(wanted, room.width));
    measure_height(root);
    float height = std::min(node.natural_height, room.height);
    float x = room.x + (room.width - node.rect.width) / 2;
    // In front of the page, and where that is low, as far above it as needed.
    float y = std::clamp(at(0).rect.centre().y - height / 2, room.y,
                         std::max(room.y, room.bottom() - height));
    if (how.place == Floating::Place::Bottom) y = room.bottom() - height;
    if (how.place == Floating::Place::Below) {
        const float below = room.bottom() - how.anchor.bottom();
        const float above = how.anchor.y - room.y;
        const bool goes_up = height > below && above > below;
        height = std::min(height, goes_up ? above : below);
        x = std::clamp(how.anchor.x, room.x, std::max(room.x, room.right() - node.rect.width));
        y = goes_up ? how.anchor.y - height : how.anchor.bottom();
    }
    give_height(root, height);
    place(root, {std::round(x), std::round(y)}, screen);
}

void Layout::measure_height(int index) {
    Node& node = at(index);
    float content = node.height_at ? node.height_at(node.rect.width - 2 * node.padding_across) : 0;
    float sum = 0;
    float most = 0;
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        measure_height(child);
        sum += at(child).natural_height;
        most = std::max(most, at(child).natural_height);
    }
    const float gaps = node.gap * static_cast<float>(std::max(0, child_count(node) - 1));
    if (node.direction == Direction::Column)
        content = std::max(content, sum + gaps);
    else if (node.direction == Direction::Flow)
        content = std::max(content, flow_height(node));
    else
        content = std::max(content, most);
    node.content_height = node.virtual_height > 0
                              ? node.virtual_height
                              : static_cast<double>(content + 2 * node.padding_down);
    // Scroll regions take what is left; they ask for no more than a few lines.
    if (node.scrolls && node.height.kind == Length::Kind::Fill)
        content =
            std::min(content, node.least_seen > 0 ? node.least_seen : kLeastScrollEms * em_px_);
    if (node.height.kind != Length::Kind::Share)
        if (const auto given = fixed(node.height, 0)) content = *given - 2 * node.padding_down;
    node.natural_height = std::max(content + 2 * node.padding_down, node.least_height);
}

float Layout::flow_height(const Node& node) const {
    float height = 0;
    float of_line = 0;
    int line = 0;
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        if (at(child).line != line) {
            height += of_line + node.gap;
            of_line = 0;
            line = at(child).line;
        }
        of_line = std::max(of_line, at(child).natural_height);
    }
    return height + of_line;
}

void Layout::give_height(int index, float height) {
    Node& node = at(index);
    node.rect.height = height;
    const float inner = std::max(0.0F, height - 2 * node.padding_down);
    if (node.direction == Direction::Column) {
        share_column(index, inner);
        return;
    }
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        Node& c = at(child);
        const bool stretches =
            c.height.kind == Length::Kind::Fill ||
            (node.align() == Align::Stretch && c.height.kind == Length::Kind::Auto &&
             (node.direction == Direction::Row || node.direction == Direction::Stack));
        const bool fills = stretches && !node.scrolls && node.direction != Direction::Flow;
        const float own = fixed(c.height, inner).value_or(c.natural_height);
        give_height(child, fills ? std::max(inner, 0.0F) : own);
    }
}

void Layout::share_column(int index, float inner) {
    const Node& node = at(index);
    float left = inner - node.gap * static_cast<float>(std::max(0, child_count(node) - 1));
    float weights = 0;
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        Node& c = at(child);
        c.rect.height = fixed(c.height, inner).value_or(c.natural_height);
        left -= c.rect.height;
        if (c.height.kind == Length::Kind::Fill) weights += c.height.value;
    }
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        Node& c = at(child);
        if (weights > 0 && left > 0 && c.height.kind == Length::Kind::Fill)
            c.rect.height += left * c.height.value / weights;
        give_height(child, c.rect.height);
    }
}

void Layout::place(int index, Point to, const Rect& clip) {
    Node& node = at(index);
    node.rect.x = to.x;
    node.rect.y = to.y;
    node.clip = clip;
    const Rect inner = {to.x + node.padding_across, to.y + node.padding_down,
                        node.rect.width - 2 * node.padding_across,
                        node.rect.height - 2 * node.padding_down};
    const Rect below = node.scrolls ? intersection(clip, node.rect) : clip;
    switch (node.direction) {
    case Direction::Column:
        return place_column(node, inner, below);
    case Direction::Row:
        return place_row(node, inner, below);
    case Direction::Flow:
        return place_flow(node, inner, below);
    case Direction::Stack:
        return place_stack(node, inner, below);
    }
}

namespace {

float aligned(Align align, float room, float size) {
    if (align == Align::Centre) return (room - size) / 2;
    return align == Align::End ? room - size : 0;
}

/// Where the first child begins and how much more than the gap lies between two.
struct Spread {
    float first = 0;
    float between = 0;
};

Spread spread_of(Justify justify, float spare, int count) {
    if (spare <= 0) return {};
    switch (justify) {
    case Justify::Start:
        break;
    case Justify::Centre:
        return {spare / 2, 0};
    case Justify::End:
        return {spare, 0};
    case Justify::Between:
        return count > 1 ? Spread{0, spare / static_cast<float>(count - 1)} : Spread{};
    }
    return {};
}

} // namespace

void Layout::place_column(const Node& node, const Rect& inner, const Rect& clip) {
    const int count = child_count(node);
    float used = node.gap * static_cast<float>(std::max(0, count - 1));
    for (int child = node.first_child; child >= 0; child = at(child).next)
        used += at(child).rect.height;
    const Spread spread =
        node.scrolls ? Spread{} : spread_of(node.justify, inner.height - used, count);
    // Near the top of the screen again, so that the far rows of a long table keep their precision.
    const double shift = node.scrolls ? node.first_top - node.scrolled : 0;
    float y = inner.y + spread.first + static_cast<float>(shift);
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        Node& c = at(child);
        place(child, {inner.x + aligned(node.align(), inner.width, c.rect.width), y}, clip);
        y += c.rect.height + node.gap + spread.between;
    }
}

void Layout::place_row(const Node& node, const Rect& inner, const Rect& clip) {
    const int count = child_count(node);
    float used = node.gap * static_cast<float>(std::max(0, count - 1));
    for (int child = node.first_child; child >= 0; child = at(child).next)
        used += at(child).rect.width;
    const Spread spread = spread_of(node.justify, inner.width - used, count);
    float x = inner.x + spread.first;
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        Node& c = at(child);
        place(child, {x, inner.y + aligned(node.align(), inner.height, c.rect.height)}, clip);
        x += c.rect.width + node.gap + spread.between;
    }
}

void Layout::place_flow(const Node& node, const Rect& inner, const Rect& clip) {
    float y = inner.y;
    for (int child = node.first_child; child >= 0;) {
        const int line = at(child).line;
        float height = 0;
        float used = -node.gap;
        int end = child;
        for (; end >= 0 && at(end).line == line; end = at(end).next) {
            height = std::max(height, at(end).rect.height);
            used += at(end).rect.width + node.gap;
        }
        float x = inner.x + spread_of(node.justify, inner.width - used, 1).first;
        for (; child != end; child = at(child).next) {
            Node& c = at(child);
            if (node.align() == Align::Stretch && c.rect.height < height)
                give_height(child, height);
            place(child, {x, y + aligned(node.align(), height, c.rect.height)}, clip);
            x += c.rect.width + node.gap;
        }
        y += height + node.gap;
    }
}

void Layout::place_stack(const Node& node, const Rect& inner, const Rect& clip) {
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        const Node& c = at(child);
        place(child,
              {inner.x + aligned(node.align(), inner.width, c.rect.width),
               inner.y + aligned(node.align(), inner.height, c.rect.height)},
              clip);
    }
}

} // namespace lanyard::ui
