#include "common/devices/picture_file.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <stb/stb_image.h>

#include "common/core/fault.hpp"

namespace lanyard::devices {

namespace {

constexpr std::int64_t kMostPixels = 100'000'000;
constexpr std::streamoff kLargestFile = 256 * 1024 * 1024;

std::vector<std::uint8_t> bytes_of(const std::filesystem::path& file) {
    errno = 0;
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    const auto size = stream ? static_cast<std::streamoff>(stream.tellg()) : -1;
    std::error_code none;
    if (size < 0 || std::filesystem::is_directory(file, none))
        throw Fault({"fault.cannot_read",
                     {{"file", file.string()}, {"detail", std::strerror(errno ? errno : EISDIR)}}});
    if (size > kLargestFile) return {};
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
    stream.seekg(0);
    stream.read(reinterpret_cast<char*>(bytes.data()), size);
    return bytes;
}

struct Free {
    void operator()(stbi_uc* pixels) const { stbi_image_free(pixels); }
};

/// Ink on paper: what is transparent shows the white below it.
std::uint8_t on_paper(const stbi_uc* grey_and_alpha) {
    const int grey = grey_and_alpha[0];
    const int alpha = grey_and_alpha[1];
    return static_cast<std::uint8_t>((grey * alpha + 255 * (255 - alpha)) / 255);
}

} // namespace

std::optional<GreyPicture> read_picture(const std::filesystem::path& file) {
    const auto bytes = bytes_of(file);
    const auto size = static_cast<int>(bytes.size());
    int width = 0;
    int height = 0;
    int channels = 0;
    if (!stbi_info_from_memory(bytes.data(), size, &width, &height, &channels) ||
        std::int64_t{width} * height > kMostPixels)
        return std::nullopt;
    const std::unique_ptr<stbi_uc, Free> pixels(
        stbi_load_from_memory(bytes.data(), size, &width, &height, &channels, STBI_grey_alpha));
    if (!pixels) return std::nullopt;

    GreyPicture picture{width, height, {}};
    const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    picture.pixels.reserve(count);
    for (std::size_t place = 0; place < count; ++place)
        picture.pixels.push_back(on_paper(pixels.get() + place * 2));
    return picture;
}

} // namespace lanyard::devices
