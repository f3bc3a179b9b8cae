#pragma once

#include <array>
#include <cstddef>

#include "common/ui/colour.hpp"
#include "common/ui/panel.hpp"

namespace lanyard::ui {

/// Kiosk: fingers, read standing. Admin: mouse, many things on one screen.
enum class Density { Kiosk, Admin };
enum class Contrast { Normal, High };
/// What a colour means. Never the only sign of it: an icon or a word stands beside.
enum class Tone { Neutral, Primary, Good, Warning, Bad, Info, Speaker };
enum class TextStyle { Display, Title, Heading, Body, Strong, Small, SmallStrong };
enum class Gap { None, Tiny, Small, Medium, Large, Huge };

inline constexpr std::size_t kToneCount = 7;
inline constexpr std::size_t kTextStyleCount = 7;
inline constexpr std::size_t kGapCount = 6;

/// Text on a soft fill, or white on the solid one.
struct ToneColours {
    Colour ink;
    Colour soft;
    Colour solid;
};

struct Palette {
    Colour background;
    Colour surface;
    Colour surface_soft;
    Colour line;
    /// Within charts and between rows: there to guide, not to mark an edge.
    Colour grid;
    /// The border of something that can be operated: at least 3:1.
    Colour edge;
    Colour text;
    Colour text_soft;
    /// For captions; still 4.5:1.
    Colour text_muted;
    Colour primary;
    Colour primary_pressed;
    Colour primary_soft;
    Colour on_primary;
    Colour gradient_from;
    Colour gradient_to;
    Colour bar;
    Colour bar_soft;
    Colour on_bar;
    Colour on_bar_soft;
    Colour scrim;
    std::array<ToneColours, kToneCount> tones;
    std::array<Colour, 6> avatars;
    std::array<Colour, 6> series;
};

/// Lengths in pixels, worked out from the glass, the density and the size of text asked for.
struct Metrics {
    /// One pixel of the reference design (1080x1920 kiosk, 1920x1080 admin).
    float unit = 1;
    float text_scale = 1;
    float px_per_mm = 3.6F;
    /// The smallest a control may be, and the least distance between two.
    float target = 88;
    float target_gap = 11;
    float margin = 48;
    float card_radius = 24;
    float field_radius = 28;
    float button_radius = 24;
    float key_radius = 16;
    float field_height = 112;
    float button_height = 96;
    float big_button_height = 132;
    float row_height = 104;
    float chip_height = 54;
    float avatar = 96;
    float shadow_blur = 22;
    float shadow_alpha = 0.12F;
    float shadow_drop = 6;
    float focus_ring = 5;
    std::array<float, kTextStyleCount> text = {};
    std::array<float, kGapCount> gaps = {};
};

/// Colours and sizes of everything on a screen.
struct Theme {
    Density density = Density::Kiosk;
    Contrast contrast = Contrast::Normal;
    Palette colours;
    Metrics metrics;

    const ToneColours& tone(Tone tone) const {
        return colours.tones[static_cast<std::size_t>(tone)];
    }
    float text_size(TextStyle style) const { return metrics.text[static_cast<std::size_t>(style)]; }
    float gap(Gap gap) const { return metrics.gaps[static_cast<std::size_t>(gap)]; }
    /// Letters are so large that what is only there to be pretty must give way to them.
    bool has_large_text() const { return metrics.text_scale > 1.3F; }
};

Palette palette_of(Contrast contrast);
/// `text_scale` from 1 to 2.
Theme make_theme(const Panel& panel, Density density, Contrast contrast, double text_scale);

} // namespace lanyard::ui
