#include <algorithm>
#include <numeric>

#include "common/qr/engines.hpp"
#include "tests/support/scenes/scenes.hpp"

namespace lanyard::scenes {

namespace {

/// One brightness for each module, row by row.
struct Samples {
    int size;
    std::vector<double> values;

    double at(int x, int y) const { return values[static_cast<std::size_t>(y * size + x)]; }
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
                const double dy = 0.5 + (sub / 5 - 2) * 0.14;
                sum += brightness(scene.frame, scene.projection.to_pixels(
                                                   {x + dx - size / 2.0, y + dy - size / 2.0}));
            }
            samples.values.push_back(sum / 25);
        }
    return samples;
}

/// Halfway between the darkest and lightest of the modules within `reach`.
double threshold_at(const Samples& samples, int x, int y, int reach) {
    double low = 255;
    double high = 0;
    for (int v = std::max(0, y - reach); v <= std::min(samples.size - 1, y + reach); ++v)
        for (int u = std::max(0, x - reach); u <= std::min(samples.size - 1, x + reach); ++u) {
            low = std::min(low, samples.at(u, v));
            high = std::max(high, samples.at(u, v));
        }
    return (low + high) / 2;
}

double mean(const Samples& samples) {
    return std::accumulate(samples.values.begin(), samples.values.end(), 0.0) /
           static_cast<double>(samples.values.size());
}

/// `reach` 0 compares with the mean of all modules.
bool reads_at(const Samples& samples, int reach, bool inverted, const std::string& text) {
    std::vector<bool> dark;
    for (int y = 0; y < samples.size; ++y)
        for (int x = 0; x < samples.size; ++x) {
            const double limit = reach == 0 ? mean(samples) : threshold_at(samples, x, y, reach);
            dark.push_back((samples.at(x, y) < limit) != inverted);
        }
    const auto picture = qr::draw(qr::QrCode(samples.size, std::move(dark)), 4);
    return qr::read_with_zxing(picture.view(), qr::Threshold::Global, true).text == text;
}

} // namespace

bool oracle_reads(const Scene& scene) {
    const auto samples = sample(scene, qr::encode(scene.text).size());
    for (const bool inverted : {false, true})
        for (const int reach : {0, 2, 3, 5, 8})
            if (reads_at(samples, reach, inverted, scene.text)) return true;
    return false;
}

} // namespace lanyard::scenes
