#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/qr/grey_image.hpp"

namespace lanyard::bench {

using Text = std::optional<std::string>;

/// What QR reading is measured against. ZXing and zbar are called here directly, without anything
/// of the product's: QR only and one symbol, as a program would that had nothing but them.
Text plain_zxing(qr::GreyView frame);
Text plain_zbar(qr::GreyView frame);

/// The cascade of twelve passes over both that measured best before there was a product.
Text reference_cascade(qr::GreyView frame);

/// A camera's frame as it comes over the cable, and back to grey.
std::vector<unsigned char> as_mjpeg(qr::GreyView frame);
qr::GreyImage luma_of(const std::vector<unsigned char>& jpeg);

} // namespace lanyard::bench
