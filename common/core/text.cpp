#include "common/core/text.hpp"

#include <cassert>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace lanyard {

namespace {

/// Letters that decomposition leaves alone, and what people type for them.
std::string_view spelled_out(UChar32 letter) {
    switch (letter) {
    case U'ł':
        return "l";
    case U'ø':
        return "o";
    case U'đ':
        return "d";
    case U'ð':
        return "d";
    case U'þ':
        return "th";
    case U'æ':
        return "ae";
    case U'œ':
        return "oe";
    case U'ı':
        return "i";
    case U'ħ':
        return "h";
    default:
        return {};
    }
}

bool is_mark(UChar32 c) {
    return (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

/// Signs that stand inside a word and vanish: O'Rourke, O’Rourke, Ph.D.
bool is_inner_sign(UChar32 c) {
    return c == U'\'' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'`' || c == U'.';
}

icu::UnicodeString decompose(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKDInstance(status);
    assert(U_SUCCESS(status));
    auto source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    source.foldCase();
    return normalizer->normalize(source, status);
}

/// Plain ASCII is most of every register and needs none of Unicode's tables.
bool is_ascii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

class FoldedText {
public:
    explicit FoldedText(std::size_t size) { text_.reserve(size); }

    void add(std::string_view letters) {
        if (blank_ && !text_.empty()) text_ += ' ';
        blank_ = false;
        text_ += letters;
    }
    void blank() { blank_ = true; }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
    bool blank_ = false;
};

std::string fold_ascii(std::string_view text) {
    FoldedText folded(text.size());
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if (digit || (lower >= 'a' && lower <= 'z'))
            folded.add(std::string_view(&lower, 1));
        else if (!is_inner_sign(static_cast<unsigned char>(c)))
            folded.blank();
    }
    return folded.take();
}

void add_folded(FoldedText& folded, UChar32 c) {
    if (is_mark(c) || is_inner_sign(c)) return;
    if (const auto spelled = spelled_out(c); !spelled.empty()) return folded.add(spelled);
    if (!u_isalnum(c) && (U_GET_GC_MASK(c) & U_GC_MC_MASK) == 0) return folded.blank();
    std::string letter;
    icu::UnicodeString(c).toUTF8String(letter);
    folded.add(letter);
}

} // namespace

std::string fold(std::string_view text) {
    if (is_ascii(text)) return fold_ascii(text);
    FoldedText folded(text.size());
    const auto decomposed = decompose(text);
    for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1))
        add_folded(folded, decomposed.char32At(i));
    return folded.take();
}

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const auto end = std::min(folded.find(' '), folded.size());
        if (end > 0) words.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

std::string slug_of(std::string_view text) {
    std::string spelled;
    for (const char c : text) {
        if (c == '&')
            spelled += " and ";
        else
            spelled += c;
    }
    auto slug = fold(spelled);
    for (char& c : slug)
        if (c == ' ') c = '-';
    return slug;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string upper_ascii(std::string_view text) {
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return upper;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t i = 0; i < text.size();) {
        const auto start = i;
        UChar32 c = 0;
        U8_NEXT(bytes, i, text.size(), c);
        if (c < 0) return start;
    }
    return std::nullopt;
}

bool has_control_characters(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t i = 0; i < text.size();) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, text.size(), c);
        const bool control = (c < 0x20 && c != '\t') || (c >= 0x7F && c <= 0x9F);
        const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        if (control || direction) return true;
    }
    return false;
}

std::size_t length_of(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return count;
}

} // namespace lanyard
