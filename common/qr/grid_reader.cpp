#include "common/qr/grid_reader.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "common/qr/encode.hpp"
#include "common/qr/engines.hpp"
#include "common/qr/grid.hpp"
#include "common/qr/image_ops.hpp"

namespace lanyard::qr {

namespace {

constexpr double kComfortableModule =
    8; ///< pixels; wider ones are shrunk, they cost and say no more
constexpr double kSmallestModule = 1.3;
constexpr double kWorthMore = 0.42;
constexpr double kGoodFit = 0.35; ///< correlation with the known patterns; chance gives 0.2

/// The part of a picture around a code, evened out so that only differences to the surroundings
/// are left: 128 is as bright as they are.
class Patch {
public:
    Patch(GreyImage flat, Point offset, double scale)
        : flat_(std::move(flat)), offset_(offset), scale_(scale) {}

    Point from_picture(Point point) const {
        return {(point.x - offset_.x) / scale_, (point.y - offset_.y) / scale_};
    }
    /// Between the pixels in straight lines, 0 outside.
    double at(Point point) const {
        const int x = static_cast<int>(std::floor(point.x - 0.5));
        const int y = static_cast<int>(std::floor(point.y - 0.5));
        if (x < 0 || y < 0 || x + 1 >= flat_.width() || y + 1 >= flat_.height()) return 0;
        const double right = point.x - 0.5 - x;
        const double down = point.y - 0.5 - y;
        const auto* upper = flat_.row(y) + x;
        const auto* lower = flat_.row(y + 1) + x;
        return (upper[0] * (1 - right) + upper[1] * right) * (1 - down) +
               (lower[0] * (1 - right) + lower[1] * right) * down - 128;
    }

private:
    GreyImage flat_;
    Point offset_;
    double scale_;
};

GreyImage flattened(GreyView picture, double module) {
    const auto calm = module < 3 ? smoothed(picture) : box_mean(picture, module < 6 ? 1 : 2);
    const auto around = box_mean(picture, std::max(3, static_cast<int>(module * 3.5)));
    GreyImage flat(picture.width, picture.height);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            const int sharp = module < 3 ? picture.at(x, y) : calm.row(y)[x];
            flat.row(y)[x] =
                static_cast<std::uint8_t>(std::clamp(128 + sharp - around.row(y)[x], 0, 255));
        }
    return flat;
}

/// Nothing when the place is no square worth a try.
std::optional<Patch> cut_out(GreyView picture, const Corners& place, double module) {
    const auto [left, right] = std::minmax({place[0].x, place[1].x, place[2].x, place[3].x});
    const auto [top, bottom] = std::minmax({place[0].y, place[1].y, place[2].y, place[3].y});
    const double margin = module * 6;
    const int x = std::clamp(static_cast<int>(left - margin), 0, picture.width);
    const int y = std::clamp(static_cast<int>(top - margin), 0, picture.height);
    const int width = std::clamp(static_cast<int>(right + margin), x, picture.width) - x;
    const int height = std::clamp(static_cast<int>(bottom + margin), y, picture.height) - y;
    const int factor = std::max(1, static_cast<int>(std::lround(module / kComfortableModule)));
    if (width < 21 * factor || height < 21 * factor) return std::nullopt;
    const auto part = picture.part(x, y, width, height);
    const Point offset{static_cast<double>(x), static_cast<double>(y)};
    if (factor == 1) return Patch(flattened(part, module), offset, 1);
    return Patch(flattened(shrunk(part, factor).view(), module / factor), offset, factor);
}

/// How well the known patterns lie under the grid: -1 to 1.
double fit_of(const Grid& grid, const Patch& patch, const std::vector<KnownModule>& known) {
    double agreement = 0;
    double square = 1;
    for (const auto& module : known) {
        const double value = patch.at(grid.at(module.x, module.y));
        agreement += module.dark ? -value : value;
        square += value * value;
    }
    return agreement / std::sqrt(square * static_cast<double>(known.size()));
}

struct Fitted {
    Grid grid;
    double fit;
};

/// One parameter at a time, for as long as that helps.
bool improve(Fitted& best, const Patch& patch, const std::vector<KnownModule>& known, double step) {
    bool better = false;
    for (std::size_t parameter = 0; parameter < Grid::kParameters; ++parameter)
        for (const double pixels : {step, -step}) {
            auto grid = best.grid.changed(parameter, pixels);
            const double fit = fit_of(grid, patch, known);
            if (fit <= best.fit) continue;
            best = {grid, fit};
            better = true;
            break;
        }
    return better;
}

/// From steps of `coarse` modules down to `fine` ones.
Fitted fitted(const Grid& start, const Patch& patch, const std::vector<KnownModule>& known,
              double coarse, double fine) {
    Fitted best{start, fit_of(start, patch, known)};
    for (double step = coarse; step > fine; step /= 1.7)
        for (int round = 0; round < 4; ++round)
            if (!improve(best, patch, known, step * start.module_pixels())) break;
    return best;
}

/// The grid with its fourth corner, of which three patterns say little, moved to the `count` places
/// where the alignment pattern fits best.
std::vector<Fitted> aligned(const Grid& grid, const Patch& patch,
                            const std::vector<KnownModule>& known, std::size_t count) {
    constexpr int kReach = 9;      // steps of half a module each way
    constexpr double kLever = 1.7; // the pattern moves that much less than the corner does
    const std::vector<KnownModule> pattern(known.end() - kAlignmentModules, known.end());
    std::vector<Fitted> found;
    for (int down = -kReach; down <= kReach; ++down)
        for (int across = -kReach; across <= kReach; ++across) {
            const double step = 0.5 * kLever * grid.module_pixels();
            const auto moved = grid.changed(4, across * step).changed(5, down * step);
            found.push_back({moved, fit_of(moved, patch, pattern)});
        }
    const auto by_fit = [](const Fitted& one, const Fitted& other) { return one.fit > other.fit; };
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count),
                      found.end(), by_fit);
    found.erase(found.begin() + static_cast<std::ptrdiff_t>(count), found.end());
    return found;
}

/// The mean of nine points inside each module, row by row.
std::vector<double> module_values(const Grid& grid, const Patch& patch) {
    std::vector<double> values;
    for (int y = 0; y < grid.size(); ++y)
        for (int x = 0; x < grid.size(); ++x) {
            double sum = 0;
            for (int part = 0; part < 9; ++part) {
                const int row = part / 3;
                sum +=
                    patch.at(grid.at(x + 0.5 + (part % 3 - 1) * 0.22, y + 0.5 + (row - 1) * 0.22));
            }
            values.push_back(sum / 9);
        }
    return values;
}

/// The mean of the modules within `reach` of each.
double mean_around(const std::vector<double>& values, int size, int x, int y, int reach) {
    double sum = 0;
    int count = 0;
    for (int v = std::max(0, y - reach); v <= std::min(size - 1, y + reach); ++v)
        for (int u = std::max(0, x - reach); u <= std::min(size - 1, x + reach); ++u, ++count)
            sum += values[index_of(u, v, size)];
    return sum / count;
}

/// What blur took from a module it gave to its neighbours: take `share` of them away again.
std::vector<double> unblurred(const std::vector<double>& values, int size, double share) {
    std::vector<double> sharp(values.size());
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            const auto at = index_of(x, y, size);
            sharp[at] = values[at] + share * (values[at] - mean_around(values, size, x, y, 1));
        }
    return sharp;
}

QrCode decided(const std::vector<double>& values, int size, int reach,
               const std::vector<KnownModule>& known) {
    std::vector<bool> dark;
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x)
            dark.push_back(values[index_of(x, y, size)] < mean_around(values, size, x, y, reach));
    for (const auto& module : known)
        dark[index_of(static_cast<int>(module.x), static_cast<int>(module.y), size)] = module.dark;
    return {size, std::move(dark)};
}

/// The text of the modules where the grid says they are.
std::optional<std::string> read_modules(const Fitted& fitted, const Patch& patch,
                                        const std::vector<KnownModule>& known) {
    if (fitted.fit < kGoodFit) return std::nullopt;
    const int size = fitted.grid.size();
    const auto values = module_values(fitted.grid, patch);
    for (const double share : {0.0, 0.8, 2.0})
        for (const int reach : {25, 3}) {
            const auto code = decided(unblurred(values, size, share), size, reach, known);
            auto text = read_with_zxing(draw(code, 3).view(), Threshold::Global, false);
            if (text) return text;
        }
    return std::nullopt;
}

/// Refines guess after guess of how the badge stands, and reads whenever one fits better.
class Search {
public:
    Search(const Patch& patch, const std::vector<KnownModule>& known, const Grid& flat)
        : patch_(patch), known_(known), best_(fitted(flat, patch, known, kCoarse, kFine)) {}

    /// Flat, then with its fourth corner elsewhere, then bent in each of four directions.
    std::optional<std::string> read(const Grid& flat) {
        if (best_.fit < kWorthMore) return std::nullopt;
        if (auto text = read_modules(best_, patch_, known_)) return text;
        for (const auto& start : aligned(best_.grid, patch_, known_, 4))
            if (auto text = refine(start.grid)) return text;
        for (int eighth = 0; eighth < 4; ++eighth) {
            const auto bent = flat.bent(0.5, eighth * std::numbers::pi / 4);
            const auto rough = fitted(bent, patch_, known_, kCoarse, kMiddle);
            if (auto text = refine(aligned(rough.grid, patch_, known_, 1).front().grid))
                return text;
        }
        return std::nullopt;
    }

private:
    static constexpr double kCoarse = 1.2; // modules
    static constexpr double kMiddle = 0.4;
    static constexpr double kFine = 0.07;

    std::optional<std::string> refine(const Grid& start) {
        const auto other = fitted(start, patch_, known_, kMiddle, kFine);
        if (other.fit <= best_.fit) return std::nullopt;
        best_ = other;
        return read_modules(best_, patch_, known_);
    }

    const Patch& patch_;
    const std::vector<KnownModule>& known_;
    Fitted best_;
};

} // namespace

std::optional<std::string> read_on_grid(GreyView picture, const Corners& place, int size) {
    const double module = Grid(place, size).module_pixels();
    if (!(module >= kSmallestModule)) return std::nullopt;
    const auto patch = cut_out(picture, place, module);
    if (!patch) return std::nullopt;
    Corners start;
    std::transform(place.begin(), place.end(), start.begin(),
                   [&](Point corner) { return patch->from_picture(corner); });
    const auto known = known_modules(size);
    const Grid flat(start, size);
    return Search(*patch, known, flat).read(flat);
}

} // namespace lanyard::qr
