#include "tests/support/scenes/plane.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace lanyard::scenes {

namespace {

using Block = std::array<double, 64>;

/// The mean over a window of fractional length, along one row or column.
void box_line(float* line, std::ptrdiff_t step, int count, double radius,
              std::vector<float>& scratch) {
    const int whole = static_cast<int>(radius);
    const auto rest = static_cast<float>(radius - whole);
    const auto scale = 1 / static_cast<float>(2 * radius + 1);
    scratch.resize(static_cast<std::size_t>(count));
    const auto value = [&](int at) { return line[std::clamp(at, 0, count - 1) * step]; };
    float sum = 0;
    for (int at = -whole; at <= whole; ++at)
        sum += value(at);
    for (int at = 0; at < count; ++at) {
        scratch[static_cast<std::size_t>(at)] =
            (sum + rest * (value(at - whole - 1) + value(at + whole + 1))) * scale;
        sum += value(at + whole + 1) - value(at - whole);
    }
    for (int at = 0; at < count; ++at)
        line[at * step] = scratch[static_cast<std::size_t>(at)];
}

Block cosines() {
    Block table{};
    for (std::size_t frequency = 0; frequency < 8; ++frequency)
        for (std::size_t at = 0; at < 8; ++at)
            table[frequency * 8 + at] =
                (frequency == 0 ? std::sqrt(0.125) : 0.5) *
                std::cos((2 * static_cast<double>(at) + 1) * static_cast<double>(frequency) *
                         std::numbers::pi / 16);
    return table;
}

/// One of the four multiplications that make a block's frequencies or undo them; turns the block,
/// so that the second one goes the other way.
Block times(const Block& block, const Block& table, bool back) {
    Block result{};
    for (std::size_t line = 0; line < 8; ++line)
        for (std::size_t to = 0; to < 8; ++to)
            for (std::size_t from = 0; from < 8; ++from)
                result[to * 8 + line] +=
                    block[line * 8 + from] * (back ? table[from * 8 + to] : table[to * 8 + from]);
    return result;
}

void quantise(Block& block, int step) {
    for (std::size_t y = 0; y < 8; ++y)
        for (std::size_t x = 0; x < 8; ++x) {
            const double coarse = step * (0.25 + 0.19 * static_cast<double>(x + y));
            block[y * 8 + x] = std::round(block[y * 8 + x] / coarse) * coarse;
        }
}

void compress_block(qr::GreyImage& frame, int left, int top, int step, const Block& table) {
    Block block{};
    for (std::size_t at = 0; at < 64; ++at)
        block[at] = frame.row(top + static_cast<int>(at / 8))[left + static_cast<int>(at % 8)];
    block = times(times(block, table, false), table, false);
    quantise(block, step);
    block = times(times(block, table, true), table, true);
    for (std::size_t at = 0; at < 64; ++at)
        frame.row(top + static_cast<int>(at / 8))[left + static_cast<int>(at % 8)] =
            static_cast<std::uint8_t>(std::clamp(block[at] + 0.5, 0.0, 255.0));
}

} // namespace

void defocus(Plane& plane, double radius) {
    // two boxes each way have the spread of a disc and soft shoulders like a real lens
    const double box = radius * 0.61;
    std::vector<float> scratch;
    for (int round = 0; round < 2; ++round) {
        for (int y = 0; y < plane.height; ++y)
            box_line(&plane.at(0, y), 1, plane.width, box, scratch);
        for (int x = 0; x < plane.width; ++x)
            box_line(&plane.at(x, 0), plane.width, plane.height, box, scratch);
    }
}

void smear(Plane& plane, double length, double direction) {
    const Plane sharp = plane;
    const int steps = std::max(2, static_cast<int>(length) + 1);
    std::fill(plane.values.begin(), plane.values.end(), 0.0F);
    for (int step = 0; step < steps; ++step) {
        const double along = length * (static_cast<double>(step) / (steps - 1) - 0.5);
        const int dx = static_cast<int>(std::lround(along * std::cos(direction)));
        const int dy = static_cast<int>(std::lround(along * std::sin(direction)));
        for (int y = 0; y < plane.height; ++y) {
            const int from = std::clamp(y + dy, 0, plane.height - 1);
            for (int x = 0; x < plane.width; ++x)
                plane.at(x, y) += sharp.at(std::clamp(x + dx, 0, plane.width - 1), from);
        }
    }
    for (auto& value : plane.values)
        value /= static_cast<float>(steps);
}

void compress(qr::GreyImage& frame, int step) {
    const auto table = cosines();
    for (int top = 0; top + 8 <= frame.height(); top += 8)
        for (int left = 0; left + 8 <= frame.width(); left += 8)
            compress_block(frame, left, top, step, table);
}

} // namespace lanyard::scenes
