#include "common/core/assets.hpp"

#include <cstdlib>
#include <vector>

#include "common/core/fault.hpp"

namespace lanyard {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> asset_folders() {
    std::vector<fs::path> folders;
    if (const char* chosen = std::getenv("LANYARD_ASSETS")) folders.emplace_back(chosen);
    std::error_code none;
    auto folder = fs::read_symlink("/proc/self/exe", none).parent_path();
    folders.push_back(folder.parent_path() / "share" / "lanyard");
    for (; folder.has_relative_path(); folder = folder.parent_path())
        folders.push_back(folder / "assets");
    return folders;
}

} // namespace

fs::path asset(std::string_view name) {
    std::error_code none;
    for (const auto& folder : asset_folders())
        if (auto path = folder / name; fs::exists(path, none)) return path;
    throw Fault({"fault.asset_missing", {{"file", std::string(name)}}});
}

} // namespace lanyard
