#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/ui/fonts.hpp"
#include "common/ui/foreign_text.hpp"

namespace lanyard::ui {

/// Measures and breaks text, in any script.
class TextMeasure {
public:
    TextMeasure(const Fonts& fonts, ForeignText& foreign) : fonts_(fonts), foreign_(foreign) {}

    float width(std::string_view text, TextStyle style, float size_px) const;
    float longest_word(std::string_view text, TextStyle style, float size_px) const;
    static float line_height(float size_px);

private:
    const Fonts& fonts_;
    ForeignText& foreign_;
};

/// A text broken into lines for one width. When a single word is wider, the letters shrink, to 70 %
/// at most; beyond that the word is broken.
struct TextBlock {
    std::vector<std::string> lines;
    /// Of each line.
    std::vector<float> widths;
    float size_px = 0;
    float width = 0;
    float height = 0;
    /// Some of it was left out, because `max_lines` was reached.
    bool clipped = false;
};

TextBlock lay_out_text(const TextMeasure& measure, std::string_view text, TextStyle style,
                       float size_px, float width, int max_lines = 0);

} // namespace lanyard::ui
