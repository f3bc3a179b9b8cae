#pragma once

#include <map>
#include <string>

#include "common/documents/badge_face.hpp"
#include "common/documents/drawing.hpp"
#include "common/documents/typesetter.hpp"

namespace lanyard::documents {

inline constexpr double kBadgeWidth = mm(105); ///< A6, portrait
inline constexpr double kBadgeHeight = mm(148);
inline constexpr Box kNameBox = {mm(9), mm(34), mm(87), mm(38)};

/// Draws badges, each with its top left at the origin. Belongs to one thread.
class BadgePainter {
public:
    /// `scale` is device units for a point: 1 for PDF, dpi / 72 for pictures.
    explicit BadgePainter(double scale);

    void draw(cairo_t* page, const BadgeFace& face);
    /// How the name will stand; for tests that nothing is cut off.
    FittedText fit_name(const BadgeFace& face);

private:
    void draw_frame(cairo_t* page, const BadgeFace& face);
    void draw_event(cairo_t* page, const BadgeFace& face);
    void draw_person(cairo_t* page, const BadgeFace& face);
    void draw_code(cairo_t* page, const BadgeFace& face);
    void draw_details(cairo_t* page, const BadgeFace& face);
    void draw_band(cairo_t* page, const BadgeFace& face);

    Typesetter typesetter_;
    std::map<std::string, Owned<cairo_surface_t>> frames_;
};

} // namespace lanyard::documents
