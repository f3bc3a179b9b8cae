#pragma once

#include <iosfwd>

#include "kiosk/options.hpp"

namespace lanyard::kiosk {

/// Reads each picture as a kiosk reads its camera, checks in whom it finds, and prints one JSON
/// line each: image, outcome, registration (the reference), name and at (the event's local time);
/// null where nothing may be told. Each line is printed after its commit. Returns the exit code: 2
/// when a file is no picture, else 0, whatever the outcomes.
int scan_pictures(const Options& options, const i18n::Catalogue& catalogue, std::ostream& out,
                  std::ostream& err);

} // namespace lanyard::kiosk
