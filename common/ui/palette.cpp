#include "common/ui/theme.hpp"

namespace lanyard::ui {

namespace {

// Inks are dark enough for 4.5:1 on their soft fill, solids for 4.5:1 under white.
Palette normal_palette() {
    return {
        .background = rgb(0xF3F5FA),
        .surface = rgb(0xFFFFFF),
        .surface_soft = rgb(0xF1F5F9),
        .line = rgb(0xE2E8F0),
        .grid = rgb(0xE2E8F0),
        .edge = rgb(0x7C8AA0),
        .text = rgb(0x0F172A),
        .text_soft = rgb(0x475569),
        .text_muted = rgb(0x586579),
        .primary = rgb(0x4F46E5),
        .primary_pressed = rgb(0x3730A3),
        .primary_soft = rgb(0xEEF0FF),
        .on_primary = rgb(0xFFFFFF),
        .gradient_from = rgb(0x3730A3),
        .gradient_to = rgb(0x7C3AED),
        .bar = rgb(0x0F172A),
        .bar_soft = rgb(0x1E293B),
        .on_bar = rgb(0xFFFFFF),
        .on_bar_soft = rgb(0xB6C2D4),
        .scrim = Colour{15, 23, 42, 140},
        .tones = {{{rgb(0x475569), rgb(0xE8EDF4), rgb(0x475569)},
                   {rgb(0x4338CA), rgb(0xEEF0FF), rgb(0x4F46E5)},
                   {rgb(0x046C4E), rgb(0xD1FAE5), rgb(0x047857)},
                   {rgb(0x92400E), rgb(0xFEF3C7), rgb(0xB45309)},
                   {rgb(0xB91C1C), rgb(0xFEE2E2), rgb(0xDC2626)},
                   {rgb(0x1D4ED8), rgb(0xDBEAFE), rgb(0x1D4ED8)},
                   {rgb(0x6D28D9), rgb(0xEDE9FE), rgb(0x6D28D9)}}},
        .avatars = {rgb(0xBE185D), rgb(0x0E7490), rgb(0xB45309), rgb(0x7C3AED), rgb(0x047857),
                    rgb(0x1D4ED8)},
        .series = {rgb(0x4F46E5), rgb(0x0891B2), rgb(0xB45309), rgb(0xDB2777), rgb(0x047857),
                   rgb(0x64748B)},
    };
}

// For eyes that need 7:1: black on white, dark inks, every edge drawn.
Palette high_palette() {
    return {
        .background = rgb(0xFFFFFF),
        .surface = rgb(0xFFFFFF),
        .surface_soft = rgb(0xF4F4F4),
        .line = rgb(0x000000),
        .grid = rgb(0xB8B8B8),
        .edge = rgb(0x000000),
        .text = rgb(0x000000),
        .text_soft = rgb(0x1A1A1A),
        .text_muted = rgb(0x333333),
        .primary = rgb(0x1E1B8A),
        .primary_pressed = rgb(0x0B0A4A),
        .primary_soft = rgb(0xE6E6FF),
        .on_primary = rgb(0xFFFFFF),
        .gradient_from = rgb(0x14125E),
        .gradient_to = rgb(0x14125E),
        .bar = rgb(0x000000),
        .bar_soft = rgb(0x1F1F1F),
        .on_bar = rgb(0xFFFFFF),
        .on_bar_soft = rgb(0xE6E6E6),
        .scrim = Colour{0, 0, 0, 190},
        .tones = {{{rgb(0x1A1A1A), rgb(0xF0F0F0), rgb(0x1A1A1A)},
                   {rgb(0x1E1B8A), rgb(0xE6E6FF), rgb(0x1E1B8A)},
                   {rgb(0x003D29), rgb(0xDDFBEE), rgb(0x00472F)},
                   {rgb(0x4F2300), rgb(0xFFF4D6), rgb(0x5C2900)},
                   {rgb(0x7A0000), rgb(0xFFE9E9), rgb(0x8A0000)},
                   {rgb(0x0A2A7A), rgb(0xE3EDFF), rgb(0x0A2A7A)},
                   {rgb(0x3F0F8A), rgb(0xF0E9FF), rgb(0x3F0F8A)}}},
        .avatars = {rgb(0x7A0F3C), rgb(0x06404F), rgb(0x5C2900), rgb(0x3F0F8A), rgb(0x00472F),
                    rgb(0x0A2A7A)},
        .series = {rgb(0x1E1B8A), rgb(0x06404F), rgb(0x5C2900), rgb(0x7A0F3C), rgb(0x00472F),
                   rgb(0x333333)},
    };
}

} // namespace

Palette palette_of(Contrast contrast) {
    return contrast == Contrast::High ? high_palette() : normal_palette();
}

} // namespace lanyard::ui
