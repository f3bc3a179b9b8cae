#include <algorithm>
#include <cmath>
#include <numeric>

#include "common/ui/frame.hpp"
#include "common/ui/widget_parts.hpp"

namespace lanyard::ui {

namespace {

std::vector<Point> spread(const std::vector<double>& values, const Rect& rect) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double span = std::max(*high - *low, 1e-9);
    std::vector<Point> points;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(values.size() - 1);
        points.push_back(
            {rect.x + rect.width * static_cast<float>(part),
             rect.bottom() - rect.height * static_cast<float>((values[i] - *low) / span)});
    }
    return points;
}

void paint_bar(Canvas& canvas, const Rect& rect, double part, Colour track, Colour bar) {
    canvas.fill(rect, track, rect.height / 2);
    if (part <= 0) return;
    Rect done = rect;
    done.width = std::max(rect.height, rect.width * static_cast<float>(std::min(part, 1.0)));
    canvas.fill(done, bar, rect.height / 2);
}

void bar_row(Builder& builder, const Bar& bar, double most, Tone tone) {
    const Palette& c = builder.colours();
    const bool kiosk = builder.theme().density == Density::Kiosk;
    Node node;
    node.id = builder.id_for("bar");
    node.direction = Direction::Row;
    node.gap = builder.theme().gap(Gap::Medium);
    const int index = builder.open(std::move(node));
    builder.element(index, Role::Row, Words(bar.label)).value = bar.figure;
    builder.text({.text = bar.label,
                  .style = kiosk ? TextStyle::Body : TextStyle::Small,
                  .ink = c.text,
                  .width = fill(1.1F)});
    Node track;
    track.id = builder.id_for("track");
    track.width = fill(1.4F);
    const float height = std::round(10 * builder.metrics().unit);
    track.height_at = [height](float) { return height; };
    const double whole = bar.expected > 0 ? bar.expected : most;
    const double part = whole > 0 ? bar.value / whole : 0;
    // A bar of something that others expect more of is drawn shorter as a whole.
    const auto length = static_cast<float>(bar.expected > 0 && most > 0 ? bar.expected / most : 1);
    track.paint = [=, groove = c.line, ink = builder.theme().tone(tone).solid](Canvas& canvas,
                                                                               Rect rect) {
        rect.width = std::max(rect.height, rect.width * length);
        paint_bar(canvas, rect, part, groove, ink);
    };
    builder.leaf(std::move(track));
    if (!bar.figure.empty())
        builder.text({.text = bar.figure,
                      .style = TextStyle::SmallStrong,
                      .ink = c.text,
                      .align = Align::End,
                      .width = em(kiosk ? 5 : 5.5F)});
    builder.close();
}

void legend(Builder& builder, const Slice& slice, Colour colour) {
    Node line;
    line.direction = Direction::Row;
    line.gap = builder.theme().gap(Gap::Small);
    const int index = builder.open(std::move(line));
    builder.element(index, Role::Row, Words(slice.label)).value = slice.figure;
    const float side = std::round(builder.theme().text_size(TextStyle::Small) * 0.8F);
    Node mark;
    mark.id = builder.id_for("mark");
    mark.width = fit();
    mark.across = {side, side};
    mark.height_at = [side](float) { return side; };
    mark.paint = [=](Canvas& canvas, const Rect& rect) { canvas.fill(rect, colour, side * 0.3F); };
    builder.leaf(std::move(mark));
    builder.text({.text = slice.label,
                  .style = TextStyle::Small,
                  .ink = builder.colours().text_soft,
                  .width = fill()});
    builder.text({.text = slice.figure,
                  .style = TextStyle::SmallStrong,
                  .ink = builder.colours().text,
                  .align = Align::End});
    builder.close();
}

void ring(Builder& builder, const Donut& donut) {
    const float size = std::round(builder.theme().text_size(TextStyle::Body) * 9.4F);
    Node node;
    node.direction = Direction::Column;
    node.width = fit();
    node.least_width = node.least_height = size;
    node.aligned = Align::Centre;
    node.justify = Justify::Centre;
    const int index = builder.open(std::move(node));
    std::vector<double> values;
    for (const auto& slice : donut.slices)
        values.push_back(slice.value);
    builder.node(index).paint = [values, size, series = builder.colours().series,
                                 empty = builder.colours().line](Canvas& canvas, const Rect& rect) {
        const double whole = std::accumulate(values.begin(), values.end(), 0.0);
        const float thick = size * 0.155F;
        const float radius = (size - thick) / 2;
        if (whole <= 0) return canvas.arc(rect.centre(), radius, 0, 1, empty, thick);
        double from = 0;
        const double space = values.size() > 1 ? 0.006 : 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double to = from + values[i] / whole;
            canvas.arc(rect.centre(), radius, static_cast<float>(from + space / 2),
                       static_cast<float>(to - space / 2), series[i % series.size()], thick);
            from = to;
        }
    };
    if (!donut.centre.empty())
        builder.text({.text = donut.centre,
                      .style = TextStyle::Title,
                      .ink = builder.colours().text,
                      .align = Align::Centre,
                      .scale = 0.85F});
    if (!donut.centre_caption.empty())
        builder.text({.text = builder.say(donut.centre_caption),
                      .style = TextStyle::Small,
                      .ink = builder.colours().text_soft,
                      .align = Align::Centre,
                      .scale = 0.9F});
    builder.close();
}

} // namespace

void Frame::sparkline(const std::vector<double>& values, Tone tone) {
    Node node;
    node.id = builder_.id_for("trend");
    const float em_px = theme().text_size(TextStyle::Body);
    node.width = fit();
    node.across = {em_px * 2, em_px * 6.2F};
    node.height_at = [em_px](float) { return std::round(em_px * 2.8F); };
    const Colour ink = theme().tone(tone).solid;
    node.paint = [values, ink, thick = std::max(1.5F, 2 * theme().metrics.unit)](Canvas& canvas,
                                                                                 const Rect& rect) {
        const auto points = spread(values, rect.shrunk(thick));
        canvas.area(points, rect, faded(ink, 0.3));
        canvas.polyline(points, ink, thick);
    };
    builder_.leaf(std::move(node));
}

void Frame::bar_list(const BarList& bars) {
    const auto whole = column({.gap = Gap::Small});
    builder_.element(builder_.current(), Role::Chart, bars.name, bars.id);
    double most = 0;
    for (const auto& bar : bars.bars)
        most = std::max({most, bar.value, bar.expected});
    for (const auto& bar : bars.bars)
        bar_row(builder_, bar, most, bars.tone);
}

void Frame::donut(const Donut& donut) {
    const auto whole = row({.gap = Gap::Large});
    builder_.element(builder_.current(), Role::Chart, donut.name, donut.id);
    ring(builder_, donut);
    const auto list = column({.width = fill(), .gap = Gap::Medium});
    const auto& series = builder_.colours().series;
    for (std::size_t i = 0; i < donut.slices.size(); ++i)
        legend(builder_, donut.slices[i], series[i % series.size()]);
}

} // namespace lanyard::ui
