#include "common/devices/printer_address.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "common/core/fault.hpp"
#include "common/core/text.hpp"

namespace lanyard::devices {

namespace {

constexpr std::size_t kLongestQueue = 127; // as CUPS has it
constexpr int kLastPort = 65535;

/// What follows `prefix`; nothing when the text begins otherwise.
std::optional<std::string_view> after(std::string_view prefix, std::string_view text) {
    if (text.substr(0, prefix.size()) != prefix) return std::nullopt;
    return text.substr(prefix.size());
}

std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

bool is_queue(std::string_view name) {
    const auto good = [](char c) { return c > ' ' && c != '/' && c != '#' && c != 0x7F; };
    return !name.empty() && name.size() <= kLongestQueue &&
           std::all_of(name.begin(), name.end(), good);
}

bool is_host(std::string_view name) {
    const auto good = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("-._:%").find(c) != std::string_view::npos;
    };
    return !name.empty() && std::all_of(name.begin(), name.end(), good);
}

/// "host", "host:port" or "[::1]:port" into its two parts; false when it is none of them.
bool read_host(std::string_view text, std::string& host, int& port) {
    std::string_view name = text;
    std::string_view rest;
    if (!text.empty() && text.front() == '[') {
        const auto end = text.find(']');
        if (end == std::string_view::npos) return false;
        name = text.substr(1, end - 1);
        rest = text.substr(end + 1);
    } else if (const auto colon = text.find(':'); colon != std::string_view::npos) {
        name = text.substr(0, colon);
        rest = text.substr(colon);
    }
    host = name;
    if (rest.empty()) return is_host(name);
    const auto number = rest.front() == ':' ? whole_number(rest.substr(1)) : std::nullopt;
    port = number.value_or(0);
    return is_host(name) && port >= 1 && port <= kLastPort;
}

std::optional<PrinterAddress> cups_on_a_server(std::string_view text) {
    CupsAddress address;
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    address.queue = text.substr(slash + 1);
    const bool good =
        read_host(text.substr(0, slash), address.host, address.port) && is_queue(address.queue);
    return good ? std::optional<PrinterAddress>(address) : std::nullopt;
}

std::optional<PrinterAddress> zpl(std::string_view text) {
    ZplAddress address;
    const auto question = text.find('?');
    if (question != std::string_view::npos) {
        const auto dpi = after("?dpi=", text.substr(question));
        address.dpi = dpi ? whole_number(*dpi).value_or(0) : 0;
    }
    const bool known = address.dpi == 152 || address.dpi == 203 || address.dpi == 300 ||
                       address.dpi == 600; // the heads that there are
    const bool good = known && read_host(text.substr(0, question), address.host, address.port);
    return good ? std::optional<PrinterAddress>(address) : std::nullopt;
}

std::optional<PrinterAddress> read(std::string_view text) {
    if (text == "none") return NoAddress{};
    if (const auto rest = after("cups://", text)) return cups_on_a_server(*rest);
    if (const auto queue = after("cups:", text); queue && is_queue(*queue))
        return CupsAddress{.host = {}, .queue = std::string(*queue)};
    if (const auto rest = after("zpl://", text)) return zpl(*rest);
    if (const auto folder = after("folder:", text); folder && after("/", *folder))
        return FolderAddress{std::filesystem::path(*folder)};
    return std::nullopt;
}

} // namespace

PrinterAddress printer_address(const std::string& text) {
    const bool plain = !has_control_characters(text) && !first_invalid_utf8(text);
    if (const auto address = plain ? read(text) : std::nullopt) return *address;
    throw Rejected({"rejected.printer_address", {{"address", text}}});
}

} // namespace lanyard::devices
