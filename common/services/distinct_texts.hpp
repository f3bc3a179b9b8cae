#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lanyard::services {

/// Numbers texts in the order in which they are first seen, each once. Millions of short ones take
/// little more than their letters.
class DistinctTexts {
public:
    DistinctTexts() = default;
    /// With so many to come, nothing is held twice while it grows; the memory is only taken when it
    /// is written to.
    DistinctTexts(std::size_t texts, std::size_t bytes);

    std::uint32_t number_of(std::string_view text);
    std::string_view at(std::uint32_t number) const;
    std::size_t size() const { return starts_.size(); }
    /// No more texts will come: what only finding them again needed is let go.
    void close() { table_ = std::vector<std::uint32_t>(); } // `{}` would keep its memory
    std::size_t bytes() const { return letters_.size(); }

private:
    void grow_table();
    /// Where the text is, or would be.
    std::size_t place_of(std::string_view text) const;

    std::string letters_;
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> table_; ///< open addressing; number + 1
};

} // namespace lanyard::services
