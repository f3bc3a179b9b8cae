#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>

namespace lanyard::documents {

/// Frees what the drawing libraries hand out.
struct Release {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
    void operator()(PangoFontMap* fonts) const { g_object_unref(fonts); }
    void operator()(PangoContext* context) const { g_object_unref(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoAttrList* attributes) const { pango_attr_list_unref(attributes); }
};

template <class Type>
using Owned = std::unique_ptr<Type, Release>;

/// Drawing is in points, 72 to the inch, as PDF counts; people measure in millimetres.
constexpr double mm(double millimetres) {
    return millimetres * 72.0 / 25.4;
}

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
};

constexpr Colour colour(unsigned rgb) {
    return {static_cast<double>((rgb >> 16U) & 0xFFU) / 255.0,
            static_cast<double>((rgb >> 8U) & 0xFFU) / 255.0,
            static_cast<double>(rgb & 0xFFU) / 255.0};
}

inline void set_colour(cairo_t* page, Colour ink) {
    cairo_set_source_rgb(page, ink.red, ink.green, ink.blue);
}

inline void fill_box(cairo_t* page, const Box& box, Colour ink) {
    set_colour(page, ink);
    cairo_rectangle(page, box.x, box.y, box.width, box.height);
    cairo_fill(page);
}

} // namespace lanyard::documents
