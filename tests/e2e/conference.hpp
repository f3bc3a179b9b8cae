#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/qr/grey_image.hpp"

namespace lanyard::e2e {

/// The demo conference on a file, worked on through the programs alone.
struct Conference {
    std::filesystem::path programs; ///< folder of lanyard-admin and lanyard-kiosk
    std::filesystem::path database;
    std::string event = "ccin-annual-conference-and-co-operative-showcase-2019";

    /// Runs an admin command and returns what it printed.
    std::string admin(std::vector<std::string> words, int expected_code = 0) const;
    /// Reads pictures without a window; one JSON line each.
    std::string scan(std::vector<std::string> pictures, const std::string& at) const;

    /// From nothing to badges: init, the three imports, a PDF and a picture of each badge.
    void prepare(const std::filesystem::path& badges) const;
    long figure(const std::string& name) const; ///< of attendance --json
};

/// A picture of a badge as grey pixels.
qr::GreyImage badge_picture(const std::filesystem::path& file);
/// What the code on a badge says, as a scanner would type it; throws when there is none.
std::string code_on(const std::filesystem::path& badge);
/// A code of somebody else's, on paper.
qr::GreyImage foreign_code();
/// A film of these held up to a camera one after the other.
void film(const std::filesystem::path& path, std::vector<qr::GreyImage> badges);

} // namespace lanyard::e2e
