#include "common/services/csv_text.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "common/core/fault.hpp"
#include "common/core/text.hpp"

namespace lanyard::services {

namespace {

constexpr std::streamoff kLargestFile = 64 * 1024 * 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

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

std::string read_csv_file(const std::filesystem::path& file, ImportErrors& errors) {
    errno = 0;
    std::error_code none;
    if (std::filesystem::is_directory(file, none)) errno = EISDIR;
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    const auto size = stream && errno != EISDIR ? static_cast<std::streamoff>(stream.tellg()) : -1;
    if (size < 0)
        throw Fault({"fault.cannot_read",
                     {{"file", file.string()}, {"detail", std::strerror(errno ? errno : EIO)}}});
    if (size > kLargestFile) {
        errors.add({0, 0, {}, {"csv.too_large"}});
        return {};
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    stream.seekg(0);
    stream.read(bytes.data(), size);
    return bytes;
}

std::string plain_csv_text(std::string bytes, ImportErrors& errors) {
    const auto refuse = [&](ImportError error) {
        errors.add(std::move(error));
        return std::string();
    };
    if (is_utf16(bytes)) return refuse({0, 0, {}, {"csv.utf16"}});
    if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
    if (bytes.empty()) return refuse({0, 0, {}, {"csv.empty"}});
    unify_line_ends(bytes);
    if (const auto zero = bytes.find('\0'); zero != std::string::npos)
        return refuse(place_of(bytes, zero, {"csv.zero_byte"}));
    if (const auto wrong = first_invalid_utf8(bytes))
        return refuse(place_of(bytes, *wrong, {"csv.not_utf8"}));
    return bytes;
}

} // namespace lanyard::services
