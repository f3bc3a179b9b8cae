#include "common/documents/badge_images.hpp"

#include <doctest/doctest.h>

#include "common/core/fault.hpp"
#include "common/qr/decode.hpp"
#include "tests/documents/badge_faces.hpp"
#include "tests/documents/temporary_folder.hpp"

using namespace lanyard;
using namespace lanyard::documents;

namespace {

qr::GreyImage grey_of(const Picture& picture) {
    qr::GreyImage image(picture.width, picture.height);
    for (std::size_t i = 0; i < image.pixels().size(); ++i)
        image.pixels()[i] = picture.rgba[i * 4 + 1];
    return image;
}

} // namespace

TEST_CASE("a picture of a badge is A6 and its code can be read") {
    for (const int dpi : {150, 203, 300}) {
        BadgeImages images(dpi);
        const auto picture = images.draw(face_of("Siân O'Rourke"));
        INFO(dpi);
        CHECK(picture.width == doctest::Approx(105 / 25.4 * dpi).epsilon(0.01));
        CHECK(picture.height == doctest::Approx(148 / 25.4 * dpi).epsilon(0.01));
        CHECK(qr::Decoder().read(grey_of(picture).view()) == face_of("").code);
    }
}

TEST_CASE_FIXTURE(TemporaryFolder, "a picture is written under the name that was asked for") {
    BadgeImages images(150);
    images.write(path(), "CCIN-4711", face_of("Siân"));
    const auto bytes = bytes_of(*this / "CCIN-4711.png");
    CHECK(bytes.substr(1, 3) == "PNG");
    CHECK(bytes.find("IEND") != std::string::npos);
    CHECK(std::distance(std::filesystem::directory_iterator(path()), {}) == 1);
}

TEST_CASE_FIXTURE(TemporaryFolder, "a name that could leave the folder or hide is refused") {
    BadgeImages images(72);
    for (const std::string name : {"", ".", "..", "../up", "a/b", "a\\b", ".hidden", "a\nb"}) {
        INFO(name);
        CHECK_THROWS_AS(images.write(path(), name, face_of("Siân")), Rejected);
    }
    CHECK_THROWS_AS(images.write(path(), std::string("a\0b", 3), face_of("Siân")), Rejected);
    CHECK_THROWS_AS(images.write(path(), std::string(300, 'a'), face_of("Siân")), Rejected);
    CHECK(empty());
}

TEST_CASE("a folder that is not there is a fault") {
    BadgeImages images(72);
    CHECK_THROWS_AS(images.write("/no/such/folder", "CCIN-4711", face_of("Siân")), Fault);
}
