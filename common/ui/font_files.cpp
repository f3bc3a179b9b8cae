#include "common/ui/font_files.hpp"

#include <fontconfig/fontconfig.h>

#include <memory>
#include <string>

#include "common/core/fault.hpp"
#include "common/i18n/catalogue.hpp"

namespace lanyard::ui {

using namespace i18n::literals;

namespace {

struct Wanted {
    const char* family;
    int weight;
};

Wanted wanted_of(Face face) {
    switch (face) {
    case Face::Regular:
        return {"Inter", FC_WEIGHT_REGULAR};
    case Face::SemiBold:
        return {"Inter", FC_WEIGHT_SEMIBOLD};
    case Face::DisplayBold:
        return {"Inter Display", FC_WEIGHT_BOLD};
    case Face::Icons:
        break;
    }
    return {"Material Icons", FC_WEIGHT_REGULAR};
}

std::string text_of(const FcPattern* pattern, const char* what) {
    FcChar8* text = nullptr;
    if (FcPatternGetString(pattern, what, 0, &text) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(text);
}

} // namespace

std::filesystem::path font_file(Face face) {
    const Wanted wanted = wanted_of(face);
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> pattern(FcPatternCreate(),
                                                                          &FcPatternDestroy);
    FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(wanted.family));
    FcPatternAddInteger(pattern.get(), FC_WEIGHT, wanted.weight);
    FcPatternAddInteger(pattern.get(), FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
    FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    FcResult result = FcResultNoMatch;
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> match(
        FcFontMatch(nullptr, pattern.get(), &result), &FcPatternDestroy);
    // fontconfig always answers with something; another family would lack Welsh or the icons.
    const bool same = match && text_of(match.get(), FC_FAMILY).rfind(wanted.family, 0) == 0;
    const std::string file = same ? text_of(match.get(), FC_FILE) : std::string();
    if (file.empty())
        throw Fault(
            Sentence{std::string(("fault.font_missing"_msg).name), {{"font", wanted.family}}});
    return file;
}

} // namespace lanyard::ui
