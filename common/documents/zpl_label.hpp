#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/documents/badge_images.hpp"

namespace lanyard::documents {

/// A picture as a thermal printer takes it: a bit for each dot, 1 is black, the leftmost dot of
/// eight in the highest bit, every row filled up with white to a whole byte.
struct Dots {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bytes;

    std::size_t row_bytes() const { return (static_cast<std::size_t>(width) + 7) / 8; }
    bool operator==(const Dots&) const = default;
};

/// Each pixel black or white, whichever it is nearer to. The bands of badges come out black under
/// their white words.
Dots dots_of(const Picture& picture);

/// The dots as a ^GF field, in ZPL's run-length hex: a badge takes a tenth of its plain hex.
std::string zpl_graphic(const Dots& dots);

/// Any text, for a ^FD that follows ^FH: nothing in it can end the field or begin a command, and a
/// printer reads it back byte for byte.
std::string zpl_text(std::string_view text);

/// One label of the dots, printed once, with a caption in small letters along its lower edge: the
/// job's number, by which staff find the badge of a job. An empty caption is left out.
std::string zpl_label(const Dots& dots, std::string_view caption);

} // namespace lanyard::documents
