#include <algorithm>
#include <cmath>

#include "common/ui/layout.hpp"

namespace lanyard::ui {

std::optional<float> Layout::fixed(const Length& length, float whole) const {
    switch (length.kind) {
    case Length::Kind::Millimetres:
        return length.value * px_per_mm_;
    case Length::Kind::Ems:
        return length.value * em_px_;
    case Length::Kind::Share:
        return length.value * whole;
    case Length::Kind::Auto:
    case Length::Kind::Fit:
    case Length::Kind::Fill:
        break;
    }
    return std::nullopt;
}

int Layout::child_count(const Node& node) const {
    int count = 0;
    for (int child = node.first_child; child >= 0; child = at(child).next)
        ++count;
    return count;
}

void Layout::measure(int index) {
    Node& node = at(index);
    Extent extent = node.across;
    float sum_least = 0;
    float sum_wanted = 0;
    float most_least = 0;
    float most_wanted = 0;
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        measure(child);
        const Extent of = at(child).extent;
        sum_least += of.least;
        sum_wanted += of.wanted;
        most_least = std::max(most_least, of.least);
        most_wanted = std::max(most_wanted, of.wanted);
    }
    const float gaps = node.gap * static_cast<float>(std::max(0, child_count(node) - 1));
    if (node.direction == Direction::Row)
        extent = {std::max(extent.least, sum_least + gaps),
                  std::max(extent.wanted, sum_wanted + gaps)};
    else if (node.direction == Direction::Flow)
        extent = {std::max(extent.least, most_least), std::max(extent.wanted, sum_wanted + gaps)};
    else
        extent = {std::max(extent.least, most_least), std::max(extent.wanted, most_wanted)};
    extent.least = std::max(extent.least + 2 * node.padding_across, node.least_width);
    extent.wanted = std::max(extent.wanted + 2 * node.padding_across, node.least_width);
    if (node.width.kind != Length::Kind::Share)
        if (const auto given = fixed(node.width, 0)) extent = {*given, *given};
    node.extent = extent;
}

// What a child of a column or stack gets.
float Layout::child_width(const Node& parent, const Node& child, float inner) const {
    if (const auto given = fixed(child.width, inner)) return std::min(*given, inner);
    const bool stretches =
        child.width.kind == Length::Kind::Fill ||
        (child.width.kind == Length::Kind::Auto && parent.align() == Align::Stretch);
    float width = stretches ? inner : std::min(child.extent.wanted, inner);
    if (child.most_width > 0) width = std::min(width, child.most_width);
    return width;
}

void Layout::give_width(int index, float width) {
    Node& node = at(index);
    node.rect.width = width;
    const float inner = std::max(0.0F, width - 2 * node.padding_across);
    if (node.direction == Direction::Row) {
        share_row(index, inner);
    } else if (node.direction == Direction::Flow) {
        break_flow(index, inner);
    } else {
        for (int child = node.first_child; child >= 0; child = at(child).next)
            give_width(child, child_width(node, at(child), inner));
    }
}

// Children get what they want; those that fill share the rest; when there is too little, texts give
// way first, because they can wrap.
void Layout::share_row(int index, float inner) {
    const Node& node = at(index);
    float taken = node.gap * static_cast<float>(std::max(0, child_count(node) - 1));
    float weights = 0;
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        Node& c = at(child);
        const bool fills = c.width.kind == Length::Kind::Fill;
        c.rect.width = fills ? c.extent.least : fixed(c.width, inner).value_or(c.extent.wanted);
        if (fills)
            weights += c.width.value;
        else
            taken += c.rect.width;
    }
    const float left = fill_row(index, inner - taken, weights);
    if (left < 0) shrink_row(index, inner, -left);
    for (int child = node.first_child; child >= 0; child = at(child).next)
        give_width(child, at(child).rect.width);
}

// Those whose least is more than their share keep it and leave less for the others. What is left
// over at the end is below 0 when there was too little.
float Layout::fill_row(int index, float left, float weights) {
    const Node& node = at(index);
    for (bool again = weights > 0; again;) {
        again = false;
        for (int child = node.first_child; child >= 0 && weights > 0; child = at(child).next) {
            Node& c = at(child);
            if (c.width.kind != Length::Kind::Fill || c.line < 0) continue;
            if (c.extent.least > left * c.width.value / weights) {
                left -= c.extent.least;
                weights -= c.width.value;
                c.line = -1;
                again = true;
            }
        }
    }
    for (int child = node.first_child; child >= 0; child = at(child).next)
        if (Node& c = at(child); c.width.kind == Length::Kind::Fill && c.line >= 0)
            c.rect.width = left * c.width.value / weights;
    return left;
}

void Layout::shrink_row(int index, float inner, float over) {
    const Node& node = at(index);
    float room = 0;
    for (int child = node.first_child; child >= 0; child = at(child).next)
        room += std::max(0.0F, at(child).rect.width - at(child).extent.least);
    const float part = room > 0 ? std::min(1.0F, over / room) : 0;
    float sum = 0;
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        Node& c = at(child);
        c.rect.width -= std::max(0.0F, c.rect.width - c.extent.least) * part;
        sum += c.rect.width;
    }
    const float gaps = node.gap * static_cast<float>(std::max(0, child_count(node) - 1));
    if (sum + gaps <= inner + 0.5F || sum <= 0) return;
    // Even the least is too much: everything gives the same part, and texts shrink their letters.
    const float squeeze = std::max(0.0F, inner - gaps) / sum;
    for (int child = node.first_child; child >= 0; child = at(child).next)
        at(child).rect.width *= squeeze;
}

void Layout::break_flow(int index, float inner) {
    const Node& node = at(index);
    int line = 0;
    float used = 0;
    std::vector<float> free = {inner};
    std::vector<float> weights = {0};
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        Node& c = at(child);
        const float wanted = std::min(fixed(c.width, inner).value_or(c.extent.wanted), inner);
        if (used > 0 && used + node.gap + wanted > inner + 0.5F) {
            ++line;
            used = 0;
            free.push_back(inner);
            weights.push_back(0);
        }
        const float step = wanted + (used > 0 ? node.gap : 0);
        used += step;
        // Those that fill share their line evenly, whatever each of them wanted.
        free.back() -= c.width.kind == Length::Kind::Fill ? step - wanted : step;
        c.line = line;
        c.rect.width = wanted;
        if (c.width.kind == Length::Kind::Fill) weights.back() += c.width.value;
    }
    for (int child = node.first_child; child >= 0; child = at(child).next) {
        Node& c = at(child);
        const auto of_line = static_cast<std::size_t>(c.line);
        if (c.width.kind == Length::Kind::Fill && weights[of_line] > 0)
            c.rect.width = std::min(
                inner, std::max(c.extent.least, free[of_line] * c.width.value / weights[of_line]));
        give_width(child, c.rect.width);
    }
}

} // namespace lanyard::ui
