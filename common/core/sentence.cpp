#include "common/core/sentence.hpp"

namespace lanyard {

Sentence word(std::string_view kind, std::string_view name) {
    std::string key(kind);
    for (const char c : name.empty() ? "none" : name)
        key += c == ' ' || c == '-' ? '_' : c;
    return {key};
}

std::string describe(const Sentence& sentence) {
    auto text = sentence.key;
    for (const auto& [name, value] : sentence.values)
        text += " " + name + "=" + value;
    return text;
}

} // namespace lanyard
