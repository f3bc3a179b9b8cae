#include "common/documents/badge_images.hpp"

#include <cmath>
#include <cstring>

#include "common/core/output_file.hpp"
#include "common/documents/badge_painter.hpp"
#include "common/documents/badge_palette.hpp"
#include "common/documents/png.hpp"

namespace lanyard::documents {

namespace {

Picture picture_of(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    Picture picture{
        cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    const auto* bytes = cairo_image_surface_get_data(surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    const auto width = static_cast<std::size_t>(picture.width);
    const auto height = static_cast<std::size_t>(picture.height);
    picture.rgba.resize(width * height * 4);
    auto* out = picture.rgba.data();
    for (std::size_t y = 0; y < height; ++y)
        for (std::size_t x = 0; x < width; ++x, out += 4) {
            std::uint32_t pixel = 0; // cairo keeps a pixel as one number: 0x00RRGGBB
            std::memcpy(&pixel, bytes + y * stride + x * sizeof(pixel), sizeof(pixel));
            out[0] = static_cast<std::uint8_t>(pixel >> 16U);
            out[1] = static_cast<std::uint8_t>(pixel >> 8U);
            out[2] = static_cast<std::uint8_t>(pixel);
            out[3] = 255;
        }
    return picture;
}

int pixels(double points, int dpi) {
    return static_cast<int>(std::lround(points * dpi / 72.0));
}

} // namespace

struct BadgeImages::Painter {
    explicit Painter(int dpi) : painter(dpi / 72.0) {}
    BadgePainter painter;
};

BadgeImages::BadgeImages(int dpi) : dpi_(dpi), painter_(std::make_unique<Painter>(dpi)) {}
BadgeImages::~BadgeImages() = default;

Picture BadgeImages::draw(const BadgeFace& face) {
    const Owned<cairo_surface_t> surface(cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, pixels(kBadgeWidth, dpi_), pixels(kBadgeHeight, dpi_)));
    const Owned<cairo_t> page(cairo_create(surface.get()));
    cairo_scale(page.get(), dpi_ / 72.0, dpi_ / 72.0);
    fill_box(page.get(), {0, 0, kBadgeWidth + 1, kBadgeHeight + 1}, kPaper);
    painter_->painter.draw(page.get(), face);
    return picture_of(surface.get());
}

void BadgeImages::write(const std::filesystem::path& folder, std::string_view name,
                        const BadgeFace& face) {
    check_file_name(name);
    OutputFile file(folder / (std::string(name) + ".png"));
    write_png(draw(face), dpi_, file);
    file.finish();
}

} // namespace lanyard::documents
