#include "common/core/sentence.hpp"

namespace lanyard {

std::string describe(const Sentence& sentence) {
    auto text = sentence.key;
    for (const auto& [name, value] : sentence.values)
        text += " " + name + "=" + value;
    return text;
}

} // namespace lanyard
