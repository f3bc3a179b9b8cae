#pragma once

#include <string>
#include <string_view>

#include "kiosk/countdown.hpp"

namespace lanyard::kiosk {

/// Tells a code that is still in view, or that a scanner repeats a hundred times a second, from one
/// that is shown again on purpose.
class RepeatedReading {
public:
    /// Whether this reading is to be acted on. Every reading of the same code, also one that is
    /// passed over, keeps it "in view" for a while.
    bool is_new(std::string_view code, Moment now) {
        const bool in_view = code == code_ && now < forget_at_;
        code_ = code;
        forget_at_ = now + kInView;
        return !in_view;
    }

    static constexpr Span kInView{3000};

private:
    std::string code_;
    Moment forget_at_;
};

} // namespace lanyard::kiosk
