#include "common/ui/fonts.hpp"

#include <imgui.h>
#include <imgui_freetype.h>

#include <cmath>

#include "common/ui/font_files.hpp"
#include "common/ui/icons.hpp"
#include "common/ui/utf8.hpp"

namespace lanyard::ui {

namespace {

constexpr int kBlobSide = 64;

// Everything that English, Welsh and the names of most of Europe need.
constexpr ImWchar kNameLetters[] = {
    0x20,   0x17F,  0x18F,  0x18F,  0x1CD,  0x1DC,  0x1FA,  0x21B,  0x2BB,  0x2BC,  0x370,
    0x3FF,  0x400,  0x45F,  0x490,  0x491,  0x1E80, 0x1E85, 0x1E9E, 0x1E9E, 0x1EF2, 0x1EF3,
    0x2010, 0x2027, 0x2030, 0x2033, 0x2039, 0x203A, 0x20AC, 0x20AC, 0x2116, 0x2122, 0x2190,
    0x2193, 0x2212, 0x2212, 0x2248, 0x2265, 0xFFFD, 0xFFFD, 0};
// Headlines are large and mostly our own words.
constexpr ImWchar kHeadlineLetters[] = {0x20,   0x17F,  0x1E80, 0x1E85, 0x1EF2,
                                        0x1EF3, 0x2010, 0x2027, 0x20AC, 0x20AC,
                                        0x2212, 0x2212, 0xFFFD, 0xFFFD, 0};

Face face_of(TextStyle style) {
    switch (style) {
    case TextStyle::Display:
    case TextStyle::Title:
        return Face::DisplayBold;
    case TextStyle::Heading:
    case TextStyle::Strong:
    case TextStyle::SmallStrong:
        return Face::SemiBold;
    case TextStyle::Body:
    case TextStyle::Small:
        break;
    }
    return Face::Regular;
}

const ImWchar* letters_of(TextStyle style) {
    return face_of(style) == Face::DisplayBold ? kHeadlineLetters : kNameLetters;
}

ImVector<ImWchar> icon_ranges() {
    ImFontGlyphRangesBuilder builder;
    for (const Icon icon : kIcons)
        builder.AddChar(static_cast<ImWchar>(icon));
    ImVector<ImWchar> ranges;
    builder.BuildRanges(&ranges);
    return ranges;
}

ImFont* add(ImFontAtlas& atlas, Face face, float size, const ImWchar* ranges) {
    ImFontConfig config;
    config.OversampleH = 1;
    config.PixelSnapH = false;
    config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    return atlas.AddFontFromFileTTF(font_file(face).c_str(), size, &config, ranges);
}

} // namespace

Fonts::Fonts() : atlas_(std::make_unique<ImFontAtlas>()) {
    atlas_->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas_->Flags |= ImFontAtlasFlags_NoMouseCursors;
    atlas_->TexGlyphPadding = 1;
}

Fonts::~Fonts() = default;

void Fonts::build(const Metrics& metrics) {
    atlas_->Clear();
    // Square textures upload everywhere; ImGui would otherwise grow them in height only.
    atlas_->TexDesiredWidth = metrics.text[0] > 100 ? 4096 : 2048;
    const int blob = atlas_->AddCustomRectRegular(kBlobSide, kBlobSide);
    const ImVector<ImWchar> icons = icon_ranges();
    add_faces(metrics);
    const float large = metrics.text[static_cast<std::size_t>(TextStyle::Body)] * 1.75F;
    icons_ = {add(*atlas_, Face::Icons, std::round(large / 1.4F), icons.Data),
              add(*atlas_, Face::Icons, std::round(large * 1.4F), icons.Data)};
    atlas_->Build();
    bake_blob(blob);
    ++generation_;
}

void Fonts::add_faces(const Metrics& metrics) {
    for (std::size_t i = 0; i < kTextStyleCount; ++i) {
        const auto style = static_cast<TextStyle>(i);
        // Two styles of one face and size share a font.
        faces_[i] = nullptr;
        for (std::size_t j = 0; j < i; ++j)
            if (metrics.text[j] == metrics.text[i] &&
                face_of(style) == face_of(static_cast<TextStyle>(j)))
                faces_[i] = faces_[j];
        if (faces_[i] == nullptr)
            faces_[i] = add(*atlas_, face_of(style), metrics.text[i], letters_of(style));
    }
}

void Fonts::bake_blob(int index) {
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas_->GetTexDataAsAlpha8(&pixels, &width, &height);
    const ImFontAtlasCustomRect& at = *atlas_->GetCustomRectByIndex(index);
    const float middle = (kBlobSide - 1) / 2.0F;
    for (int y = 0; y < kBlobSide; ++y)
        for (int x = 0; x < kBlobSide; ++x) {
            const float distance =
                std::hypot(static_cast<float>(x) - middle, static_cast<float>(y) - middle) / middle;
            const float left = std::max(0.0F, 1 - distance);
            // Smooth at both ends, like a blurred edge.
            const float alpha = left * left * (3 - 2 * left);
            pixels[(at.Y + y) * width + at.X + x] = static_cast<unsigned char>(255 * alpha);
        }
    blob_ = {(static_cast<float>(at.X) + 0.5F) / static_cast<float>(width),
             (static_cast<float>(at.Y) + 0.5F) / static_cast<float>(height),
             (kBlobSide - 1.0F) / static_cast<float>(width),
             (kBlobSide - 1.0F) / static_cast<float>(height)};
}

float Fonts::width(std::string_view text, TextStyle style, float size_px) const {
    if (text.empty()) return 0;
    return face(style)->CalcTextSizeA(size_px, 1e9F, 0, text.data(), text.data() + text.size()).x;
}

bool Fonts::covers(std::string_view text, TextStyle style) const {
    const ImFont* font = face(style);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = next_code_point(text, at);
        if (letter < 0x80) continue;
        if (letter > 0xFFFF || font->FindGlyphNoFallback(static_cast<ImWchar>(letter)) == nullptr)
            return false;
    }
    return true;
}

ImFont* Fonts::face(TextStyle style) const {
    return faces_[static_cast<std::size_t>(style)];
}

ImFont* Fonts::icons(float size_px) const {
    return icons_[size_px <= icons_[0]->FontSize * 1.15F ? 0 : 1];
}

} // namespace lanyard::ui
