#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

/// The levels of the design; a file includes its own folder and folders of lower levels only.
const std::map<std::string, int> kLevels = {
    {"common/core", 0},     {"common/domain", 1},    {"common/i18n", 1},    {"common/qr", 1},
    {"common/storage", 2},  {"common/documents", 2}, {"common/devices", 2}, {"common/ui", 2},
    {"common/services", 3}, {"common/sync", 3},      {"kiosk", 4},          {"admin", 4},
};

/// common/ui draws words and shapes: of the level below it knows core and i18n only.
const std::set<std::string> kUiMayUse = {"common/core", "common/i18n", "common/ui"};

/// A library named here is used in these folders and nowhere else.
const std::map<std::string, std::set<std::string>> kOwners = {
    {"sqlite3.h", {"common/storage"}},
    {"SQLiteCpp", {"common/storage"}},
    {"imgui", {"common/ui"}},
    {"GLFW", {"common/ui"}},
    {"ZXing", {"common/qr"}},
    {"zbar.h", {"common/qr"}},
    {"qrencode.h", {"common/qr"}},
    {"gst/", {"common/devices"}},
    {"cups/", {"common/devices"}},
    {"espeak-ng/", {"common/devices"}},
    {"cairo", {"common/documents", "common/ui"}},
    {"gettext-po.h", {"common/i18n"}},
    {"spdlog", {"common/core"}},
};

std::string folder_of(const std::string& path) {
    std::string found;
    for (const auto& [folder, level] : kLevels)
        if (path.rfind(folder + "/", 0) == 0) found = folder;
    return found;
}

std::vector<fs::path> sources() {
    std::vector<fs::path> found;
    for (const char* root : {"common", "kiosk", "admin"})
        for (const auto& entry : fs::recursive_directory_iterator(root))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
                found.push_back(entry.path());
    return found;
}

struct Include {
    fs::path file;
    std::string target;
};

std::vector<Include> includes() {
    static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<Include> found;
    for (const auto& file : sources()) {
        std::ifstream stream(file);
        for (std::string line; std::getline(stream, line);)
            if (std::smatch match; std::regex_search(line, match, kInclude))
                found.push_back({file, match[1]});
    }
    return found;
}

std::string stem_of(const fs::path& file) {
    return file.stem().string();
}

bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() &&
           text.compare(text.size() - end.size(), end.size(), end) == 0;
}

} // namespace

TEST_CASE("the reader of includes finds some") {
    REQUIRE(includes().size() > 20);
}

TEST_CASE("a file includes only its own folder and lower levels") {
    for (const auto& [file, target] : includes()) {
        const auto from = folder_of(file.generic_string());
        const auto to = folder_of(target);
        if (to.empty() || to == from) continue;
        INFO(file.generic_string(), " includes ", target);
        CHECK(kLevels.at(to) < kLevels.at(from));
    }
}

TEST_CASE("the widgets know core and i18n only") {
    for (const auto& [file, target] : includes()) {
        if (folder_of(file.generic_string()) != "common/ui") continue;
        const auto to = folder_of(target);
        INFO(file.generic_string(), " includes ", target);
        CHECK((to.empty() || kUiMayUse.contains(to)));
    }
}

TEST_CASE("a library is used only where the design puts it") {
    for (const auto& [file, target] : includes()) {
        const auto from = folder_of(file.generic_string());
        for (const auto& [library, owners] : kOwners) {
            if (target.rfind(library, 0) != 0) continue;
            INFO(file.generic_string(), " includes ", target);
            CHECK(owners.contains(from));
        }
    }
}

TEST_CASE("models never see the toolkit, views never see a service") {
    for (const auto& [file, target] : includes()) {
        INFO(file.generic_string(), " includes ", target);
        if (ends_with(stem_of(file), "_model")) CHECK(folder_of(target) != "common/ui");
        if (ends_with(stem_of(file), "_view")) {
            CHECK(folder_of(target) != "common/services");
            CHECK(folder_of(target) != "common/storage");
        }
    }
}

TEST_CASE("the two programs never see each other") {
    for (const auto& [file, target] : includes()) {
        INFO(file.generic_string(), " includes ", target);
        if (folder_of(file.generic_string()) == "kiosk") CHECK(folder_of(target) != "admin");
        if (folder_of(file.generic_string()) == "admin") CHECK(folder_of(target) != "kiosk");
    }
}

TEST_CASE("every level's folder is in the tree or not yet begun, and no other folder is") {
    for (const auto& entry : fs::directory_iterator("common")) {
        const auto name = entry.path().generic_string();
        if (!entry.is_directory() || name == "common/cmake") continue;
        INFO(name);
        CHECK(kLevels.contains(name));
    }
}

TEST_CASE("the top of the tree holds what was agreed and nothing else") {
    const std::set<std::string> agreed = {"CMakeLists.txt", "kiosk", "admin",     "common",
                                          "assets",         "tests", "README.md", "lanyard"};
    for (const auto& entry : fs::directory_iterator(".")) {
        const auto name = entry.path().filename().string();
        if (name.front() == '.' || name == "CMakePresets.json") continue;
        INFO(name);
        CHECK(agreed.contains(name));
    }
}
