#include <algorithm>
#include <cmath>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

namespace {

/// What one paint of the chart needs; nothing refers back to the view's data.
struct Plot {
    AreaChart chart;
    const Palette* colours = nullptr;
    const TextMeasure* measure = nullptr;
    float label_px = 0;
    float line_px = 0;
    double top = 1;
    double step = 1;
    std::optional<std::size_t> hovered = {};
};

// 1, 2, 4 or 5 times a power of ten, so that four or five lines reach above the highest value.
double nice_step(double most) {
    const double rough = std::max(most, 1.0) / 4;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 4.0, 5.0, 10.0})
        if (factor * power >= rough) return std::max(1.0, factor * power);
    return power * 10;
}

Rect drawing_area(const Plot& plot, const Rect& rect) {
    const float left = plot.label_px * 2.6F;
    return {rect.x + left, rect.y + plot.label_px * 0.6F, rect.width - left - plot.label_px,
            rect.height - plot.label_px * 2.4F};
}

std::vector<Point> points_of(const Plot& plot, const std::vector<double>& values,
                             const Rect& area) {
    std::vector<Point> points;
    const auto last = static_cast<float>(std::max<std::size_t>(1, plot.chart.values.size() - 1));
    for (std::size_t i = 0; i < values.size(); ++i)
        points.push_back({area.x + area.width * static_cast<float>(i) / last,
                          area.bottom() - area.height * static_cast<float>(values[i] / plot.top)});
    return points;
}

Colour compared_ink(const Palette& colours) {
    return mixed(colours.edge, colours.surface, 0.25);
}

void paint_grid(Canvas& canvas, const Plot& plot, const Rect& area) {
    for (double value = 0; value <= plot.top + 1e-9; value += plot.step) {
        const float y =
            std::round(area.bottom() - area.height * static_cast<float>(value / plot.top));
        canvas.line({area.x, y}, {area.right(), y}, plot.colours->grid, 1);
        const std::string label = std::to_string(std::lround(value));
        const float width = plot.measure->width(label, TextStyle::Small, plot.label_px);
        canvas.text({area.x - width - plot.label_px * 0.7F, y - plot.label_px / 2}, label,
                    TextStyle::Small, plot.label_px, plot.colours->text_muted);
    }
}

void paint_labels(Canvas& canvas, const Plot& plot, const Rect& area) {
    const std::size_t count = plot.chart.labels.size();
    if (count == 0) return;
    float widest = 1;
    for (const auto& label : plot.chart.labels)
        widest = std::max(widest, plot.measure->width(label, TextStyle::Small, plot.label_px));
    const auto fitting = static_cast<std::size_t>(area.width / (widest * 1.8F)) + 1;
    // Whole quarters of the hour stay together: every 1st, 2nd, 4th, 8th, ...
    std::size_t every = 1;
    while (count / every > fitting)
        every *= 2;
    const auto last = static_cast<float>(std::max<std::size_t>(1, plot.chart.values.size() - 1));
    for (std::size_t i = 0; i < count; i += every) {
        const float x = area.x + area.width * static_cast<float>(i) / last;
        const float width =
            plot.measure->width(plot.chart.labels[i], TextStyle::Small, plot.label_px);
        canvas.text({x - width / 2, area.bottom() + plot.label_px * 0.8F}, plot.chart.labels[i],
                    TextStyle::Small, plot.label_px, plot.colours->text_muted);
    }
}

void paint_tip(Canvas& canvas, const Plot& plot, const Rect& area, Point at) {
    const std::size_t i = *plot.hovered;
    const std::string label = i < plot.chart.labels.size() ? plot.chart.labels[i] : "";
    const std::string tip = i < plot.chart.tips.size()
                                ? plot.chart.tips[i]
                                : std::to_string(std::lround(plot.chart.values[i]));
    const float px = plot.label_px;
    const float width = std::max(plot.measure->width(tip, TextStyle::SmallStrong, px),
                                 plot.measure->width(label, TextStyle::Small, px)) +
                        px * 1.8F;
    canvas.line({at.x, area.y}, {at.x, area.bottom()}, faded(plot.colours->primary, 0.4), 1.5F);
    canvas.circle(at, plot.line_px * 2.6F, plot.colours->surface);
    canvas.circle(at, plot.line_px * 1.9F, plot.colours->primary);
    Rect box = {at.x + px, at.y - px * 0.5F, width, px * 3.5F};
    if (box.right() > area.right()) box.x = at.x - px - width;
    box.y = std::clamp(box.y, area.y, area.bottom() - box.height);
    canvas.fill(box, plot.colours->bar, px * 0.5F);
    canvas.text({box.x + px * 0.9F, box.y + px * 0.55F}, tip, TextStyle::SmallStrong, px,
                plot.colours->on_bar);
    canvas.text({box.x + px * 0.9F, box.y + px * 1.85F}, label, TextStyle::Small, px,
                plot.colours->on_bar_soft);
}

void paint_plot(Canvas& canvas, const Plot& plot, const Rect& rect) {
    const Rect area = drawing_area(plot, rect);
    paint_grid(canvas, plot, area);
    paint_labels(canvas, plot, area);
    if (plot.chart.values.size() < 2) return;
    if (plot.chart.compared.size() > 1)
        canvas.polyline(points_of(plot, plot.chart.compared, area), compared_ink(*plot.colours),
                        plot.line_px * 0.7F);
    const auto points = points_of(plot, plot.chart.values, area);
    canvas.area(points, area, faded(plot.colours->primary, 0.34));
    canvas.polyline(points, plot.colours->primary, plot.line_px);
    if (plot.hovered && *plot.hovered < points.size())
        paint_tip(canvas, plot, area, points[*plot.hovered]);
}

void legend_entry(Builder& builder, const Words& words, Colour colour) {
    if (words.empty()) return;
    Node line;
    line.direction = Direction::Row;
    line.gap = builder.theme().gap(Gap::Small);
    builder.open(std::move(line));
    const float side = std::round(builder.theme().text_size(TextStyle::Small) * 0.8F);
    Node mark;
    mark.id = builder.id_for("mark");
    mark.width = fit();
    mark.across = {side, side};
    mark.height_at = [side](float) { return side; };
    mark.paint = [=](Canvas& canvas, const Rect& rect) { canvas.fill(rect, colour, side * 0.3F); };
    builder.leaf(std::move(mark));
    builder.text({.text = builder.say(words),
                  .style = TextStyle::Small,
                  .ink = builder.colours().text_soft});
    builder.close();
}

} // namespace

void Frame::area_chart(const AreaChart& chart) {
    const auto whole = column({.gap = Gap::Small});
    builder_.element(builder_.current(), Role::Chart, chart.name, chart.id);
    {
        const auto names = row({.gap = Gap::Large, .justify = Justify::End});
        legend_entry(builder_, chart.values_name, builder_.colours().primary);
        legend_entry(builder_, chart.compared_name, compared_ink(builder_.colours()));
    }
    Plot plot;
    plot.chart = chart;
    plot.colours = &builder_.colours();
    plot.measure = &builder_.state().measure;
    plot.label_px = std::round(theme().text_size(TextStyle::Small) * 0.9F);
    plot.line_px = std::max(2.0F, 2.5F * theme().metrics.unit);
    double most = 0;
    for (const double value : chart.values)
        most = std::max(most, value);
    for (const double value : chart.compared)
        most = std::max(most, value);
    plot.step = nice_step(most);
    plot.top = std::max(plot.step, std::ceil(most / plot.step) * plot.step);
    Node node;
    node.id = builder_.id_for("plot");
    node.width = fill();
    node.height = chart.height;
    const Rect* last = builder_.last_rect(node.id);
    const auto pointer = builder_.state().interaction.pointer();
    if (last != nullptr && pointer && last->contains(*pointer) && chart.values.size() > 1) {
        const Rect area = drawing_area(plot, *last);
        const float part = std::clamp((pointer->x - area.x) / area.width, 0.0F, 1.0F);
        plot.hovered = static_cast<std::size_t>(
            std::lround(part * static_cast<float>(chart.values.size() - 1)));
    }
    node.paint = [plot](Canvas& canvas, const Rect& rect) { paint_plot(canvas, plot, rect); };
    builder_.leaf(std::move(node));
}

} // namespace lanyard::ui
