#include "common/qr/encode.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <new>
#include <qrencode.h>

namespace lanyard::qr {

namespace {

struct Free {
    void operator()(QRinput* input) const { QRinput_free(input); }
    void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, Free>;

bool alphanumeric(std::string_view text) {
    constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    return text.find_first_not_of(kAlphabet) == std::string_view::npos;
}

/// Null when `text` is too long for any version at this level.
Code encode_at(std::string_view text, QRecLevel level) {
    const std::unique_ptr<QRinput, Free> input(QRinput_new2(0, level));
    if (!input) throw std::bad_alloc();
    const auto mode = alphanumeric(text) ? QR_MODE_AN : QR_MODE_8;
    // libqrencode takes bytes as unsigned char
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    if (QRinput_append(input.get(), mode, static_cast<int>(text.size()), bytes) != 0)
        return nullptr;
    return Code(QRcode_encodeInput(input.get()));
}

Code encode_best(std::string_view text) {
    for (const auto level : {QR_ECLEVEL_Q, QR_ECLEVEL_M, QR_ECLEVEL_L})
        if (auto code = encode_at(text, level)) return code;
    throw std::bad_alloc();
}

} // namespace

std::vector<ModuleRun> QrCode::dark_runs() const {
    std::vector<ModuleRun> runs;
    for (int y = 0; y < size_; ++y)
        for (int x = 0; x < size_; ++x) {
            if (!dark(x, y)) continue;
            const bool continues = x > 0 && dark(x - 1, y);
            if (continues)
                ++runs.back().length;
            else
                runs.push_back({x, y, 1});
        }
    return runs;
}

QrCode encode(std::string_view text) {
    assert(!text.empty() && text.size() <= kMaximumText);
    const auto code = encode_best(text);
    const auto modules =
        static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    std::vector<bool> dark(modules);
    for (std::size_t module = 0; module < modules; ++module)
        dark[module] = (code->data[module] & 1U) != 0;
    return {code->width, std::move(dark)};
}

GreyImage draw(const QrCode& code, int pixels_per_module) {
    assert(pixels_per_module >= 1);
    const int side = (code.size() + 2 * kQuietModules) * pixels_per_module;
    GreyImage image(side, side);
    for (const auto& run : code.dark_runs())
        for (int line = 0; line < pixels_per_module; ++line) {
            const int left = (run.x + kQuietModules) * pixels_per_module;
            auto* row = image.row((run.y + kQuietModules) * pixels_per_module + line);
            std::fill_n(row + left, run.length * pixels_per_module, std::uint8_t{0});
        }
    return image;
}

} // namespace lanyard::qr
