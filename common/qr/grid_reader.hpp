#pragma once

#include <optional>
#include <string>

#include "common/qr/corners.hpp"
#include "common/qr/grey_image.hpp"

namespace lanyard::qr {

/// Reads a code whose place is known roughly and that the readers could not make out: bends and
/// shifts a grid of modules until the patterns that every code has lie where the grid says, then
/// takes each module from there. Reads what is curved, stained, or too faint for a threshold.
/// `size` is the code's width in modules, 25 to 41.
std::optional<std::string> read_on_grid(GreyView picture, const Corners& place, int size);

} // namespace lanyard::qr
