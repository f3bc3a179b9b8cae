#include "common/ui/foreign_text.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace lanyard::ui {

namespace {

constexpr std::size_t kMostLines = 512;
constexpr std::size_t kMostBytes = 24U << 20U;
// Without a list fontconfig picks DejaVu for Arabic and Japanese shapes for Chinese.
constexpr auto kFamilies = "Inter, Noto Sans Arabic, Noto Sans CJK SC, Noto Sans";
// ImGui's pixel size is the line box; Pango's is the em.
constexpr double kEmOfLineBox = 1 / 1.21;

template <auto release>
struct Release {
    template <typename T>
    void operator()(T* what) const {
        release(what);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Release<g_object_unref>>;
using Description = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;

PangoWeight weight_of(TextStyle style) {
    switch (style) {
    case TextStyle::Display:
    case TextStyle::Title:
        return PANGO_WEIGHT_BOLD;
    case TextStyle::Heading:
    case TextStyle::Strong:
    case TextStyle::SmallStrong:
        return PANGO_WEIGHT_SEMIBOLD;
    case TextStyle::Body:
    case TextStyle::Small:
        break;
    }
    return PANGO_WEIGHT_NORMAL;
}

Layout lay_out(cairo_t* context, std::string_view text, TextStyle style, float size_px) {
    Layout layout(pango_cairo_create_layout(context));
    const Description font(pango_font_description_from_string(kFamilies));
    pango_font_description_set_weight(font.get(), weight_of(style));
    pango_font_description_set_absolute_size(font.get(), size_px * kEmOfLineBox * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    // Names stay at the left edge of their card, whatever direction they are read in.
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

Surface paper(int width, int height) {
    return Surface(cairo_image_surface_create(CAIRO_FORMAT_A8, width, height));
}

// White everywhere, the drawing in the alpha.
std::vector<std::uint8_t> as_white(cairo_surface_t* surface, int width, int height) {
    cairo_surface_flush(surface);
    const unsigned char* alpha = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) * height * 4, 255);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            pixels[(static_cast<std::size_t>(y) * width + x) * 4 + 3] = alpha[y * stride + x];
    return pixels;
}

} // namespace

ForeignText::ForeignText(std::shared_ptr<TextureStore> store) : store_(std::move(store)) {}

ForeignText::~ForeignText() {
    for (const auto& kept : lines_)
        store_->destroy(kept.line.texture);
}

const ForeignLine& ForeignText::line(std::string_view text, TextStyle style, float size_px) {
    std::string name = std::to_string(static_cast<int>(weight_of(style))) + "/" +
                       std::to_string(std::lround(size_px)) + "/";
    name += text;
    if (const auto found = by_name_.find(name); found != by_name_.end()) {
        lines_.splice(lines_.begin(), lines_, found->second);
        return lines_.front().line;
    }
    lines_.push_front({name, draw(text, style, size_px)});
    by_name_[name] = lines_.begin();
    return lines_.front().line;
}

void ForeignText::begin_frame() {
    while (!lines_.empty() && (lines_.size() > kMostLines || bytes_ > kMostBytes)) {
        const Kept& oldest = lines_.back();
        bytes_ -= static_cast<std::size_t>(oldest.line.width * oldest.line.height * 4);
        store_->destroy(oldest.line.texture);
        by_name_.erase(oldest.name);
        lines_.pop_back();
    }
}

ForeignLine ForeignText::draw(std::string_view text, TextStyle style, float size_px) {
    const Surface scratch = paper(1, 1);
    const Context measuring(cairo_create(scratch.get()));
    const Layout measured = lay_out(measuring.get(), text, style, size_px);
    int width = 0;
    int height = 0;
    pango_layout_get_pixel_size(measured.get(), &width, &height);
    // Longer than any screen is a mistake somewhere, and no texture could hold it.
    width = std::clamp(width + 2, 1, 8192);
    height = std::clamp(height, 1, 1024);

    const Surface sheet = paper(width, height);
    const Context drawing(cairo_create(sheet.get()));
    const Layout layout = lay_out(drawing.get(), text, style, size_px);
    cairo_move_to(drawing.get(), 1, 0);
    pango_cairo_show_layout(drawing.get(), layout.get());
    const auto pixels = as_white(sheet.get(), width, height);
    bytes_ += pixels.size();
    return {store_->create(width, height, PixelFormat::Rgba, pixels.data()),
            static_cast<float>(width), static_cast<float>(height)};
}

} // namespace lanyard::ui
