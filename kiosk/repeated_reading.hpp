#pragma once

#include <map>
#include <string>
#include <string_view>

#include "kiosk/countdown.hpp"

namespace lanyard::kiosk {

/// Tells codes that are still in view, or that a scanner repeats a hundred times a second, from
/// those that are shown again on purpose. Several can be in view at once: a poster behind the
/// queue, a neighbour's badge.
class RepeatedReading {
public:
    /// Whether this reading is to be acted on. Every reading of the same code, also one that is
    /// passed over, keeps it "in view" for a while.
    bool is_new(std::string_view code, Moment now) {
        std::erase_if(forget_at_, [&](const auto& seen) { return now >= seen.second; });
        const auto seen = forget_at_.find(code);
        if (seen == forget_at_.end() && forget_at_.size() >= kMostInView) return false;
        if (seen == forget_at_.end()) {
            forget_at_.emplace(code, now + kInView);
            return true;
        }
        seen->second = now + kInView;
        return false;
    }
    /// Everything in view is to be acted on again.
    void forget() { forget_at_.clear(); }

    static constexpr Span kInView{3000};
    /// More at once is not a queue but a flood.
    static constexpr std::size_t kMostInView = 32;

private:
    std::map<std::string, Moment, std::less<>> forget_at_;
};

} // namespace lanyard::kiosk
