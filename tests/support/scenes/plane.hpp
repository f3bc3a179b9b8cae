#pragma once

#include <cstddef>
#include <vector>

#include "common/qr/grey_image.hpp"

namespace lanyard::scenes {

/// Light before it becomes grey levels: 0 is dark, 1 is white.
struct Plane {
    int width;
    int height;
    std::vector<float> values;

    Plane(int plane_width, int plane_height, float fill)
        : width(plane_width),
          height(plane_height),
          values(static_cast<std::size_t>(plane_width) * static_cast<std::size_t>(plane_height),
                 fill) {}
    float& at(int x, int y) { return values[qr::index_of(x, y, width)]; }
    float at(int x, int y) const { return values[qr::index_of(x, y, width)]; }
};

/// A lens out of focus: every point becomes a soft disc of `radius` pixels.
void defocus(Plane& plane, double radius);
/// A badge that moved `length` pixels while the shutter was open.
void smear(Plane& plane, double length, double direction);
/// What a webcam's JPEG leaves: 8 x 8 blocks whose frequencies are kept in coarse steps.
void compress(qr::GreyImage& frame, int step);

} // namespace lanyard::scenes
