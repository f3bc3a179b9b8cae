#pragma once

#include <filesystem>

namespace lanyard::ui {

enum class Face { Regular, SemiBold, DisplayBold, Icons };

/// Where fontconfig found the face. Throws Fault naming the font when it is not installed.
std::filesystem::path font_file(Face face);

} // namespace lanyard::ui
