#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/ui/input_queue.hpp"

namespace lanyard::ui {

/// Tells a scanner that types like a keyboard from a person who types. Characters are held back for
/// 45 ms at most; Enter with eight or more held is a scan, anything else is passed on as typing.
/// No field needs the focus, and nothing of a scan reaches one. A blank that was typed is passed on
/// as the key that presses buttons too: only here is it known that no scanner sent it.
class Wedge {
public:
    /// `now` in seconds, as everywhere here.
    void character(char32_t character, double now);
    void enter(double now);
    /// Any other key: what is held was typing, and comes before it.
    void other_key();
    /// A slow frame looks like a gap between characters, so the wait begins after it; but not for
    /// ever where every frame is followed by another.
    void frame_ended(double now);

    /// Typing to pass on now, in order.
    std::vector<InputEvent> take_typing(double now);
    std::optional<std::string> take_scan();
    /// When `take_typing` has something at the latest; nothing while nothing is held.
    std::optional<double> due() const;

private:
    void release();

    std::u32string held_;
    double last_ = 0;
    double typed_at_ = 0;
    double scanned_at_ = -1;
    std::vector<InputEvent> typing_;
    std::optional<std::string> scan_;
};

} // namespace lanyard::ui
