#include "tests/bench/badge_yardsticks.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <zlib.h>

#include <stdexcept>
#include <string>

#include "common/documents/drawing.hpp"
#include "common/documents/qr_mask.hpp"
#include "common/qr/encode.hpp"

namespace lanyard::bench {

namespace {

using documents::BadgeFace;
using documents::mm;
using documents::Owned;

constexpr double kWidth = mm(105);
constexpr double kHeight = mm(148);
constexpr double kLeft = mm(9);
constexpr double kCodeSize = mm(33);

/// A line of words, its size and how far down the page its baseline is.
struct Line {
    const std::string& text;
    double size;
    double y;
};

std::vector<Line> lines_of(const BadgeFace& face) {
    return {{face.event_name, 10, mm(18)}, {face.days, 9, mm(24)},
            {face.name, 26, mm(60)},       {face.organisation, 16, mm(75)},
            {face.reference, 12, mm(126)}, {face.type_label, 22, mm(142)}};
}

void draw_plain(cairo_t* page, const BadgeFace& face) {
    cairo_set_source_rgb(page, 0.2, 0.2, 0.6);
    cairo_rectangle(page, 0, 0, kWidth, mm(28));
    cairo_rectangle(page, 0, mm(132), kWidth, mm(16));
    cairo_fill(page);
    cairo_set_source_rgb(page, 0, 0, 0);
    cairo_select_font_face(page, "Inter", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
    for (const auto& line : lines_of(face)) {
        cairo_set_font_size(page, line.size);
        cairo_move_to(page, kLeft, line.y);
        cairo_show_text(page, line.text.c_str());
    }
    const auto mask = documents::qr_mask(face.code);
    const double scale = kCodeSize / cairo_image_surface_get_width(mask.get());
    cairo_save(page);
    cairo_translate(page, kLeft, mm(93));
    cairo_scale(page, scale, scale);
    cairo_mask_surface(page, mask.get(), 0, 0);
    cairo_restore(page);
    cairo_show_page(page);
}

std::string deflated(const std::string& text) {
    auto length = compressBound(text.size());
    std::string packed(length, '\0');
    if (compress2(reinterpret_cast<Bytef*>(packed.data()), &length,
                  reinterpret_cast<const Bytef*>(text.data()), text.size(), 9) != Z_OK)
        throw std::runtime_error("zlib failed");
    packed.resize(length);
    return packed;
}

std::string code_bits(const qr::QrCode& code) {
    std::string bits;
    for (int y = 0; y < code.size(); ++y)
        for (int x = 0; x < code.size(); x += 8) {
            unsigned byte = 0;
            for (int i = 0; i < 8; ++i)
                byte = byte << 1U | (x + i < code.size() && code.dark(x + i, y) ? 1U : 0U);
            bits += static_cast<char>(byte);
        }
    return bits;
}

std::string content_of(const BadgeFace& face) {
    auto content = fmt::format(".2 .2 .6 rg 0 {:.1f} {:.1f} 79.4 re 0 0 {:.1f} 45.4 re f 0 g BT ",
                               kHeight - mm(28), kWidth, kWidth);
    for (const auto& line : lines_of(face))
        content += fmt::format("/F {} Tf 1 0 0 1 {:.1f} {:.1f} Tm({})Tj ", line.size, kLeft,
                               kHeight - line.y, line.text);
    return content + fmt::format("ET {0:.1f} 0 0 {0:.1f} {1:.1f} {2:.1f} cm /C Do", kCodeSize,
                                 kLeft, kHeight - mm(126));
}

} // namespace

void write_plain_cairo(const std::filesystem::path& path, std::span<const BadgeFace> faces) {
    const Owned<cairo_surface_t> surface(cairo_pdf_surface_create(path.c_str(), kWidth, kHeight));
    const Owned<cairo_t> page(cairo_create(surface.get()));
    for (const auto& face : faces)
        draw_plain(page.get(), face);
    cairo_surface_finish(surface.get());
}

std::size_t minimal_pdf(std::span<const BadgeFace> faces) {
    std::string pdf =
        fmt::format("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    "2 0 obj<</Type/Pages/Count {}/MediaBox[0 0 298 420]/Kids[]>>endobj\n"
                    "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n",
                    faces.size());
    int object = 3;
    for (const auto& face : faces) {
        const auto code = qr::encode(face.code);
        const auto content = deflated(content_of(face));
        const auto bits = deflated(code_bits(code));
        const int page = ++object;
        pdf += fmt::format("{} 0 R ", page); // in the list of pages
        pdf += fmt::format("{} 0 obj<</Type/Page/Parent 2 0 R/Contents {} 0 R/Resources"
                           "<</Font<</F 3 0 R>>/XObject<</C {} 0 R>>>>>>endobj\n",
                           page, page + 1, page + 2);
        pdf +=
            fmt::format("{} 0 obj<</Length {}/Filter/FlateDecode>>stream\n{}\nendstream endobj\n",
                        page + 1, content.size(), content);
        pdf += fmt::format("{} 0 obj<</Type/XObject/Subtype/Image/ImageMask true/Width {}/Height {}"
                           "/BitsPerComponent 1/Decode[1 0]/Length {}/Filter/FlateDecode>>stream\n"
                           "{}\nendstream endobj\n",
                           page + 2, code.size(), code.size(), bits.size(), bits);
        object = page + 2;
    }
    constexpr std::size_t kLineOfTheIndex = 20; // a PDF ends with the place of each object
    return pdf.size() + static_cast<std::size_t>(object) * kLineOfTheIndex;
}

} // namespace lanyard::bench
