#include "common/documents/zpl_label.hpp"

#include <doctest/doctest.h>

#include <random>

#include "common/qr/decode.hpp"
#include "tests/documents/badge_faces.hpp"
#include "tests/documents/zpl_reader.hpp"

using namespace lanyard;
using namespace lanyard::documents;

namespace {

constexpr int kDpi = 203;

Dots badge(const std::string& name) {
    return dots_of(BadgeImages(kDpi).draw(face_of(name)));
}

void check_round_trip(const Dots& dots) {
    const auto read = ZplReader::graphic(zpl_graphic(dots));
    CHECK(read.row_bytes == dots.row_bytes());
    CHECK(read.bytes == dots.bytes);
}

/// Runs of every length of black, white and stripes, with rows that repeat.
Dots random_dots(std::mt19937& random) {
    Dots dots{static_cast<int>(random() % 9000) + 1, static_cast<int>(random() % 12) + 1, {}};
    const std::uint8_t inks[] = {0x00, 0xFF, 0xF0, 0xAA};
    while (dots.bytes.size() < dots.row_bytes() * static_cast<std::size_t>(dots.height)) {
        const bool repeats = random() % 4 == 0 && dots.bytes.size() >= dots.row_bytes() &&
                             dots.bytes.size() % dots.row_bytes() == 0;
        if (repeats)
            for (std::size_t i = 0; i < dots.row_bytes(); ++i)
                dots.bytes.push_back(dots.bytes[dots.bytes.size() - dots.row_bytes()]);
        else
            dots.bytes.insert(dots.bytes.end(), random() % 500 + 1, inks[random() % 4]);
    }
    dots.bytes.resize(dots.row_bytes() * static_cast<std::size_t>(dots.height));
    return dots;
}

qr::GreyImage image_of(const Dots& dots) {
    qr::GreyImage image(dots.width, dots.height);
    const auto width = static_cast<std::size_t>(dots.width);
    for (std::size_t i = 0; i < image.pixels().size(); ++i) {
        const auto x = i % width;
        const auto byte = dots.bytes[i / width * dots.row_bytes() + x / 8];
        image.pixels()[i] = (byte & (0x80U >> (x % 8))) != 0 ? 0 : 255;
    }
    return image;
}

} // namespace

TEST_CASE("a pixel becomes the dot that it is nearer to, leftmost in the highest bit") {
    Picture picture{10, 1, {}};
    const std::vector<std::uint8_t> greys{0, 127, 128, 255, 0, 255, 255, 0, 255, 0};
    for (const auto grey : greys)
        picture.rgba.insert(picture.rgba.end(), {grey, grey, grey, 255});
    const auto dots = dots_of(picture);
    CHECK(dots.row_bytes() == 2);
    CHECK(dots.bytes == std::vector<std::uint8_t>{0b11001001, 0b01000000});
}

TEST_CASE("rows are written in ZPL's short forms") {
    const Dots dots{32, 5, {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00,
                            0x00, 0x00, 0x0F, 0x00, 0xAA, 0xAA, 0x12, 0x30, 0x00, 0x00}};
    CHECK(zpl_graphic(dots) == "^GFA,20,20,4,!:,0FH0JA123,^FS");
}

TEST_CASE("long runs are counted in twenties and then in ones") {
    const auto row_of = [](std::size_t bytes) {
        Dots dots{static_cast<int>(bytes * 8), 1, std::vector<std::uint8_t>(bytes, 0xAA)};
        const auto field = zpl_graphic(dots);
        const auto code = field.substr(field.rfind(',') + 1);
        return code.substr(0, code.size() - 3);
    };
    CHECK(row_of(1) == "HA");
    CHECK(row_of(10) == "gA");
    CHECK(row_of(200) == "zA");
    CHECK(row_of(201) == "zHA");
    CHECK(row_of(410) == "zzgA");
    CHECK(row_of(163) == "vLA");
}

TEST_CASE("dots of every kind come back from their ZPL bit by bit") {
    std::mt19937 random(4711);
    for (int round = 0; round < 500; ++round)
        check_round_trip(random_dots(random));
    check_round_trip(badge("Siân O'Rourke"));
}

TEST_CASE("the code on a label can be read and the label is small") {
    for (const auto& name : hard_names()) {
        INFO(name);
        const auto dots = badge(name);
        CHECK(qr::Decoder().read(image_of(dots).view()) == face_of(name).code);
        CHECK(zpl_graphic(dots).size() < dots.bytes.size() / 2);
    }
}

TEST_CASE("white words stay readable in the black band of every delegate type") {
    for (const auto type : {DelegateType::Member, DelegateType::NonMember, DelegateType::Speaker,
                            DelegateType::Guest, DelegateType::Press, DelegateType::Crew}) {
        auto face = face_of("Siân");
        face.type = type;
        face.type_label = "Crew";
        const auto with_word = dots_of(BadgeImages(kDpi).draw(face));
        face.type_label.clear();
        CHECK(with_word.bytes != dots_of(BadgeImages(kDpi).draw(face)).bytes);
    }
}

TEST_CASE("a label prints one copy of its own size and holds no other command") {
    const Dots dots{16, 2, {0xFF, 0x00, 0x12, 0x34}};
    CHECK(zpl_label(dots, "") == "^XA^CI28^LH0,0^PW16^LL2^FO0,0^GFA,4,4,2,HF,1234^FS^PQ1^XZ");
    const auto label = zpl_label({16, 200, std::vector<std::uint8_t>(400, 0)}, "job-17 ^PQ99~JA");
    CHECK(label.find("^FO20,180^A0N,20,20^FR^FH^FDjob-17 _5EPQ99_7EJA^FS") != std::string::npos);
    CHECK(label.find('~') == std::string::npos);
}

TEST_CASE("text comes back from its escapes byte for byte") {
    for (const auto& text : hard_names())
        CHECK(ZplReader::text(zpl_text(text)) == text);
    std::string every;
    for (int byte = 0; byte < 256; ++byte)
        every += static_cast<char>(byte);
    CHECK(ZplReader::text(zpl_text(every)) == every);
    CHECK(zpl_text("Tŷ_1^FS~JA") == "T_C5_B7_5F1_5EFS_7EJA");
    CHECK(zpl_text("job-17.b") == "job-17.b");
}
