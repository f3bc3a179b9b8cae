#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace lanyard::services {

/// A great many short texts, kept for good. It grows by blocks: a string that grew would hold
/// everything twice each time it moved.
class TextBlocks {
public:
    using Place = std::uint32_t;

    /// Texts of more than a block are cut to one.
    Place keep(std::string_view text);
    std::string_view at(Place place, std::size_t size) const {
        return {&blocks_[place / kBlock][place % kBlock], size};
    }

private:
    static constexpr std::uint32_t kBlock = 1U << 18;

    std::vector<std::unique_ptr<char[]>> blocks_;
    std::uint32_t used_ = kBlock; ///< of the last block
};

} // namespace lanyard::services
