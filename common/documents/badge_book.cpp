#include "common/documents/badge_book.hpp"

#include "common/core/output_file.hpp"
#include "common/documents/badge_painter.hpp"
#include "common/documents/pdf_surface.hpp"
#include "common/documents/sheet.hpp"

namespace lanyard::documents {

struct BadgeBook::Pages {
    Pages(const std::filesystem::path& path, BadgeLayout arrangement, Instant made_at)
        : file(path),
          sheet(sheet_of(arrangement)),
          painter(1.0),
          pdf(sheet.width, sheet.height, made_at,
              [this](std::span<const unsigned char> bytes) { return file.write(bytes); }) {}

    void end_page() {
        draw_cut_marks(pdf.page(), sheet);
        pdf.next_page();
        on_page = 0;
        if (!pdf.sound()) file.finish(); // throws what the disk said
    }

    OutputFile file;
    Sheet sheet;
    BadgePainter painter;
    PdfSurface pdf;
    std::size_t on_page = 0;
};

BadgeBook::BadgeBook(const std::filesystem::path& path, BadgeLayout layout, Instant made_at)
    : pages_(std::make_unique<Pages>(path, layout, made_at)) {}

BadgeBook::~BadgeBook() = default;

void BadgeBook::add(const BadgeFace& face) {
    auto& pages = *pages_;
    const auto& place = pages.sheet.places[pages.on_page];
    cairo_save(pages.pdf.page());
    cairo_translate(pages.pdf.page(), place.x, place.y);
    pages.painter.draw(pages.pdf.page(), face);
    cairo_restore(pages.pdf.page());
    if (++pages.on_page == pages.sheet.places.size()) pages.end_page();
}

void BadgeBook::finish() {
    if (pages_->on_page > 0) pages_->end_page();
    pages_->pdf.finish();
    pages_->file.finish();
}

Batch write_badges(const std::filesystem::path& path, BadgeLayout layout, Instant made_at,
                   std::span<const BadgeFace> faces, Progress& progress) {
    progress.expect(faces.size());
    BadgeBook book(path, layout, made_at);
    for (const auto& face : faces) {
        if (progress.cancelled()) return Batch::Cancelled;
        book.add(face);
        progress.advance();
    }
    if (progress.cancelled()) return Batch::Cancelled;
    book.finish();
    return Batch::Finished;
}

struct BadgeDesk::Painter {
    BadgePainter painter{1.0};
};

BadgeDesk::BadgeDesk() : painter_(std::make_unique<Painter>()) {}
BadgeDesk::~BadgeDesk() = default;

std::string BadgeDesk::pdf_of(const BadgeFace& face, Instant made_at) {
    std::string bytes;
    PdfSurface pdf(kBadgeWidth, kBadgeHeight, made_at, [&](std::span<const unsigned char> more) {
        bytes.append(more.begin(), more.end());
        return true;
    });
    painter_->painter.draw(pdf.page(), face);
    pdf.next_page();
    pdf.finish();
    return bytes;
}

} // namespace lanyard::documents
