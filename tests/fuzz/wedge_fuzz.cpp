#include <cstdint>
#include <cstdlib>
#include <string>

#include "common/ui/utf8.hpp"
#include "common/ui/wedge.hpp"

using namespace lanyard::ui;

namespace {

constexpr std::size_t kLeastOfAScan = 8;
constexpr std::size_t kMostOfAScan = 4296;

void require(bool right) {
    if (!right) std::abort();
}

/// A wedge, with everything that went in and everything that came out of it.
class WatchedWedge {
public:
    /// One byte says what happens and how long after the last; a character is the next byte.
    void happen(std::uint8_t what, std::uint8_t character) {
        constexpr double kPauses[] = {0, 0.001, 0.02, 0.05, 0.1, 0.2, 0.5, 2};
        now_ += kPauses[what >> 5];
        switch (what % 8) {
        case 0:
            wedge_.enter(now_);
            break;
        case 1:
            wedge_.other_key();
            break;
        case 2:
            wedge_.frame_ended(now_);
            break;
        case 3:
            take();
            break;
        default:
            typed_ += character;
            wedge_.character(character, now_);
        }
    }

    /// What came out came in, in that order, and once: as typing or as a scan.
    void take() {
        for (const auto& event : wedge_.take_typing(now_))
            if (const auto* typing = std::get_if<CharacterTyped>(&event)) find(typing->character);
        const auto scan = wedge_.take_scan();
        if (!scan) return;
        const auto characters = to_code_points(*scan);
        require(characters.size() >= kLeastOfAScan && characters.size() <= kMostOfAScan);
    }

    /// Nothing is held for longer than a scanner needs.
    void finish() {
        now_ += 10;
        take();
        require(!wedge_.due());
    }

private:
    void find(char32_t character) {
        while (at_ < typed_.size() && typed_[at_] != character)
            ++at_;
        require(at_ < typed_.size());
        ++at_;
    }

    Wedge wedge_;
    double now_ = 1;
    std::u32string typed_;
    std::size_t at_ = 0; ///< of what was typed, up to where it has come out
};

} // namespace

/// Any keys at any pace, as a scanner, a person, a cat or a broken plug types them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    WatchedWedge wedge;
    for (std::size_t at = 0; at + 1 < size; at += 2)
        wedge.happen(bytes[at], bytes[at + 1]);
    wedge.finish();
    return 0;
}
