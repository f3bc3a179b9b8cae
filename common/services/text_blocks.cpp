#include "common/services/text_blocks.hpp"

#include <algorithm>

namespace lanyard::services {

TextBlocks::Place TextBlocks::keep(std::string_view text) {
    text = text.substr(0, kBlock - 1);
    const auto size = static_cast<std::uint32_t>(text.size());
    // A text never begins at the end of a block, so that an empty one has a place as well.
    if (used_ + size >= kBlock) {
        blocks_.push_back(std::make_unique<char[]>(kBlock));
        used_ = 0;
    }
    const auto place = static_cast<Place>(blocks_.size() - 1) * kBlock + used_;
    std::copy(text.begin(), text.end(), &blocks_.back()[used_]);
    used_ += size;
    return place;
}

} // namespace lanyard::services
