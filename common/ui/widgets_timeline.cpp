#include <algorithm>
#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

namespace {

/// Lines of bars that do not touch each other, first come first placed.
std::vector<int> lanes_of(const std::vector<TimelineBar>& bars, double least_width) {
    std::vector<double> ends;
    std::vector<int> lanes;
    for (const auto& bar : bars) {
        std::size_t lane = 0;
        while (lane < ends.size() && ends[lane] > bar.from)
            ++lane;
        if (lane == ends.size()) ends.push_back(0);
        ends[lane] = std::max(bar.to, bar.from + least_width);
        lanes.push_back(static_cast<int>(lane));
    }
    return lanes;
}

int lane_count(const std::vector<int>& lanes) {
    int most = 0;
    for (const int lane : lanes)
        most = std::max(most, lane + 1);
    return most;
}

constexpr float kNameScale = 0.92F;

/// Whether the full names would each find room in the line as it was drawn last.
bool names_fit(const Builder& builder, const Timeline& timeline, Id line) {
    const Rect* last = builder.last_rect(line);
    if (last == nullptr || timeline.short_divisions.empty()) return true;
    const float room = last->width / static_cast<float>(timeline.divisions.size());
    const float size = builder.theme().text_size(TextStyle::SmallStrong) * kNameScale;
    return std::all_of(
        timeline.divisions.begin(), timeline.divisions.end(), [&](const std::string& name) {
            return builder.state().measure.width(name, TextStyle::SmallStrong, size) < room;
        });
}

void division_names(Builder& builder, const Timeline& timeline) {
    Node line;
    line.id = builder.id_for("divisions");
    line.direction = Direction::Row;
    const bool full = names_fit(builder, timeline, line.id);
    builder.open(std::move(line));
    for (const auto& name : full ? timeline.divisions : timeline.short_divisions)
        builder.text({.text = name,
                      .style = TextStyle::SmallStrong,
                      .ink = builder.colours().text_muted,
                      .max_lines = 1,
                      .width = fill(),
                      .scale = kNameScale});
    builder.close();
}

bool bar_button(Builder& builder, const TimelineBar& bar, float height) {
    const ToneColours& tone = builder.theme().tone(bar.tone);
    const Metrics& m = builder.metrics();
    Node node;
    node.id = builder.id_for(bar.id.empty() ? "bar" : bar.id);
    node.direction = Direction::Row;
    node.width = fill();
    node.least_height = height;
    node.padding_across = builder.theme().gap(Gap::Small);
    const int index = builder.open(std::move(node));
    builder.element(index, Role::Button, Words(bar.label), bar.id);
    const Press press = builder.operate(index, {});
    builder.set_ground(index, tone.soft);
    builder.paint_ring(index, press, m.key_radius);
    const Colour fill_colour =
        press.held || press.hovered ? mixed(tone.soft, tone.solid, 0.18) : tone.soft;
    builder.node(index).paint = [=, radius = m.key_radius,
                                 tentative = bar.tentative](Canvas& canvas, const Rect& rect) {
        canvas.fill(rect, fill_colour, radius);
        if (tentative)
            canvas.outline(rect, tone.solid, radius, 1.5F);
        else
            canvas.fill({rect.x, rect.y, 4, rect.height}, tone.solid, 2);
    };
    builder.text({.text = bar.label,
                  .style = TextStyle::SmallStrong,
                  .ink = tone.ink,
                  .max_lines = 1,
                  .width = fill(),
                  .scale = 0.92F});
    builder.close();
    return press.activated;
}

} // namespace

std::optional<std::size_t> Frame::timeline(const Timeline& timeline) {
    const auto whole = column({.gap = Gap::Tiny});
    builder_.element(builder_.current(), Role::Timeline, timeline.name, timeline.id);
    division_names(builder_, timeline);
    // A day of a year is a hair; a bar must still hold the beginning of a name.
    constexpr double kLeastWidth = 0.135;
    const auto lanes = lanes_of(timeline.bars, kLeastWidth);
    const float height = std::max(theme().metrics.target * 0.85F, 34 * theme().metrics.unit);
    std::optional<std::size_t> chosen;
    Node area;
    area.id = builder_.id_for("lanes");
    area.gap = theme().gap(Gap::Tiny);
    area.padding_down = theme().gap(Gap::Tiny);
    const int index = builder_.open(std::move(area));
    const auto divisions = timeline.divisions.size();
    builder_.node(index).paint = [=, line = builder_.colours().grid, today = timeline.today,
                                  mark = theme().tone(Tone::Bad).solid](Canvas& canvas,
                                                                        const Rect& rect) {
        for (std::size_t i = 0; i <= divisions && divisions > 0; ++i) {
            const float x =
                rect.x + rect.width * static_cast<float>(i) / static_cast<float>(divisions);
            canvas.line({x, rect.y}, {x, rect.bottom()}, line, 1);
        }
        if (today < 0) return;
        const float x = rect.x + rect.width * static_cast<float>(today);
        canvas.line({x, rect.y}, {x, rect.bottom()}, mark, 2);
        canvas.circle({x, rect.y}, 4, mark);
    };
    for (int lane = 0; lane < lane_count(lanes); ++lane) {
        Node line;
        line.direction = Direction::Row;
        builder_.open(std::move(line));
        double at = 0;
        for (std::size_t i = 0; i < timeline.bars.size(); ++i) {
            if (lanes[i] != lane) continue;
            const TimelineBar& bar = timeline.bars[i];
            const double from = std::min(bar.from, 1 - kLeastWidth);
            const double to = std::min(1.0, std::max(bar.to, from + kLeastWidth));
            Node gap;
            gap.id = builder_.id_for("gap");
            gap.width = share(static_cast<float>(std::max(0.0, from - at)));
            builder_.leaf(std::move(gap));
            Node slot;
            slot.width = share(static_cast<float>(to - std::max(from, at)));
            builder_.open(std::move(slot));
            if (bar_button(builder_, bar, height)) chosen = i;
            builder_.close();
            at = to;
        }
        builder_.close();
    }
    builder_.close();
    return chosen;
}

} // namespace lanyard::ui
