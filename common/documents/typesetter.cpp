#include "common/documents/typesetter.hpp"

#include <algorithm>
#include <cmath>

#include "common/documents/line_breaks.hpp"

namespace lanyard::documents {

namespace {

/// Scripts that the first family lacks: without these names the system's own choice for Arabic is
/// a terminal font and for Chinese the Japanese shapes.
constexpr auto kOtherScripts = ", Inter, Noto Sans, Noto Sans Arabic, Noto Sans CJK SC";
/// Points. All text is set in this size and scaled when it is drawn, because looking up a font in
/// one more size costs more than drawing a badge.
constexpr double kSetSize = 20.0;
constexpr double kStep = 0.25; ///< points
constexpr double kLeast = 1.0;
constexpr double kLeastForWholeWords = 9.0; ///< points; a longer word than that allows is broken
constexpr std::size_t kMostShared = 2000;

constexpr float kLineSpacing = 0.94F;

/// No hyphen is added to a name that must be broken, and none of its own is a place to break when
/// the style says so.
Owned<PangoAttrList> break_rules(std::string_view text, Breaks breaks) {
    Owned<PangoAttrList> rules(pango_attr_list_new());
    pango_attr_list_insert(rules.get(), pango_attr_insert_hyphens_new(FALSE));
    if (breaks == Breaks::AtHyphens) return rules;
    for (auto at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
        if (at + 1 == text.size()) break;
        auto* whole = pango_attr_allow_breaks_new(FALSE);
        whole->start_index = static_cast<guint>(at);
        const char* after = g_utf8_next_char(text.data() + at + 1); // the break is before that sign
        whole->end_index = static_cast<guint>(std::min<std::ptrdiff_t>(
            after - text.data(), static_cast<std::ptrdiff_t>(text.size())));
        pango_attr_list_insert(rules.get(), whole);
    }
    return rules;
}

double floor_to_step(double points) {
    return std::max(kLeast, std::floor(points / kStep) * kStep);
}

int to_pango(double points) {
    return static_cast<int>(std::floor(points * PANGO_SCALE));
}

/// Takes into account ink beyond the lines: stacked accents, swashes.
void measure(FittedText& text, double points) {
    const double scale = points / kSetSize / PANGO_SCALE;
    PangoRectangle ink;
    PangoRectangle lines;
    pango_layout_get_extents(text.layout.get(), &ink, &lines);
    const int left = std::min(ink.x, lines.x);
    const int top = std::min(ink.y, lines.y);
    text.points = points;
    text.top = top * scale;
    text.width = (std::max(ink.x + ink.width, lines.x + lines.width) - left) * scale;
    text.height = (std::max(ink.y + ink.height, lines.y + lines.height) - top) * scale;
    text.lines = pango_layout_get_line_count(text.layout.get());
}

} // namespace

void FittedText::draw(cairo_t* page, double x, double y) const {
    const double scale = points / kSetSize;
    cairo_save(page);
    cairo_translate(page, x, y - top);
    cairo_scale(page, scale, scale);
    cairo_move_to(page, 0, 0);
    pango_cairo_show_layout(page, layout.get());
    cairo_restore(page);
}

Typesetter::Typesetter(double scale)
    : fonts_(pango_cairo_font_map_new()), context_(pango_font_map_create_context(fonts_.get())) {
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts_.get()), 72.0);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    const PangoMatrix matrix = {scale, 0, 0, scale, 0, 0};
    pango_context_set_matrix(context_.get(), &matrix);
}

PangoFontDescription* Typesetter::font(const TextStyle& style) {
    auto& description = descriptions_[{style.family, style.weight}];
    if (!description) {
        description.reset(pango_font_description_new());
        pango_font_description_set_family(description.get(),
                                          (std::string(style.family) + kOtherScripts).c_str());
        pango_font_description_set_weight(description.get(), style.weight);
        pango_font_description_set_absolute_size(description.get(), kSetSize * PANGO_SCALE);
    }
    return description.get();
}

FittedText Typesetter::set(const Setting& wanted, double points, PangoWrapMode wrap) {
    FittedText text;
    text.layout.reset(pango_layout_new(context_.get()));
    auto* layout = text.layout.get();
    pango_context_set_language(context_.get(),
                               pango_language_from_string(code_of(wanted.language).data()));
    pango_layout_set_font_description(layout, font(wanted.style));
    pango_layout_set_text(layout, wanted.text.data(), static_cast<int>(wanted.text.size()));
    pango_layout_set_width(layout, to_pango(wanted.width * kSetSize / points));
    pango_layout_set_wrap(layout, wrap);
    pango_layout_set_line_spacing(layout, kLineSpacing);
    if (const auto attributes = break_rules(wanted.text, wanted.style.breaks))
        pango_layout_set_attributes(layout, attributes.get());
    measure(text, points);
    return text;
}

FittedText Typesetter::fit(const TextStyle& style, std::string_view text, double width,
                           double height, i18n::Language language) {
    const Setting wanted{style, text, width, height, language};
    const auto fits = [&](const FittedText& set) {
        return set.lines <= style.lines && set.width <= width && set.height <= height;
    };
    auto largest = set(wanted, style.largest, PANGO_WRAP_WORD);
    if (fits(largest)) return largest;

    // Widths grow with the size of the letters, so one measuring tells the size that will fit.
    const auto lines = natural_widths(largest.layout.get(), kSetSize);
    const double on_one = std::min(kSetSize * width / lines.whole, style.largest);
    const double on_two =
        style.lines < 2 ? 0 : std::min(kSetSize * width / lines.halved, style.largest);
    const double by_height = style.largest * height / largest.height * largest.lines / style.lines;
    const double points = floor_to_step(std::max(on_one, std::min(on_two, by_height)));
    if (points >= style.smallest) {
        auto smaller = set(wanted, points, PANGO_WRAP_WORD);
        if (fits(smaller)) return smaller;
    }
    return shrink_until_it_fits(wanted);
}

FittedText Typesetter::shrink_until_it_fits(const Setting& wanted) {
    auto whole_words = shrink(wanted, PANGO_WRAP_WORD);
    if (whole_words.points >= kLeastForWholeWords) return whole_words;
    return shrink(wanted, PANGO_WRAP_WORD_CHAR);
}

FittedText Typesetter::shrink(const Setting& wanted, PangoWrapMode wrap) {
    int low = 0; // in steps above the least size
    int high = static_cast<int>((wanted.style.largest - kLeast) / kStep);
    auto best = set(wanted, kLeast, wrap);
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        auto tried = set(wanted, kLeast + middle * kStep, wrap);
        if (tried.width <= wanted.width && tried.height <= wanted.height) {
            low = middle;
            best = std::move(tried);
        } else {
            high = middle - 1;
        }
    }
    return best;
}

const FittedText& Typesetter::fit_shared(const TextStyle& style, std::string_view text,
                                         double width, double height, i18n::Language language) {
    auto key = std::string(style.family) + "/" + std::to_string(style.weight) + "/" +
               std::to_string(std::lround(style.largest * 10)) + "/" +
               std::to_string(std::lround(width)) + "/" + std::to_string(std::lround(height)) +
               "/" + std::string(code_of(language)) + "/" + std::string(text);
    const auto found = shared_.find(key);
    if (found != shared_.end()) return found->second;
    if (shared_.size() >= kMostShared) shared_.clear();
    return shared_.emplace(std::move(key), fit(style, text, width, height, language)).first->second;
}

} // namespace lanyard::documents
