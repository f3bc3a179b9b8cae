#include "common/services/csv_text.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>

#include "common/core/fault.hpp"
#include "common/core/text.hpp"

namespace lanyard::services {

namespace {

constexpr std::streamoff kLargestFile = 64 * 1024 * 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::optional<std::string> read_whole(const std::filesystem::path& file) {
    errno = 0;
    std::error_code none;
    if (std::filesystem::is_directory(file, none)) errno = EISDIR;
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    const auto size = stream && errno != EISDIR ? static_cast<std::streamoff>(stream.tellg()) : -1;
    if (size < 0)
        throw Fault({"fault.cannot_read",
                     {{"file", file.string()}, {"detail", std::strerror(errno ? errno : EIO)}}});
    if (size > kLargestFile) return std::nullopt;
    std::string text(static_cast<std::size_t>(size), '\0');
    stream.seekg(0);
    stream.read(text.data(), size);
    return text;
}

bool is_utf16(std::string_view text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

/// Where a byte stands, as a spreadsheet counts; line ends inside quotes do not end a row.
ImportError place_of(std::string_view text, std::size_t byte, Sentence sentence) {
    const char separator = find_separator(text);
    ImportError error{1, 1, {}, std::move(sentence)};
    bool quoted = false;
    for (const char c : text.substr(0, byte)) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == separator) ++error.column;
        if (c == '\n') {
            ++error.row;
            error.column = 1;
        }
    }
    return error;
}

/// CRLF and lone CR, as other systems write them, become LF.
void unify_line_ends(std::string& text) {
    std::size_t kept = 0;
    for (std::size_t read = 0; read < text.size(); ++read) {
        const bool pair = text[read] == '\r' && read + 1 < text.size() && text[read + 1] == '\n';
        if (pair) continue;
        text[kept++] = text[read] == '\r' ? '\n' : text[read];
    }
    text.resize(kept);
}

} // namespace

char find_separator(std::string_view text) {
    const auto header = text.substr(0, text.find('\n'));
    char separator = ',';
    auto most = std::count(header.begin(), header.end(), separator);
    for (const char other : {';', '\t'})
        if (const auto count = std::count(header.begin(), header.end(), other); count > most) {
            separator = other;
            most = count;
        }
    return separator;
}

std::string read_csv_text(const std::filesystem::path& file, ImportErrors& errors) {
    auto read = read_whole(file);
    const auto refuse = [&](Sentence sentence) {
        errors.add({0, 0, {}, std::move(sentence)});
        return std::string();
    };
    if (!read) return refuse({"csv.too_large"});
    auto& text = *read;
    if (text.empty()) return refuse({"csv.empty"});
    if (is_utf16(text)) return refuse({"csv.utf16"});
    if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    if (const auto zero = text.find('\0'); zero != std::string::npos) {
        errors.add(place_of(text, zero, {"csv.zero_byte"}));
        return {};
    }
    if (const auto wrong = first_invalid_utf8(text)) {
        errors.add(place_of(text, *wrong, {"csv.not_utf8"}));
        return {};
    }
    unify_line_ends(text);
    return std::move(text);
}

} // namespace lanyard::services
