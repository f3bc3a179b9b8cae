#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/documents/zpl_label.hpp"
#include "tests/documents/zpl_reader.hpp"

using namespace lanyard::documents;

namespace {

void require(bool right) {
    if (!right) std::abort();
}

/// The first byte is the width in bytes, what is left whole rows.
Dots dots_from(std::string_view bytes) {
    const auto row = static_cast<std::size_t>(static_cast<unsigned char>(bytes.front())) + 1;
    const auto rows = (bytes.size() - 1) / row;
    Dots dots{static_cast<int>(row * 8), static_cast<int>(rows), {}};
    const auto used = bytes.substr(1, rows * row);
    dots.bytes.assign(used.begin(), used.end());
    return dots;
}

} // namespace

/// Any bytes: as text they can neither end their field nor begin a command, as dots they come back
/// bit by bit, and a label of both has one beginning and one end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(bytes), size);
    const auto escaped = zpl_text(input);
    require(escaped.find_first_of("^~") == std::string::npos);
    require(
        std::all_of(escaped.begin(), escaped.end(), [](char c) { return c >= ' ' && c <= 'z'; }));
    require(ZplReader::text(escaped) == input);
    if (size == 0) return 0;

    const auto dots = dots_from(input);
    const auto label = zpl_label(dots, input);
    const auto read = ZplReader::graphic(label);
    require(read.row_bytes == dots.row_bytes() && read.bytes == dots.bytes);
    require(label.find("^XA") == 0 && label.rfind("^XA") == 0);
    require(label.find("^XZ") == label.size() - 3);
    require(label.find('~') == std::string::npos);
    return 0;
}
