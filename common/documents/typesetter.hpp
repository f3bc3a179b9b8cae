#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "common/documents/drawing.hpp"
#include "common/i18n/language.hpp"

namespace lanyard::documents {

/// Where a line may end besides between words: "Llywelyn-Jones" may, "Co-operative" should not.
enum class Breaks { AtHyphens, AtBlanks };

/// How a kind of text looks, and how far it may shrink before it may break over more lines.
struct TextStyle {
    const char* family;
    PangoWeight weight;
    double largest; ///< points
    double
        smallest; ///< points; below this, more lines than `lines` are better than smaller letters
    int lines = 1;
    Breaks breaks = Breaks::AtHyphens;
};

/// A text that was made to fit a box, and the space that its ink and its lines take.
struct FittedText {
    Owned<PangoLayout> layout;
    double top = 0; ///< of the taken space, from that of the first line: ink can be above it
    double width = 0;
    double height = 0;
    double points = 0; ///< the size of letters that fitted
    int lines = 0;

    /// Draws it with the left of its box and the top of its space at the place.
    void draw(cairo_t* page, double x, double y) const;
};

/// Sets text in the badge's fonts, with those of other scripts behind them. Loading fonts is slow,
/// so one is kept for many badges. Belongs to one thread.
class Typesetter {
public:
    /// `scale` is device units for a point: 1 for PDF, dpi / 72 for pictures.
    explicit Typesetter(double scale);

    /// The largest setting that stays inside the box. Nothing is ever cut off: what does not fit
    /// at the style's smallest size takes more lines, then smaller letters.
    FittedText fit(const TextStyle& style, std::string_view text, double width, double height,
                   i18n::Language language);

    /// The same, remembered: for texts that many badges share.
    const FittedText& fit_shared(const TextStyle& style, std::string_view text, double width,
                                 double height, i18n::Language language);

private:
    struct Setting {
        const TextStyle& style;
        std::string_view text;
        double width;
        double height;
        i18n::Language language;
    };
    FittedText set(const Setting& wanted, double points, PangoWrapMode wrap);
    FittedText shrink_until_it_fits(const Setting& wanted);
    FittedText shrink(const Setting& wanted, PangoWrapMode wrap);
    PangoFontDescription* font(const TextStyle& style);

    Owned<PangoFontMap> fonts_;
    Owned<PangoContext> context_;
    std::map<std::pair<std::string, int>, Owned<PangoFontDescription>> descriptions_;
    std::map<std::string, FittedText> shared_;
};

} // namespace lanyard::documents
