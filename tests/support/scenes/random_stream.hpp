#pragma once

#include <cmath>
#include <cstdint>

namespace lanyard::scenes {

/// The same numbers for the same seed on every machine (the standard's distributions are not).
class RandomStream {
public:
    explicit RandomStream(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31);
    }
    double between(double low, double high) {
        return low + (high - low) * static_cast<double>(next() >> 11) * 0x1.0p-53;
    }
    int whole(int low, int high) {
        return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
    }
    bool chance(double probability) { return between(0, 1) < probability; }
    double sign() { return chance(0.5) ? 1 : -1; }
    double normal() { // Box and Muller; the second value is not worth keeping
        const double radius = std::sqrt(-2 * std::log(between(1e-12, 1)));
        return radius * std::cos(between(0, 6.283185307179586));
    }

private:
    std::uint64_t state_;
};

} // namespace lanyard::scenes
