#pragma once

#include <vector>

#include "common/qr/encode.hpp"
#include "tests/support/scenes/conditions.hpp"

namespace lanyard::scenes {

/// How much light each point of a badge gives back: its code, quiet zone, print and wounds.
class BadgeSurface {
public:
    BadgeSurface(const qr::QrCode& code, const Conditions& conditions, RandomStream& random);

    float reflectance(Point badge) const;

private:
    struct Wound {
        Point from;
        Point to;
        double width;
        float reflectance;
    };

    bool dark_at(double x, double y) const;
    double on_screen(double value, Point badge) const;

    const qr::QrCode& code_;
    const Conditions& conditions_;
    double banding_phase_;
    std::vector<Wound> wounds_;
};

} // namespace lanyard::scenes
