#include "common/storage/fact.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace lanyard::storage {

namespace {

/// JSON text of a string. By hand, because an import writes a million of them and building a
/// document for each costs more than storing it.
void append_json(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<int>(c));
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_json(std::string& out, const FieldValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        out += std::to_string(*number);
    else
        append_json(out, std::string_view(std::get<std::string>(value)));
}

std::optional<FieldValue> read_value(const nlohmann::json& value, FieldKind kind) {
    if (kind == FieldKind::Integer && value.is_number_integer()) return value.get<std::int64_t>();
    if (kind == FieldKind::Text && value.is_string()) return value.get<std::string>();
    return std::nullopt;
}

} // namespace

std::string write_body(const NounShape& noun, const Fields& fields) {
    std::string body = "{";
    for (const auto& field : fields) {
        if (body.size() > 1) body += ',';
        body += '"';
        body += noun.fields[static_cast<std::size_t>(field.place)].name;
        body += "\":";
        append_json(body, field.value);
    }
    return body + '}';
}

std::optional<Fields> read_body(const NounShape& noun, std::string_view body) {
    const auto document = nlohmann::json::parse(body, nullptr, false);
    if (!document.is_object()) return std::nullopt;
    Fields fields;
    for (std::size_t place = 0; place < noun.fields.size(); ++place) {
        const auto found = document.find(noun.fields[place].name);
        if (found == document.end()) continue;
        auto value = read_value(*found, noun.fields[place].kind);
        if (!value) return std::nullopt;
        fields.push_back({static_cast<int>(place), std::move(*value)});
    }
    return fields;
}

std::string write_seen(const NounShape& noun, const Seen& seen) {
    if (seen.empty()) return {};
    std::string text = "{";
    for (const auto& [place, stamp] : seen) {
        if (text.size() > 1) text += ',';
        text += fmt::format("\"{}\":[{},{}]", noun.fields[static_cast<std::size_t>(place)].name,
                            stamp.clock, stamp.replica.value);
    }
    return text + '}';
}

Seen read_seen(const NounShape& noun, std::string_view text) {
    Seen seen;
    const auto document = nlohmann::json::parse(text, nullptr, false);
    if (!document.is_object()) return seen;
    for (const auto& [name, stamp] : document.items()) {
        const int place = noun.place_of(name);
        if (place < 0 || !stamp.is_array() || stamp.size() != 2) continue;
        seen[place] = {stamp[0].get<std::int64_t>(), ReplicaId{stamp[1].get<std::int64_t>()}};
    }
    return seen;
}

} // namespace lanyard::storage
