#include "common/ui/text_block.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/ui/utf8.hpp"

namespace lanyard::ui {

namespace {

constexpr float kLeastShrink = 0.7F;
constexpr auto kEllipsis = "…";

// Scripts written without blanks may be broken after any sign.
bool breaks_anywhere(char32_t letter) {
    return letter >= 0x2E80 && letter <= 0xFFDC;
}

// The end of the next piece that must stay together, without the blanks after it.
std::size_t end_of_word(std::string_view text, std::size_t from) {
    std::size_t at = from;
    while (at < text.size() && text[at] != ' ' && text[at] != '\n') {
        const char32_t letter = next_code_point(text, at);
        if (breaks_anywhere(letter)) break;
    }
    return at;
}

class Breaker {
public:
    Breaker(const TextMeasure& measure, TextStyle style, float size_px, float width)
        : measure_(measure), style_(style), size_px_(size_px), width_(width) {}

    std::vector<std::string> broken(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == '\n') {
                flush();
                ++at;
                continue;
            }
            if (text[at] == ' ') {
                pending_blank_ = !line_.empty();
                ++at;
                continue;
            }
            const std::size_t end = end_of_word(text, at);
            add(text.substr(at, end - at));
            at = end;
        }
        flush();
        return std::move(lines_);
    }

private:
    bool fits(const std::string& line) const {
        return measure_.width(line, style_, size_px_) <= width_ + 0.5F;
    }

    void add(std::string_view word) {
        std::string longer = line_;
        if (pending_blank_) longer += ' ';
        pending_blank_ = false;
        longer += word;
        if (fits(longer)) {
            line_ = std::move(longer);
            return;
        }
        if (!line_.empty()) flush();
        line_ = std::string(word);
        if (!fits(line_)) split();
    }

    // Letter by letter; what remains is the new last line.
    void split() {
        const std::string word = std::exchange(line_, {});
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t next = after(word, at);
            const std::string longer = line_ + word.substr(at, next - at);
            if (!line_.empty() && !fits(longer)) flush();
            line_ += word.substr(at, next - at);
            at = next;
        }
    }

    void flush() {
        lines_.push_back(std::exchange(line_, {}));
        pending_blank_ = false;
    }

    const TextMeasure& measure_;
    TextStyle style_;
    float size_px_;
    float width_;
    bool pending_blank_ = false;
    std::string line_;
    std::vector<std::string> lines_;
};

void shorten(const TextMeasure& measure, TextStyle style, float width, TextBlock& block) {
    std::string& last = block.lines.back();
    while (!last.empty() && measure.width(last + kEllipsis, style, block.size_px) > width)
        last.resize(before(last, last.size()));
    last += kEllipsis;
}

} // namespace

float TextMeasure::width(std::string_view text, TextStyle style, float size_px) const {
    if (fonts_.covers(text, style)) return fonts_.width(text, style, size_px);
    return foreign_.line(text, style, size_px).width;
}

float TextMeasure::longest_word(std::string_view text, TextStyle style, float size_px) const {
    float longest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::max(end_of_word(text, at), at + 1);
        longest = std::max(longest, width(text.substr(at, end - at), style, size_px));
        at = end;
    }
    return longest;
}

float TextMeasure::line_height(float size_px) {
    return std::round(size_px * 1.16F);
}

TextBlock lay_out_text(const TextMeasure& measure, std::string_view text, TextStyle style,
                       float size_px, float width, int max_lines) {
    TextBlock block;
    block.size_px = size_px;
    const float longest = measure.longest_word(text, style, size_px);
    if (longest > width && longest > 0)
        block.size_px = std::floor(size_px * std::max(kLeastShrink, width / longest));
    block.lines = Breaker(measure, style, block.size_px, width).broken(text);
    if (max_lines > 0 && block.lines.size() > static_cast<std::size_t>(max_lines)) {
        block.lines.resize(static_cast<std::size_t>(max_lines));
        shorten(measure, style, width, block);
        block.clipped = true;
    }
    for (const auto& line : block.lines) {
        block.widths.push_back(measure.width(line, style, block.size_px));
        block.width = std::max(block.width, block.widths.back());
    }
    block.height = static_cast<float>(block.lines.size()) * TextMeasure::line_height(block.size_px);
    return block;
}

} // namespace lanyard::ui
