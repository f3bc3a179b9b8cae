#include "common/qr/image_ops.hpp"

#include <algorithm>

namespace lanyard::qr {

namespace {

std::uint8_t clamped(int value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

/// Adds (or with -1 takes away) one row to the sums of columns.
void add_row(std::vector<int>& columns, const std::uint8_t* row, int sign) {
    for (std::size_t x = 0; x < columns.size(); ++x)
        columns[x] += sign * row[x];
}

/// One row of means out of sums of columns that are `rows` high.
void mean_row(const std::vector<int>& columns, int radius, int rows, std::uint8_t* out) {
    const int width = static_cast<int>(columns.size());
    int sum = 0;
    for (int x = 0; x < std::min(radius, width); ++x)
        sum += columns[static_cast<std::size_t>(x)];
    std::uint32_t scale = 0;
    int scaled_for = 0;
    for (int x = 0; x < width; ++x) {
        const int right = x + radius;
        const int left = x - radius - 1;
        if (right < width) sum += columns[static_cast<std::size_t>(right)];
        if (left >= 0) sum -= columns[static_cast<std::size_t>(left)];
        const int count = rows * (std::min(right, width - 1) - std::max(left, -1));
        if (count != scaled_for) {
            scaled_for = count;
            scale = (1U << 24) / static_cast<std::uint32_t>(count);
        }
        out[x] = static_cast<std::uint8_t>(
            (static_cast<std::uint64_t>(static_cast<std::uint32_t>(sum)) * scale) >> 24);
    }
}

void halve_row(const std::uint8_t* upper, const std::uint8_t* lower, std::uint8_t* out, int width) {
    for (std::ptrdiff_t x = 0; x < width; ++x)
        out[x] = static_cast<std::uint8_t>(
            (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) >> 2);
}

void shrink_row(GreyView image, int y, int factor, std::uint8_t* out, int width) {
    const auto count = static_cast<unsigned>(factor * factor);
    for (int x = 0; x < width; ++x) {
        unsigned sum = count / 2;
        for (int line = 0; line < factor; ++line) {
            const int left = x * factor;
            const auto* in = image.row(y * factor + line) + left;
            for (int column = 0; column < factor; ++column)
                sum += in[column];
        }
        out[x] = static_cast<std::uint8_t>(sum / count);
    }
}

template <class Change>
GreyImage with_mean(GreyView image, int radius, Change change) {
    auto result = box_mean(image, radius);
    for (int y = 0; y < image.height; ++y) {
        const auto* in = image.row(y);
        auto* out = result.row(y);
        for (int x = 0; x < image.width; ++x)
            out[x] = change(in[x], out[x]);
    }
    return result;
}

} // namespace

GreyImage shrunk(GreyView image, int factor) {
    GreyImage small(image.width / factor, image.height / factor);
    for (int y = 0; y < small.height(); ++y)
        if (factor == 2)
            halve_row(image.row(2 * y), image.row(2 * y + 1), small.row(y), small.width());
        else
            shrink_row(image, y, factor, small.row(y), small.width());
    return small;
}

GreyImage enlarged(GreyView image) {
    GreyImage large(image.width * 2, image.height * 2);
    for (int y = 0; y < large.height(); ++y) {
        const int above = std::clamp((y - 1) / 2, 0, image.height - 1);
        const int below = std::min(above + 1, image.height - 1);
        const int down = y == 0 ? 0 : (y % 2 ? 1 : 3);
        const auto* upper = image.row(above);
        const auto* lower = image.row(below);
        for (int x = 0; x < large.width(); ++x) {
            const int left = std::clamp((x - 1) / 2, 0, image.width - 1);
            const int right = std::min(left + 1, image.width - 1);
            const int across = x == 0 ? 0 : (x % 2 ? 1 : 3);
            const int top = upper[left] * (4 - across) + upper[right] * across;
            const int bottom = lower[left] * (4 - across) + lower[right] * across;
            large.row(y)[x] =
                static_cast<std::uint8_t>((top * (4 - down) + bottom * down + 8) >> 4);
        }
    }
    return large;
}

GreyImage inverted(GreyView image) {
    GreyImage result(image.width, image.height);
    for (int y = 0; y < image.height; ++y)
        std::transform(image.row(y), image.row(y) + image.width, result.row(y),
                       [](std::uint8_t pixel) { return static_cast<std::uint8_t>(255 - pixel); });
    return result;
}

GreyImage mirrored(GreyView image) {
    GreyImage result(image.width, image.height);
    for (int y = 0; y < image.height; ++y)
        std::reverse_copy(image.row(y), image.row(y) + image.width, result.row(y));
    return result;
}

GreyImage smoothed(GreyView image) {
    return box_mean(image, 1);
}

GreyImage box_mean(GreyView image, int radius) {
    GreyImage result(image.width, image.height);
    std::vector<int> columns(static_cast<std::size_t>(image.width));
    for (int y = 0; y < std::min(radius, image.height); ++y)
        add_row(columns, image.row(y), 1);
    for (int y = 0; y < image.height; ++y) {
        const int below = y + radius;
        const int above = y - radius - 1;
        if (below < image.height) add_row(columns, image.row(below), 1);
        if (above >= 0) add_row(columns, image.row(above), -1);
        const int rows = std::min(below, image.height - 1) - std::max(above, -1);
        mean_row(columns, radius, rows, result.row(y));
    }
    return result;
}

GreyImage sharpened(GreyView image, int radius, int percent) {
    return with_mean(image, radius, [percent](int pixel, int mean) {
        return clamped(pixel + (pixel - mean) * percent / 100);
    });
}

GreyImage locally_thresholded(GreyView image, int radius, int bias) {
    return with_mean(image, radius, [bias](int pixel, int mean) {
        return static_cast<std::uint8_t>(pixel < mean - bias ? 0 : 255);
    });
}

GreyImage blended(GreyView first, GreyView second, int percent) {
    GreyImage result(first.width, first.height);
    for (int y = 0; y < first.height; ++y)
        for (int x = 0; x < first.width; ++x) {
            const int one = first.at(x, y);
            result.row(y)[x] = clamped(one + (second.at(x, y) - one) * percent / 100);
        }
    return result;
}

} // namespace lanyard::qr
