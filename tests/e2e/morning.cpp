#include "tests/e2e/morning.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

namespace lanyard::e2e {

Morning::Morning()
    : conference{std::filesystem::read_symlink("/proc/self/exe").parent_path(),
                 folder / "conference.db"} {
    conference.prepare(folder / "badges");
}

std::filesystem::path Morning::badge(int number) const {
    auto digits = std::to_string(number);
    digits.insert(0, 4 - digits.size(), '0');
    return folder / "badges" / ("CCIN-" + digits + ".png");
}

nlohmann::json Morning::scan(const std::filesystem::path& picture) const {
    return lines_of(conference.scan({picture.string()}, at)).front();
}

Child Morning::open(const VirtualDisplay& display, const std::string& program,
                    const std::string& size, const std::vector<std::string>& more) const {
    std::vector<std::string> words = {conference.programs / program,
                                      "--db",
                                      conference.database,
                                      "--event",
                                      conference.event,
                                      "--at",
                                      at,
                                      "--windowed",
                                      size,
                                      "--remote",
                                      folder / program};
    words.insert(words.end(), more.begin(), more.end());
    return Child(words, {{"DISPLAY", display.name()}}, folder / "programs.log");
}

Child Morning::scan_all(const std::vector<std::string>& pictures,
                        const std::filesystem::path& output) const {
    std::vector<std::string> words = {conference.programs / "lanyard-kiosk",
                                      "--db",
                                      conference.database,
                                      "--event",
                                      conference.event,
                                      "--at",
                                      at,
                                      "--scan"};
    words.insert(words.end(), pictures.begin(), pictures.end());
    return Child(words, {}, output);
}

bool Morning::sound() const {
    const auto checked = nlohmann::json::parse(conference.admin({"check", "--replay", "--json"}));
    return checked.at("ok").get<bool>();
}

std::vector<std::string> Morning::expected_today() const {
    const auto today = at.substr(0, at.find('T'));
    const auto listed = nlohmann::json::parse(
        conference.admin({"delegates", "--event", conference.event, "--json"}));
    std::vector<std::string> references;
    for (const auto& delegate : listed["delegates"]) {
        const auto& days = delegate["days"];
        const bool comes = std::find(days.begin(), days.end(), today) != days.end();
        if (delegate["state"] == "confirmed" && (delegate["all_days"] == true || comes))
            references.push_back(delegate["reference"]);
    }
    return references;
}

std::vector<nlohmann::json> lines_of(const std::string& text) {
    std::vector<nlohmann::json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(nlohmann::json::parse(line));
    return lines;
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace lanyard::e2e
