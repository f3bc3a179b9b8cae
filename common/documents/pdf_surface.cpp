#include "common/documents/pdf_surface.hpp"

#include <cairo-pdf.h>

#include <string>
#include <utility>

namespace lanyard::documents {

namespace {

cairo_status_t pass_on(void* sink, const unsigned char* bytes, unsigned int length) {
    const auto& write = *static_cast<const PdfSurface::Sink*>(sink);
    return write({bytes, length}) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

std::string utc(Instant instant) {
    return format_local_time(LocalTime(instant.time_since_epoch())) + "Z";
}

} // namespace

PdfSurface::PdfSurface(double width, double height, Instant made_at, Sink sink)
    : sink_(std::move(sink)),
      surface_(cairo_pdf_surface_create_for_stream(pass_on, &sink_, width, height)),
      page_(cairo_create(surface_.get())) {
    const auto made = utc(made_at);
    for (const auto date : {CAIRO_PDF_METADATA_CREATE_DATE, CAIRO_PDF_METADATA_MOD_DATE})
        cairo_pdf_surface_set_metadata(surface_.get(), date, made.c_str());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "Lanyard");
}

bool PdfSurface::sound() const {
    return cairo_status(page_.get()) == CAIRO_STATUS_SUCCESS &&
           cairo_surface_status(surface_.get()) == CAIRO_STATUS_SUCCESS;
}

} // namespace lanyard::documents
