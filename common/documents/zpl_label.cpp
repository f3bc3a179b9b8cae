#include "common/documents/zpl_label.hpp"

#include <algorithm>
#include <span>

namespace lanyard::documents {

namespace {

constexpr char kDigits[] = "0123456789ABCDEF";
constexpr std::size_t kTwenty = 20;
constexpr std::size_t kLongestCount = 400; // the count that z stands for

bool is_black(const std::uint8_t* rgba) {
    const int brightness = 299 * rgba[0] + 587 * rgba[1] + 114 * rgba[2];
    return brightness < 127'500;
}

/// G to Y count 1 to 19, g to z count 20 to 400 by twenties; they add up. A digit alone is one.
void append_count(std::string& out, std::size_t count) {
    for (; count > kLongestCount; count -= kLongestCount)
        out += 'z';
    if (count >= kTwenty) out += static_cast<char>('f' + count / kTwenty);
    if (count % kTwenty != 0) out += static_cast<char>('F' + count % kTwenty);
}

std::string hex_of(std::span<const std::uint8_t> row) {
    std::string digits;
    digits.reserve(row.size() * 2);
    for (const auto byte : row) {
        digits += kDigits[byte >> 4U];
        digits += kDigits[byte & 0xFU];
    }
    return digits;
}

/// A row in its shortest form: "," fills its rest with white, "!" with black.
void append_row(std::string& out, std::string_view digits) {
    while (!digits.empty()) {
        const char digit = digits.front();
        const auto run = std::min(digits.find_first_not_of(digit), digits.size());
        const bool to_the_end = run == digits.size();
        if (to_the_end && (digit == '0' || digit == 'F')) {
            out += digit == '0' ? ',' : '!';
            return;
        }
        if (run > 1) append_count(out, run);
        out += digit;
        digits.remove_prefix(run);
    }
}

bool is_plain(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ' ' ||
           c == '-' || c == '.';
}

/// Reversed (^FR), so that it shows on the band along a badge's lower edge as well as on white.
std::string caption_field(const Dots& dots, std::string_view caption) {
    constexpr int kCaptionHeight = 20; // dots: 2.5 mm at 203 to the inch
    if (caption.empty()) return {};
    const int top = std::max(0, dots.height - kCaptionHeight);
    return "^FO" + std::to_string(kCaptionHeight) + "," + std::to_string(top) + "^A0N," +
           std::to_string(kCaptionHeight) + "," + std::to_string(kCaptionHeight) + "^FR^FH^FD" +
           zpl_text(caption) + "^FS";
}

} // namespace

Dots dots_of(const Picture& picture) {
    Dots dots{picture.width, picture.height, {}};
    const auto width = static_cast<std::size_t>(picture.width);
    const auto height = static_cast<std::size_t>(picture.height);
    dots.bytes.assign(dots.row_bytes() * height, 0);
    const auto* pixel = picture.rgba.data();
    for (std::size_t y = 0; y < height; ++y)
        for (std::size_t x = 0; x < width; ++x, pixel += 4)
            if (is_black(pixel))
                dots.bytes[y * dots.row_bytes() + x / 8] |=
                    static_cast<std::uint8_t>(0x80U >> (x % 8));
    return dots;
}

std::string zpl_graphic(const Dots& dots) {
    const auto total = std::to_string(dots.bytes.size());
    std::string field =
        "^GFA," + total + "," + total + "," + std::to_string(dots.row_bytes()) + ",";
    std::span<const std::uint8_t> rest = dots.bytes;
    std::string above;
    while (!rest.empty()) {
        auto row = hex_of(rest.first(dots.row_bytes()));
        if (row == above)
            field += ':'; // the row above once more
        else
            append_row(field, row);
        above = std::move(row);
        rest = rest.subspan(dots.row_bytes());
    }
    return field + "^FS";
}

/// All but letters, digits and three marks is written as its bytes, also what is not ASCII: ^CI28
/// reads them as UTF-8.
std::string zpl_text(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (is_plain(c)) {
            escaped += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        escaped += '_';
        escaped += kDigits[byte >> 4U];
        escaped += kDigits[byte & 0xFU];
    }
    return escaped;
}

std::string zpl_label(const Dots& dots, std::string_view caption) {
    return "^XA^CI28^LH0,0^PW" + std::to_string(dots.width) + "^LL" + std::to_string(dots.height) +
           "^FO0,0" + zpl_graphic(dots) + caption_field(dots, caption) + "^PQ1^XZ";
}

} // namespace lanyard::documents
