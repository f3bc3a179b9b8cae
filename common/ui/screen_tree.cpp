#include "common/ui/screen_tree.hpp"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

namespace lanyard::ui {

namespace {

constexpr std::array<std::string_view, 29> kRoleNames = {
    "text",      "heading", "icon",          "button",    "choice",   "field",
    "check_box", "radio",   "drop_down",     "option",    "chip",     "banner",
    "person",    "row",     "progress",      "countdown", "figure",   "navigation",
    "tab",       "table",   "column_header", "chart",     "timeline", "dialog",
    "toast",     "qr_code", "picture",       "key",       "group"};

nlohmann::json json_of(const Element& element) {
    return {{"role", name_of(element.role)},
            {"name", element.name},
            {"key", element.key},
            {"value", element.value},
            {"error", element.error},
            {"private", element.is_private},
            {"enabled", element.enabled},
            {"focused", element.focused},
            {"checked", element.checked},
            {"operable", element.operable},
            {"clipped", element.clipped},
            {"visible", element.visible},
            {"layer", element.layer},
            {"order", element.order},
            {"rect",
             {std::lround(element.rect.x), std::lround(element.rect.y),
              std::lround(element.rect.width), std::lround(element.rect.height)}}};
}

} // namespace

std::string_view name_of(Role role) {
    return kRoleNames[static_cast<std::size_t>(role)];
}

const Element* ScreenTree::find(std::string_view key_or_name) const {
    const Element* by_name = nullptr;
    const Element* by_key = nullptr;
    for (const auto& element : elements) {
        if (element.layer < modal_layer) continue;
        // Something that can be operated is meant rather than a caption of the same words.
        const auto better = [&](const Element* found) {
            return found == nullptr || (element.operable && !found->operable);
        };
        if (element.key == key_or_name && better(by_key)) by_key = &element;
        if (element.name == key_or_name && better(by_name)) by_name = &element;
    }
    return by_key != nullptr ? by_key : by_name;
}

std::vector<std::string> ScreenTree::texts(Role role) const {
    std::vector<std::string> found;
    for (const auto& element : elements)
        if (element.role == role) found.push_back(element.name);
    return found;
}

std::string ScreenTree::describe() const {
    std::ostringstream out;
    for (const auto& element : elements) {
        out << name_of(element.role) << " \"" << element.name << "\"";
        if (!element.key.empty()) out << " key " << element.key;
        if (!element.value.empty()) out << " value \"" << element.value << "\"";
        if (!element.enabled) out << " disabled";
        if (element.focused) out << " focused";
        if (element.checked) out << " checked";
        if (element.layer < modal_layer) out << " covered";
        if (!element.visible) out << " out of sight";
        out << '\n';
    }
    return out.str();
}

std::string tree_json(const ScreenTree& tree) {
    nlohmann::json elements = nlohmann::json::array();
    for (const auto& element : tree.elements)
        elements.push_back(json_of(element));
    return nlohmann::json{{"modal_layer", tree.modal_layer}, {"elements", std::move(elements)}}
        .dump(1);
}

} // namespace lanyard::ui
