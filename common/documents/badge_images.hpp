#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "common/documents/badge_face.hpp"

namespace lanyard::documents {

inline constexpr int kPrintDpi = 300;

/// Pixels as a screen takes them: four bytes each (red, green, blue, opaque), row after row.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// Badges as pictures: for a live preview, a label printer or a folder of PNG files. Kept ready,
/// because the fonts take longer than the badge. Belongs to one thread.
class BadgeImages {
public:
    explicit BadgeImages(int dpi = kPrintDpi);
    ~BadgeImages();
    BadgeImages(const BadgeImages&) = delete;
    BadgeImages& operator=(const BadgeImages&) = delete;

    Picture draw(const BadgeFace& face);
    /// Writes `name`.png in an existing folder, replacing what is there. Throws Rejected for a
    /// name that could leave the folder or hide, Fault when the disk refuses.
    void write(const std::filesystem::path& folder, std::string_view name, const BadgeFace& face);

private:
    struct Painter;
    int dpi_;
    std::unique_ptr<Painter> painter_;
};

} // namespace lanyard::documents
