#include <doctest/doctest.h>

#include <cmath>

#include "common/documents/badge_painter.hpp"
#include "common/documents/badge_palette.hpp"
#include "tests/documents/badge_faces.hpp"

using namespace lanyard;
using namespace lanyard::documents;

namespace {

bool is_cut_off(const FittedText& text) {
    return pango_layout_is_ellipsized(text.layout.get());
}

double luminance(Colour ink) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(ink.red) + 0.7152 * linear(ink.green) + 0.0722 * linear(ink.blue);
}

constexpr DelegateType kTypes[] = {DelegateType::Member,  DelegateType::NonMember,
                                   DelegateType::Speaker, DelegateType::Guest,
                                   DelegateType::Press,   DelegateType::Crew};

} // namespace

TEST_CASE("no name is cut off: its ink and its lines stay inside the box") {
    BadgePainter painter(1.0);
    for (const auto& name : hard_names()) {
        INFO(name);
        const auto fitted = painter.fit_name(face_of(name));
        CHECK(fitted.width <= kNameBox.width);
        CHECK(fitted.height <= kNameBox.height);
        CHECK(pango_layout_get_unknown_glyphs_count(fitted.layout.get()) == 0);
        CHECK_FALSE(is_cut_off(fitted));
    }
}

TEST_CASE("a short name is set large and a long one takes more lines before it gets small") {
    BadgePainter painter(1.0);
    const auto short_name = painter.fit_name(face_of("Jo Li"));
    const auto usual = painter.fit_name(face_of("Cllr Siân O'Rourke OBE"));
    const auto doubled = painter.fit_name(face_of("Aleksandra Wiśniewska-Kowalczykowska"));
    CHECK(short_name.lines == 1);
    CHECK(short_name.points == doctest::Approx(42));
    CHECK(usual.lines == 2);
    CHECK(usual.points > 34);
    CHECK(doubled.points > 25);
}

TEST_CASE("a name is as large as its box allows") {
    BadgePainter painter(1.0);
    const auto fitted = painter.fit_name(face_of("Llanfairpwllgwyngyllgogerychwyrndrobwll"));
    CHECK(fitted.width > kNameBox.width * 0.94);
}

TEST_CASE("a line of the event's name does not end inside co-operative") {
    Typesetter typesetter(1.0);
    const TextStyle style{"Inter", PANGO_WEIGHT_BOLD, 15, 9, 2, Breaks::AtBlanks};
    const auto text = typesetter.fit(style, "Annual Conference and Co-operative Showcase", mm(50),
                                     mm(20), i18n::Language::English);
    REQUIRE(text.lines == 2);
    const auto* second = pango_layout_get_line_readonly(text.layout.get(), 1);
    const std::string words = pango_layout_get_text(text.layout.get());
    CHECK(words.at(static_cast<std::size_t>(second->start_index) - 1) == ' ');
}

TEST_CASE("white words on every band have enough contrast") {
    for (const auto type : kTypes)
        CHECK(1.05 / (luminance(band_colour(type)) + 0.05) >= 4.5);
}

TEST_CASE("no two types of delegate share a band") {
    for (const auto one : kTypes)
        for (const auto other : kTypes) {
            if (one == other) continue;
            const auto a = band_colour(one);
            const auto b = band_colour(other);
            CHECK((a.red != b.red || a.green != b.green || a.blue != b.blue));
        }
}
