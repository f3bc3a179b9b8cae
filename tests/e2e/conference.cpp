#include "tests/e2e/conference.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "common/devices/picture_file.hpp"
#include "common/qr/decode.hpp"
#include "common/qr/encode.hpp"
#include "tests/e2e/desktop.hpp"
#include "tests/support/video/badge_walk.hpp"
#include "tests/support/video/video_file.hpp"

namespace lanyard::e2e {

std::string Conference::admin(std::vector<std::string> words, int expected_code) const {
    words.insert(words.begin(), {programs / "lanyard-admin", "--language", "en", "--db", database});
    return output_of(words, expected_code);
}

std::string Conference::scan(std::vector<std::string> pictures, const std::string& at) const {
    pictures.insert(pictures.begin(), {programs / "lanyard-kiosk", "--db", database, "--event",
                                       event, "--at", at, "--scan"});
    return output_of(pictures);
}

void Conference::prepare(const std::filesystem::path& badges) const {
    admin({"init"});
    admin({"import", "organisations", "assets/demo/organisations-2020-07-31.csv"});
    admin({"import", "programme", "assets/demo/programme-2019-20.csv"});
    admin({"import", "delegates", "assets/demo/delegates.csv", "--event", event});
    admin({"badges", "--event", event, "--out", badges.string() + ".pdf", "--images", badges});
}

long Conference::figure(const std::string& name) const {
    const auto figures = nlohmann::json::parse(admin({"attendance", "--event", event, "--json"}));
    return figures.at(name).get<long>();
}

qr::GreyImage badge_picture(const std::filesystem::path& file) {
    const auto picture = devices::read_picture(file);
    if (!picture) throw std::runtime_error(file.string() + " is no picture");
    qr::GreyImage image(picture->width, picture->height);
    image.pixels() = picture->pixels;
    return image;
}

std::string code_on(const std::filesystem::path& badge) {
    const auto code = qr::Decoder().read(badge_picture(badge).view());
    if (!code) throw std::runtime_error(badge.string() + " shows no code");
    return *code;
}

qr::GreyImage foreign_code() {
    return qr::draw(qr::encode("https://example.org/tickets/4711"), 12);
}

void film(const std::filesystem::path& path, std::vector<qr::GreyImage> badges) {
    video::BadgeWalk walk(std::move(badges));
    video::write_video(
        path, [&] { return walk.next(); }, video::BadgeWalk::kFramesASecond);
}

} // namespace lanyard::e2e
