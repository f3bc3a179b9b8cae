#include <algorithm>
#include <utility>

#include "common/qr/engines.hpp"
#include "common/qr/grid.hpp"
#include "tests/support/scenes/scenes.hpp"

namespace lanyard::scenes {

namespace {

/// One brightness for each module, row by row.
struct Samples {
    int size;
    std::vector<double> values;

    double at(int x, int y) const { return values[qr::index_of(x, y, size)]; }
};

double brightness(const qr::GreyImage& frame, Point pixel) {
    const int x = std::clamp(static_cast<int>(pixel.x), 0, frame.width() - 1);
    const int y = std::clamp(static_cast<int>(pixel.y), 0, frame.height() - 1);
    return frame.row(y)[x];
}

Samples sample(const Scene& scene, int size) {
    Samples samples{size, {}};
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            double sum = 0;
            for (int sub = 0; sub < 25; ++sub) {
                const double dx = 0.5 + (sub % 5 - 2) * 0.14;
                const int line = sub / 5;
                const double dy = 0.5 + (line - 2) * 0.14;
                sum += brightness(scene.frame, scene.projection.to_pixels(
                                                   {x + dx - size / 2.0, y + dy - size / 2.0}));
            }
            samples.values.push_back(sum / 25);
        }
    return samples;
}

/// What a module within `reach` of (x, y) is compared with.
enum class Limit { Mean, Middle };

double limit_at(const Samples& samples, int x, int y, Limit kind, int reach) {
    double low = 255;
    double high = 0;
    double sum = 0;
    int count = 0;
    for (int v = std::max(0, y - reach); v <= std::min(samples.size - 1, y + reach); ++v)
        for (int u = std::max(0, x - reach); u <= std::min(samples.size - 1, x + reach); ++u) {
            low = std::min(low, samples.at(u, v));
            high = std::max(high, samples.at(u, v));
            sum += samples.at(u, v);
            ++count;
        }
    return kind == Limit::Mean ? sum / count : (low + high) / 2;
}

bool reads_at(const Samples& samples, Limit kind, int reach, bool inverted,
              const std::string& text) {
    std::vector<bool> dark;
    for (int y = 0; y < samples.size; ++y)
        for (int x = 0; x < samples.size; ++x)
            dark.push_back((samples.at(x, y) < limit_at(samples, x, y, kind, reach)) != inverted);
    for (const auto& module : qr::known_modules(samples.size))
        dark[qr::index_of(static_cast<int>(module.x), static_cast<int>(module.y), samples.size)] =
            module.dark;
    const auto picture = qr::draw(qr::QrCode(samples.size, std::move(dark)), 4);
    return qr::read_with_zxing(picture.view(), qr::Threshold::Global, true) == text;
}

} // namespace

bool oracle_reads(const Scene& scene) {
    const auto samples = sample(scene, qr::encode(scene.text).size());
    constexpr std::pair<Limit, int> kThresholds[] = {{Limit::Mean, 3},
                                                     {Limit::Mean, 6},
                                                     {Limit::Mean, 25},
                                                     {Limit::Middle, 3},
                                                     {Limit::Middle, 6}};
    for (const bool inverted : {false, true})
        for (const auto& [kind, reach] : kThresholds)
            if (reads_at(samples, kind, reach, inverted, scene.text)) return true;
    return false;
}

} // namespace lanyard::scenes
