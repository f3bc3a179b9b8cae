#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

#include "common/ui/geometry.hpp"
#include "common/ui/theme.hpp"

struct ImFont;
struct ImFontAtlas;

namespace lanyard::ui {

/// Inter and the icons at the sizes of a theme, drawn into one texture by FreeType, with the soft
/// blob that shadows are made of beside them. Letters outside Latin, Greek and Cyrillic are not in
/// it; see foreign_text.hpp.
class Fonts {
public:
    /// Throws Fault when a font is not installed.
    Fonts();
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    void build(const Metrics& metrics);
    /// Grows with each build, so that the window knows when to upload the texture again.
    int generation() const { return generation_; }

    float width(std::string_view text, TextStyle style, float size_px) const;
    /// Whether every letter has a glyph.
    bool covers(std::string_view text, TextStyle style) const;

    ImFont* face(TextStyle style) const;
    /// The icons baked nearest to this size.
    ImFont* icons(float size_px) const;
    ImFontAtlas& atlas() const { return *atlas_; }
    /// Texture coordinates of the shadow blob.
    const Rect& blob() const { return blob_; }

private:
    void add_faces(const Metrics& metrics);
    void bake_blob(int index);

    std::unique_ptr<ImFontAtlas> atlas_;
    std::array<ImFont*, kTextStyleCount> faces_ = {};
    std::array<ImFont*, 2> icons_ = {};
    Rect blob_;
    int generation_ = 0;
};

} // namespace lanyard::ui
