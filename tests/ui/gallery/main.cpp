#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

#include "common/core/fault.hpp"
#include "common/ui/window.hpp"
#include "tests/ui/gallery/gallery.hpp"

using namespace lanyard;

namespace {

using Page = void (*)(ui::gallery::Form&, ui::Frame&);

const std::map<std::string, Page> kPages = {
    {"find", ui::gallery::find_name_page},  {"walk-in", ui::gallery::walk_in_page},
    {"attract", ui::gallery::attract_page}, {"controls", ui::gallery::controls_page},
    {"live", ui::gallery::live_page},       {"planning", ui::gallery::delegates_page}};

// "217x136"
ui::Size millimetres(const std::string& text) {
    char* end = nullptr;
    const float across = std::strtof(text.c_str(), &end);
    return {across, *end == 'x' ? std::strtof(end + 1, nullptr) : 0};
}

} // namespace

// ui_gallery PAGE WIDTH HEIGHT kiosk|admin [SCALE] [high] [low] [cy] [mm=WIDTHxHEIGHT] [asking]
//            [PICTURE.png]
int main(int argc, char** argv) {
    if (argc < 5 || !kPages.contains(argv[1])) return 1;
    ui::WindowOptions options;
    options.title = "Gallery";
    options.windowed = ui::Size{std::strtof(argv[2], nullptr), std::strtof(argv[3], nullptr)};
    ui::gallery::Form form;
    std::string picture;
    for (int i = 4; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "admin") options.appearance.density = ui::Density::Admin;
        if (word == "high") options.appearance.contrast = ui::Contrast::High;
        if (word == "low") options.appearance.low_reach = true;
        if (word == "cy") options.appearance.language = i18n::Language::Welsh;
        if (word.starts_with("mm=")) options.glass_mm = millimetres(word.substr(3));
        if (word == "asking") form.asking = true;
        if (word == "2" || word == "1.5") options.appearance.text_scale = std::stod(word);
        if (word.ends_with(".png")) picture = word;
        if (word.ends_with(".sock")) options.remote_control = word;
    }
    try {
        const auto catalogue = i18n::Catalogue::load();
        ui::Window window(options, catalogue);
        int frames = 0;
        window.run([&](ui::Frame& frame) {
            kPages.at(argv[1])(form, frame);
            if (++frames == 6 && !picture.empty()) window.close();
            if (frames < 6) frame.animate();
        });
        if (!picture.empty()) window.screenshot(picture);
    } catch (const Fault& fault) {
        std::fprintf(stderr, "%s\n", fault.what());
        return 1;
    }
    return 0;
}
