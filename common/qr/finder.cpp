#include "common/qr/finder.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace lanyard::qr {

namespace {

constexpr std::size_t kMostSquares = 10; ///< beyond it the picture is all pattern
constexpr std::size_t kMostPlaces = 3;

/// The nested squares in one corner of a code.
struct Square {
    Point middle;
    double module = 0;
    int seen = 1; ///< lines that cross it
};

using Runs = std::array<int, 5>;

/// Dark, light, three times dark, light, dark.
bool nested(const Runs& runs) {
    const int total = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
    if (total < 7) return false;
    const double module = total / 7.0;
    const double slack = module * 0.6 + 0.7;
    return std::abs(runs[0] - module) < slack && std::abs(runs[1] - module) < slack &&
           std::abs(runs[2] - 3 * module) < slack * 1.8 && std::abs(runs[3] - module) < slack &&
           std::abs(runs[4] - module) < slack;
}

/// A line of pixels through a picture, in either direction.
struct Line {
    const std::uint8_t* first;
    std::ptrdiff_t step;
    int length;

    bool dark(int at) const { return first[at * step] == 0; }
    /// How many from `at` on, going by `direction`, are of that colour.
    int run(int at, int direction, bool colour) const {
        int count = 0;
        while (at >= 0 && at < length && dark(at) == colour) {
            at += direction;
            ++count;
        }
        return count;
    }
};

struct Crossing {
    double middle;
    double module;
};

/// The nested squares around position `at` of the line, when it crosses some there.
std::optional<Crossing> crossing(const Line& line, int at) {
    if (at < 0 || at >= line.length || !line.dark(at)) return std::nullopt;
    const int before = line.run(at, -1, true);
    const int after = line.run(at, 1, true);
    const int left = line.run(at - before, -1, false);
    const int right = line.run(at + after, 1, false);
    const int far_left = line.run(at - before - left, -1, true);
    const int far_right = line.run(at + after + right, 1, true);
    const Runs runs{far_left, left, before + after - 1, right, far_right};
    if (!nested(runs)) return std::nullopt;
    return Crossing{at + (after - before + 1) / 2.0,
                    (far_left + left + runs[2] + right + far_right) / 7.0};
}

void add(std::vector<Square>& squares, const Square& square) {
    for (auto& known : squares) {
        const double near = 2.5 * known.module;
        if (std::abs(known.middle.x - square.middle.x) > near ||
            std::abs(known.middle.y - square.middle.y) > near)
            continue;
        const double share = 1.0 / ++known.seen;
        known.middle.x += (square.middle.x - known.middle.x) * share;
        known.middle.y += (square.middle.y - known.middle.y) * share;
        known.module += (square.module - known.module) * share;
        return;
    }
    squares.push_back(square);
}

/// Crosses that begin at a row's dark run: `at` is its middle.
void look_across(GreyView picture, int at, int y, std::vector<Square>& squares) {
    const auto across = crossing({picture.row(y), 1, picture.width}, at);
    if (!across) return;
    const int x = static_cast<int>(across->middle);
    const auto down = crossing({picture.pixels + x, picture.stride, picture.height}, y);
    if (!down) return;
    const double wide = std::max(across->module, down->module);
    if (wide > 2.5 * std::min(across->module, down->module)) return;
    add(squares, {{across->middle, down->middle}, std::sqrt(across->module * down->module)});
}

std::vector<Square> find_squares(GreyView picture) {
    std::vector<Square> squares;
    for (int y = 1; y < picture.height; y += 2) {
        const Line row{picture.row(y), 1, picture.width};
        int x = 0;
        while (x < picture.width) {
            const bool dark = row.dark(x);
            const int length = row.run(x, 1, dark);
            if (dark && length >= 3) look_across(picture, x + length / 2, y, squares);
            x += length;
        }
    }
    std::sort(squares.begin(), squares.end(),
              [](const Square& one, const Square& other) { return one.seen > other.seen; });
    if (squares.size() > kMostSquares) squares.resize(kMostSquares);
    return squares;
}

double distance(Point from, Point to) {
    return std::hypot(to.x - from.x, to.y - from.y);
}

struct Place {
    Corners corners;
    double doubt;
};

/// `corner` with the other two as ends of the code's top and left side.
std::optional<Place> place_of(const Square& corner, const Square& top, const Square& left,
                              int size) {
    const double legs = size - 7;
    const Point across{(top.middle.x - corner.middle.x) / legs,
                       (top.middle.y - corner.middle.y) / legs};
    const Point down{(left.middle.x - corner.middle.x) / legs,
                     (left.middle.y - corner.middle.y) / legs};
    const double wide = std::hypot(across.x, across.y);
    const double high = std::hypot(down.x, down.y);
    const double cosine = (across.x * down.x + across.y * down.y) / (wide * high);
    if (across.x * down.y - across.y * down.x <= 0) return std::nullopt; // seen from behind
    const double module = (corner.module + top.module + left.module) / 3;
    // turned by 45 degrees a pattern measures wider along the rows, by half as much again
    const double scale = std::sqrt(wide * high) / module;
    const double doubt = std::abs(std::log(wide / high)) + 1.2 * std::abs(cosine) +
                         std::abs(std::log(scale * 1.15)) +
                         std::abs(std::log(top.module / left.module));
    if (doubt > 2.2) return std::nullopt;
    const auto at = [&](double x, double y) {
        return Point{corner.middle.x + (x - 3.5) * across.x + (y - 3.5) * down.x,
                     corner.middle.y + (x - 3.5) * across.y + (y - 3.5) * down.y};
    };
    const double end = size;
    return Place{{at(0, 0), at(end, 0), at(end, end), at(0, end)}, doubt};
}

void add_places(std::vector<Place>& places, const Square& a, const Square& b, const Square& c,
                int size) {
    const double bc = distance(b.middle, c.middle);
    if (bc < distance(a.middle, b.middle) * 0.9 || bc < distance(a.middle, c.middle) * 0.9) return;
    for (const bool swapped : {false, true})
        if (const auto place = place_of(a, swapped ? c : b, swapped ? b : c, size))
            places.push_back(*place);
}

} // namespace

std::vector<Corners> find_codes(GreyView picture, int size) {
    const auto squares = find_squares(picture);
    std::vector<Place> places;
    for (std::size_t a = 0; a < squares.size(); ++a)
        for (std::size_t b = 0; b < squares.size(); ++b)
            for (std::size_t c = b + 1; c < squares.size(); ++c)
                if (a != b && a != c) add_places(places, squares[a], squares[b], squares[c], size);
    std::sort(places.begin(), places.end(),
              [](const Place& one, const Place& other) { return one.doubt < other.doubt; });
    std::vector<Corners> found;
    for (const auto& place : places)
        if (found.size() < kMostPlaces) found.push_back(place.corners);
    return found;
}

} // namespace lanyard::qr
