#pragma once

#include <functional>
#include <span>

#include "common/core/time.hpp"
#include "common/documents/drawing.hpp"

namespace lanyard::documents {

/// A PDF under way, its bytes handed on as they come. Says nothing of the time it was made but
/// what it is told.
class PdfSurface {
public:
    /// Returns false when the bytes could not be taken.
    using Sink = std::function<bool(std::span<const unsigned char>)>;

    PdfSurface(double width, double height, Instant made_at, Sink sink);
    PdfSurface(const PdfSurface&) = delete;
    PdfSurface& operator=(const PdfSurface&) = delete;

    cairo_t* page() const { return page_.get(); }
    void next_page() { cairo_show_page(page_.get()); }
    /// False once a write was refused.
    bool sound() const;
    /// The last bytes reach the sink.
    void finish() { cairo_surface_finish(surface_.get()); }

private:
    Sink sink_;
    Owned<cairo_surface_t> surface_;
    Owned<cairo_t> page_;
};

} // namespace lanyard::documents
