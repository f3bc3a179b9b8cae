#pragma once

#include "common/qr/grey_image.hpp"

namespace lanyard::qr {

/// What the passes of the decoder do to a picture before they look for a code in it.

/// Every `factor` x `factor` pixels averaged into one.
GreyImage shrunk(GreyView image, int factor);
/// Twice the size, between the pixels in straight lines.
GreyImage enlarged(GreyView image);
GreyImage inverted(GreyView image);
GreyImage mirrored(GreyView image);
/// The mean of the 3 x 3 pixels around each.
GreyImage smoothed(GreyView image);
/// The mean of the (2 radius + 1)^2 pixels around each, fewer at the edges.
GreyImage box_mean(GreyView image, int radius);
/// Edges made steeper: each pixel moved away from the mean around it by `percent` of the
/// difference.
GreyImage sharpened(GreyView image, int radius, int percent);
/// Black (0) where darker than the mean around by more than `bias`, otherwise white (255).
GreyImage locally_thresholded(GreyView image, int radius, int bias);
/// The weighted mean of two pictures of one size; `percent` is the share of the second.
GreyImage blended(GreyView first, GreyView second, int percent);

} // namespace lanyard::qr
