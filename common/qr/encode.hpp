#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/qr/grey_image.hpp"

namespace lanyard::qr {

/// Neighbouring dark modules of one row: one rectangle, one module high, for vector drawings.
struct ModuleRun {
    int x = 0;
    int y = 0;
    int length = 0;
};

/// The square of dark and light modules, without its quiet zone.
class QrCode {
public:
    QrCode(int size, std::vector<bool> dark) : size_(size), dark_(std::move(dark)) {}

    int size() const { return size_; }
    bool dark(int x, int y) const { return dark_[index_of(x, y, size_)]; }
    std::vector<ModuleRun> dark_runs() const;

private:
    int size_;
    std::vector<bool> dark_;
};

inline constexpr int kQuietModules = 4;           ///< of light around a code, or readers miss it
inline constexpr std::size_t kMaximumText = 2953; ///< bytes that the largest code holds

/// The smallest code for `text` at level Q, or at the best level that still holds it. A badge token
/// gives version 2, 25 modules wide. `text` has at least one byte and at most kMaximumText.
QrCode encode(std::string_view text);

/// The code in black on white with its quiet zone, `pixels_per_module` at least 1.
GreyImage draw(const QrCode& code, int pixels_per_module);

} // namespace lanyard::qr
