#include "tests/e2e/hands.hpp"

#include <stdexcept>

namespace lanyard::e2e {

std::string Hands::xdotool(std::vector<std::string> words) const {
    words.insert(words.begin(), "xdotool");
    return output_of(words, 0, {{"DISPLAY", display_}});
}

std::string Hands::window_of(const Child& program) const {
    const auto found = xdotool({"search", "--onlyvisible", "--pid", std::to_string(program.pid())});
    return found.substr(0, found.find('\n'));
}

void Hands::move(const Child& program, int x, int y) const {
    xdotool({"windowmove", window_of(program), std::to_string(x), std::to_string(y)});
}

void Hands::click(const Child& program, RemoteWindow& window,
                  const std::string& key_or_name) const {
    const auto target = window.find(key_or_name);
    xdotool({"mousemove", "--window", window_of(program), std::to_string(target.x),
             std::to_string(target.y), "click", "1"});
}

void Hands::scan(const Child& program, const std::string& code) const {
    xdotool({"windowfocus", window_of(program), "type", "--delay", "2", "--args", "1", code, "key",
             "Return"});
}

} // namespace lanyard::e2e
