#include "common/documents/badge_painter.hpp"

#include <algorithm>

#include "common/documents/badge_palette.hpp"
#include "common/documents/qr_mask.hpp"

namespace lanyard::documents {

namespace {

constexpr auto kDisplay = "Inter Display";
constexpr auto kText = "Inter";

constexpr TextStyle kEventStyle{kDisplay, PANGO_WEIGHT_BOLD, 15, 9, 2, Breaks::AtBlanks};
constexpr TextStyle kDaysStyle{kText, PANGO_WEIGHT_MEDIUM, 9, 7, 1};
constexpr TextStyle kTitleStyle{kText, PANGO_WEIGHT_SEMIBOLD, 14, 9, 1};
constexpr TextStyle kNameStyle{kDisplay, PANGO_WEIGHT_BOLD, 42, 25, 2};
constexpr TextStyle kOrganisationStyle{kText, PANGO_WEIGHT_MEDIUM, 16, 10, 2, Breaks::AtBlanks};
constexpr TextStyle kReferenceStyle{kText, PANGO_WEIGHT_MEDIUM, 12, 6, 1};
constexpr TextStyle kBandStyle{kDisplay, PANGO_WEIGHT_BOLD, 22, 10, 1};

constexpr double kMargin = mm(9);
constexpr double kInside = kBadgeWidth - 2 * kMargin;
constexpr double kEventHeight = mm(28);
constexpr Box kPerson = {kMargin, mm(33), kInside, mm(55)};
constexpr double kNameHeight = kNameBox.height;
constexpr double kTitleHeight = mm(6);
constexpr double kOrganisationHeight = mm(13);
constexpr double kGap = mm(2.5);
constexpr Box kCode = {kMargin, mm(93.4), mm(33),
                       mm(33)}; ///< dark modules; the quiet zone is beside
constexpr Box kBand = {0, mm(132), kBadgeWidth, mm(16)};
constexpr std::size_t kMostFrames = 100;
constexpr double kDetailsLeft = mm(48);

} // namespace

BadgePainter::BadgePainter(double scale) : typesetter_(scale) {}

FittedText BadgePainter::fit_name(const BadgeFace& face) {
    return typesetter_.fit(kNameStyle, face.name, kNameBox.width, kNameBox.height, face.language);
}

void BadgePainter::draw(cairo_t* page, const BadgeFace& face) {
    draw_frame(page, face);
    draw_person(page, face);
    draw_code(page, face);
    draw_details(page, face);
}

/// The bands and their words are the same on hundreds of badges: recorded once, they stand once in
/// a PDF, and each page refers to them.
void BadgePainter::draw_frame(cairo_t* page, const BadgeFace& face) {
    auto key = face.event_name + '\n' + face.days + '\n' + face.type_label + '\n' +
               std::to_string(static_cast<int>(face.type)) + std::string(code_of(face.language));
    if (frames_.size() >= kMostFrames) frames_.clear();
    auto& frame = frames_[std::move(key)];
    if (!frame) {
        const cairo_rectangle_t whole = {0, 0, kBadgeWidth, kBadgeHeight};
        frame.reset(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &whole));
        const Owned<cairo_t> recording(cairo_create(frame.get()));
        draw_event(recording.get(), face);
        draw_band(recording.get(), face);
    }
    cairo_set_source_surface(page, frame.get(), 0, 0);
    cairo_paint(page);
}

/// The top of the badge is punched or clipped, so words begin well below the edge.
void BadgePainter::draw_event(cairo_t* page, const BadgeFace& face) {
    fill_box(page, {0, 0, kBadgeWidth, kEventHeight}, band_colour(face.type));
    const auto& days = typesetter_.fit_shared(kDaysStyle, face.days, kInside, mm(4), face.language);
    const auto& event =
        typesetter_.fit_shared(kEventStyle, face.event_name, kInside, mm(12.5), face.language);
    const double bottom = kEventHeight - mm(4.5);
    set_colour(page, kPaper);
    const double days_top = face.days.empty() ? bottom : bottom - days.height;
    if (!face.days.empty()) days.draw(page, kMargin, days_top);
    if (!face.event_name.empty())
        event.draw(page, kMargin, days_top - event.height - (face.days.empty() ? 0 : mm(1)));
}

/// Title, name and organisation as one block, in the middle of its space.
void BadgePainter::draw_person(cairo_t* page, const BadgeFace& face) {
    const auto name = fit_name(face);
    const auto& title =
        typesetter_.fit_shared(kTitleStyle, face.title, kInside, kTitleHeight, face.language);
    const auto& organisation = typesetter_.fit_shared(kOrganisationStyle, face.organisation,
                                                      kInside, kOrganisationHeight, face.language);
    const double above = face.title.empty() ? 0 : title.height + mm(0.5);
    const double below = face.organisation.empty() ? 0 : kGap + organisation.height;
    double y = kPerson.y + std::max(0.0, (kPerson.height - above - name.height - below) / 2);
    set_colour(page, kQuietInk);
    if (!face.title.empty()) title.draw(page, kPerson.x, y);
    set_colour(page, kInk);
    name.draw(page, kPerson.x, y + above);
    set_colour(page, kQuietInk);
    if (!face.organisation.empty())
        organisation.draw(page, kPerson.x, y + above + name.height + kGap);
}

void BadgePainter::draw_code(cairo_t* page, const BadgeFace& face) {
    const auto mask = qr_mask(face.code);
    const double scale = kCode.width / cairo_image_surface_get_width(mask.get());
    cairo_save(page);
    cairo_translate(page, kCode.x, kCode.y);
    cairo_scale(page, scale, scale);
    const Owned<cairo_pattern_t> modules(cairo_pattern_create_for_surface(mask.get()));
    cairo_pattern_set_filter(modules.get(), CAIRO_FILTER_NEAREST);
    cairo_set_source_rgb(page, 0, 0, 0);
    cairo_mask(page, modules.get());
    cairo_restore(page);
}

/// What a person reads out when the code cannot be read.
void BadgePainter::draw_details(cairo_t* page, const BadgeFace& face) {
    if (face.reference.empty()) return;
    const auto reference =
        typesetter_.fit(kReferenceStyle, face.reference, kBadgeWidth - kMargin - kDetailsLeft,
                        mm(6), face.language);
    set_colour(page, kInk);
    reference.draw(page, kDetailsLeft, kCode.y + kCode.height - reference.height);
}

void BadgePainter::draw_band(cairo_t* page, const BadgeFace& face) {
    fill_box(page, kBand, band_colour(face.type));
    if (face.type_label.empty()) return;
    const auto& label =
        typesetter_.fit_shared(kBandStyle, face.type_label, kInside, mm(11), face.language);
    set_colour(page, kPaper);
    label.draw(page, kMargin, kBand.y + (kBand.height - label.height) / 2);
}

} // namespace lanyard::documents
