#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace lanyard::services {

/// Finds the words that a slip may have been meant for: those with which a typed word shares what
/// one deleted letter leaves of them. They stand in groups by a hash of that, which is not itself
/// kept, so whoever asks still compares them.
class NearWords {
public:
    NearWords() = default;
    NearWords(std::size_t words, const std::function<std::string_view(std::uint32_t)>& word);

    /// Each once, smallest first.
    std::vector<std::uint32_t> candidates(std::string_view typed) const;

private:
    std::size_t group_of(std::uint32_t hash) const { return hash & (ends_.size() - 1); }

    std::vector<std::uint32_t> words_; ///< group after group
    std::vector<std::uint32_t> ends_;  ///< of each group
};

} // namespace lanyard::services
