#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/devices/picture_file.hpp"
#include "tests/support/video/badge_walk.hpp"
#include "tests/support/video/video_file.hpp"

using namespace lanyard;

namespace {

qr::GreyImage badge_from(const char* file) {
    const auto picture = devices::read_picture(file);
    if (!picture) throw std::runtime_error(std::string(file) + " is no picture");
    qr::GreyImage badge(picture->width, picture->height);
    badge.pixels() = picture->pixels;
    return badge;
}

} // namespace

/// make_badge_video BADGE.png... OUT.avi: a film of the badges being shown to a camera, in turn.
int main(int count, char** arguments) {
    if (count < 3) {
        std::fputs("make_badge_video BADGE.png... OUT.avi\n", stderr);
        return 2;
    }
    try {
        std::vector<qr::GreyImage> badges;
        for (int i = 1; i < count - 1; ++i)
            badges.push_back(badge_from(arguments[i]));
        video::BadgeWalk walk(std::move(badges));
        video::write_video(
            arguments[count - 1], [&] { return walk.next(); }, video::BadgeWalk::kFramesASecond);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
