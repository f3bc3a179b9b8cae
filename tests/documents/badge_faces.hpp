#pragma once

#include <string>
#include <vector>

#include "common/documents/badge_face.hpp"

namespace lanyard::documents {

inline BadgeFace face_of(std::string name) {
    BadgeFace face;
    face.name = std::move(name);
    face.organisation = "Rochdale Borough Council";
    face.type_label = "Member";
    face.event_name = "CCIN Annual Conference and Co-operative Showcase 2019";
    face.days = "1–2 October 2019";
    face.code = "L1-1A2B3C-4D5E6F7G8H9J-0K1M2N";
    face.reference = "CCIN-4711";
    return face;
}

inline std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

/// Names that have broken badges: long, without blanks, right to left, stacked accents.
inline std::vector<std::string> hard_names() {
    return {"Jo",
            "Cllr Siân O'Rourke OBE",
            "Aleksandra Wiśniewska-Kowalczykowska",
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
            repeated("W", 500),
            repeated("i", 500),
            repeated("Maximilian ", 50),
            "محمد علی خان",
            repeated("محمد علی خان ", 12),
            "שרה כהן",
            "李明华",
            repeated("李明华", 60),
            "Nguyễn Thị Minh Khai",
            "फ़ातिमा बेगम",
            "Z" + repeated("\u0301", 40) + "algo " + repeated("q\u0323\u0323\u0307\u0307", 20),
            "Zoë\tLlywelyn",
            "One\nTwo\nThree\nFour\nFive\nSix\nSeven\nEight"};
}

} // namespace lanyard::documents
