#include "common/i18n/placeholders.hpp"

#include <algorithm>
#include <optional>

namespace lanyard::i18n {

namespace {

/// A piece of a pattern: words to keep, or a name in braces.
struct Piece {
    std::string_view words;
    std::optional<std::string_view> name;
};

bool is_name(std::string_view text) {
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") ==
                                std::string_view::npos;
}

std::vector<Piece> pieces_of(std::string_view pattern) {
    std::vector<Piece> pieces;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        const auto close = pattern.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        if (open > 0) pieces.push_back({pattern.substr(0, open), {}});
        const auto whole = pattern.substr(open, close - open + 1);
        const auto name = whole.substr(1, whole.size() - 2);
        pieces.push_back({whole, is_name(name) ? std::optional(name) : std::nullopt});
        pattern.remove_prefix(close + 1);
    }
    if (!pattern.empty()) pieces.push_back({pattern, {}});
    return pieces;
}

} // namespace

std::string fill_placeholders(std::string_view pattern, const std::vector<Value>& values) {
    std::string text;
    for (const auto& piece : pieces_of(pattern)) {
        const auto value = std::find_if(values.begin(), values.end(), [&](const Value& candidate) {
            return piece.name && candidate.name == *piece.name;
        });
        text += value == values.end() ? piece.words : std::string_view(value->text);
    }
    return text;
}

std::set<std::string> placeholders_of(std::string_view pattern) {
    std::set<std::string> names;
    for (const auto& piece : pieces_of(pattern))
        if (piece.name) names.emplace(*piece.name);
    return names;
}

} // namespace lanyard::i18n
